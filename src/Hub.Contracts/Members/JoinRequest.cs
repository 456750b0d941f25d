using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Members;

/// <summary>A device asks to be a member of a team. It gives nothing before somebody who holds the team's key admits it.</summary>
public sealed record JoinRequest
{
    internal const int LongestKey = 2_000;

    /// <summary>Creates the request.</summary>
    /// <exception cref="ContractViolationException">The staff code is none, or a key is missing or too long.</exception>
    public JoinRequest(TeamId team, string actor, string wrapKey, string signKey, string? invitation = null)
    {
        Team = Require.Present(team);
        Actor = StaffCode.Checked(actor);
        WrapKey = Require.Text(wrapKey, LongestKey);
        SignKey = Require.Text(signKey, LongestKey);
        Invitation = Require.OptionalText(invitation, 200);
    }

    /// <summary>The team.</summary>
    public TeamId Team { get; }

    /// <summary>The role or staff code under which the person will act.</summary>
    public string Actor { get; }

    /// <summary>
    /// The device's public RSA key of 2048 bits or more, as text of a JSON Web Key with <c>kty</c>, <c>n</c> and <c>e</c>.
    /// </summary>
    public string WrapKey { get; }

    /// <summary>The device's public P-256 key, as text of a JSON Web Key with <c>kty</c>, <c>crv</c>, <c>x</c> and <c>y</c>.</summary>
    public string SignKey { get; }

    /// <summary>What an operator's one-time link holds; null without one.</summary>
    public string? Invitation { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(JoinRequest);
}

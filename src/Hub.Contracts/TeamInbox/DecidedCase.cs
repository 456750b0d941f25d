using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.TeamInbox;

/// <summary>
/// A case about a person that somebody sends on by hand, opened and sealed anew on the team's side (<see
/// cref="PrivacyRule.SealedForReceiver"/>).
/// </summary>
public sealed record DecidedCase
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A part is missing, or the name of the key too long.</exception>
    public DecidedCase(TeamId team, string keyId, CompactJwe content)
    {
        Team = Require.Present(team);
        KeyId = Require.Text(keyId, 64);
        Content = Require.Present(content);
    }

    /// <summary>Who gets it.</summary>
    public TeamId Team { get; }

    /// <summary>The key of that team that it is sealed for.</summary>
    public string KeyId { get; }

    /// <summary>The case, sealed for that team as the delivery that <see cref="SealAs"/> named.</summary>
    public CompactJwe Content { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(DecidedCase);
}

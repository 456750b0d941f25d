using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.TeamInbox;

/// <summary>The newest public key of a team.</summary>
public sealed record TeamPublicKey
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A part is missing or too long.</exception>
    public TeamPublicKey(string keyId, string jwk, TeamId team)
    {
        KeyId = Require.Text(keyId, 64);
        Jwk = Require.Text(jwk, 4_000);
        Team = Require.Present(team);
    }

    /// <summary>Its id.</summary>
    public string KeyId { get; }

    /// <summary>The key as text of a JSON Web Key (RFC 7517), public part only.</summary>
    public string Jwk { get; }

    /// <summary>Whose it is.</summary>
    public TeamId Team { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(TeamPublicKey);
}

using Hub.Contracts.Territory;

namespace Hub.Contracts.TeamInbox;

/// <summary>The newest public key of a team.</summary>
/// <param name="KeyId">Its id.</param>
/// <param name="Jwk">The key as JSON Web Key.</param>
/// <param name="Team">Whose it is.</param>
public sealed record TeamPublicKey(string KeyId, string Jwk, TeamId Team);

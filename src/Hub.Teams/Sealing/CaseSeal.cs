using System.Security.Cryptography;
using Hub.Contracts;
using Hub.Contracts.Individual;

namespace Hub.Teams.Sealing;

/// <summary>
/// Seals a case with a team's key (<see cref="Hub.Contracts.Privacy.PrivacyRule.SealedForReceiver"/>): the hub when it delivers, a team
/// when it passes on.
/// </summary>
internal static class CaseSeal
{
    /// <summary>Seals; team and delivery are bound into the seal.</summary>
    public static SealedCase Close(TeamKey key, Guid delivery, CaseContent content) => Close(key, delivery, HubJson.Write(content));

    /// <summary>Seals what a team says of a case to who hears of it, in the same form.</summary>
    public static SealedCase Close(TeamKey key, Guid delivery, CaseRemark remark) => Close(key, delivery, HubJson.Write(remark));

    private static SealedCase Close(TeamKey key, Guid delivery, byte[] plain)
    {
        var jwe = JweCompact.Seal(key.Rsa, RSAEncryptionPadding.OaepSHA256, CaseHeader.For(key.Team, key.KeyId, delivery), plain);
        CryptographicOperations.ZeroMemory(plain);
        return new SealedCase(key.KeyId, new CompactJwe(jwe));
    }
}

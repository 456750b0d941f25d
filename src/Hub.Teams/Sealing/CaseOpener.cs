using System.Security.Cryptography;
using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Teams.Sealing;

/// <summary>Opens sealed cases on the team's side. The hub itself never holds the private key that this needs.</summary>
internal sealed class CaseOpener : IDisposable
{
    private readonly TeamId team;
    private readonly RSA rsa;

    /// <summary>Creates an opener from a team's private key.</summary>
    /// <exception cref="FormatException">The text is no private JWK.</exception>
    public CaseOpener(TeamId team, string privateJwk)
    {
        this.team = team;
        var parameters = TeamJwk.Read(privateJwk);
        rsa = parameters.D is not null ? RSA.Create(parameters) : throw new FormatException("must be a private key");
    }

    /// <summary>Opens a case that was sealed for this team as this delivery.</summary>
    /// <exception cref="ContractViolationException">It is sealed for another team or delivery, with another key, or was
    /// changed.</exception>
    public CaseContent Open(Guid delivery, CompactJwe content) => Open<CaseContent>(delivery, content);

    /// <summary>Opens what a team said of a case that it laid with this one.</summary>
    /// <exception cref="ContractViolationException">As for a case.</exception>
    public CaseRemark OpenRemark(Guid delivery, CompactJwe content) => Open<CaseRemark>(delivery, content);

    private T Open<T>(Guid delivery, CompactJwe content)
        where T : class
    {
        try
        {
            var plain = JweCompact.Open(rsa, RSAEncryptionPadding.OaepSHA256, content.Value);
            return content.Team == team && content.Delivery == delivery // true, now that it opened: the header is part of the seal
                ? HubJson.Read<T>(plain)
                : throw new ContractViolationException(
                    "content", PrivacyRule.SealedForReceiver, "must be sealed for this team and this delivery");
        }
        catch (CryptographicException)
        {
            throw new ContractViolationException(
                "content", PrivacyRule.SealedForReceiver, "must be sealed for this team's key, and unchanged");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => rsa.Dispose();
}

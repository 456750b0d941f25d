using System.Text;
using Hub.Adapters.Spool;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Amqp;

/// <summary>A partner's own number of a message, sealed: it may tell whom the message is about.</summary>
internal static class AmqpMessageId
{
    // Tells this seal from that of the body, which has the same id.
    private const int Seal = 2;

    /// <summary>Seals a number; null for none.</summary>
    public static string? Close(SpoolKeys keys, Guid id, MunicipalityCode municipality, string? messageId)
        => messageId is not null && keys.Seal(id, Seal, municipality, Encoding.UTF8.GetBytes(messageId)) is var content
            ? $"{content.KeyId}:{Convert.ToBase64String(content.SealedBytes.Span)}"
            : null;

    /// <summary>
    /// Opens what <see cref="Close"/> made; null for none, and where its key is gone: then the rest is of use without it.
    /// </summary>
    public static string? Open(SpoolKeys keys, Guid id, MunicipalityCode municipality, string? text)
    {
        try
        {
            return text?.Split(':') is [var key, var content]
                ? Encoding.UTF8.GetString(keys.Open(new SealedContent(key, Convert.FromBase64String(content)), id, Seal, municipality))
                : null;
        }
        catch (ContractViolationException)
        {
            return null;
        }
    }
}

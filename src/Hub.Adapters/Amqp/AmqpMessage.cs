using RabbitMQ.Client;

namespace Hub.Adapters.Amqp;

/// <summary>A message of a partner, as the broker gave it.</summary>
/// <param name="Body">The bytes; its own copy.</param>
/// <param name="MessageId">The partner's own id of the message; null where it has none of a plain form.</param>
/// <param name="Type">The AMQP type; for corporations the kind of VERA message.</param>
/// <param name="Encoding">The content encoding; null for none.</param>
/// <param name="Deliveries">How often it was delivered before, as the broker counts: known before anything is parsed.</param>
internal sealed record AmqpMessage(byte[] Body, string? MessageId, string? Type, string? Encoding, long Deliveries)
{
    /// <summary>Reads a delivery. Its properties are the sender's own text: of each only a known or a plain form is used.</summary>
    public static AmqpMessage Read(ReadOnlyMemory<byte> body, IReadOnlyBasicProperties properties)
    {
        var count = properties.Headers?.TryGetValue("x-delivery-count", out var value) is true ? value : null;
        return new AmqpMessage(
            body.ToArray(), Plain(properties.MessageId), AmqpTranslator.KnownType(properties.Type), Plain(properties.ContentEncoding) is { } encoding and not ("utf-8" or "UTF-8" or "identity") ? encoding : null,
            count switch { long number => number, int number => number, byte[] text when long.TryParse(System.Text.Encoding.ASCII.GetString(text), out var number) => number, _ => 0 });
    }

    // Only a short reference of plain characters.
    private static string? Plain(string? text)
        => text is { Length: > 0 and <= 64 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':') ? text : null;

    /// <inheritdoc/>
    public override string ToString() => nameof(AmqpMessage);
}

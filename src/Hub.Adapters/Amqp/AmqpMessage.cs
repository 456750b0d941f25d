using Hub.Adapters.Doors;
using RabbitMQ.Client;

namespace Hub.Adapters.Amqp;

/// <summary>A message of a partner, as the broker gave it.</summary>
/// <param name="Body">The bytes; its own copy.</param>
/// <param name="MessageId">The partner's own id of the message, of whatever form; null where it has none.</param>
/// <param name="Type">The AMQP type; for corporations the kind of VERA message.</param>
/// <param name="Encoding">The content encoding; null for none.</param>
/// <param name="Deliveries">How often it was delivered before, as the broker counts: known before anything is parsed.</param>
internal sealed record AmqpMessage(byte[] Body, string? MessageId, string? Type, string? Encoding, long Deliveries)
{
    /// <summary>How many bytes it has, also where they were not kept because they are too many.</summary>
    public int Size { get; init; } = Body.Length;

    /// <summary>
    /// Reads a delivery. Its properties are the sender's own text: type and encoding count in a known form only, and the id is given back
    /// as it came.
    /// </summary>
    /// <param name="body">The bytes; those of a body that is too large are not copied.</param>
    /// <param name="properties">The properties.</param>
    /// <param name="type">The type, where the hub knows it; null for another.</param>
    /// <param name="redelivered">Whether the broker says that it delivered it before: else its count is somebody else's, as a shovel or a
    /// republisher leaves it.</param>
    public static AmqpMessage Read(ReadOnlyMemory<byte> body, IReadOnlyBasicProperties properties, string? type, bool redelivered)
    {
        var count = redelivered && properties.Headers?.TryGetValue("x-delivery-count", out var value) is true ? value : null;
        return new AmqpMessage(
            body.Length > SignalDoor.LargestBody ? [] : body.ToArray(),
            string.IsNullOrEmpty(properties.MessageId) ? null : properties.MessageId, type,
            Plain(properties.ContentEncoding) is { } encoding and not ("utf-8" or "UTF-8" or "identity") ? encoding : null,
            count switch
            {
                long number => number,
                int number => number,
                byte[] text when long.TryParse(System.Text.Encoding.ASCII.GetString(text), out var number) => number,
                _ => 0,
            })
        { Size = body.Length };
    }

    // Only a short reference of plain characters.
    private static string? Plain(string? text)
        => text is { Length: > 0 and <= 64 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':') ? text : null;

    /// <inheritdoc/>
    public override string ToString() => nameof(AmqpMessage);
}

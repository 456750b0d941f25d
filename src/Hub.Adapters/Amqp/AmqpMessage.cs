namespace Hub.Adapters.Amqp;

/// <summary>A message of a partner, as the broker gave it.</summary>
/// <param name="Body">The bytes; its own copy.</param>
/// <param name="MessageId">The partner's own id of the message; null where it has none of a plain form.</param>
/// <param name="Type">The AMQP type; for corporations the kind of VERA message.</param>
/// <param name="Encoding">The content encoding; null for none.</param>
/// <param name="Deliveries">How often it was delivered before, as the broker counts: known before anything is parsed.</param>
internal sealed record AmqpMessage(byte[] Body, string? MessageId, string? Type, string? Encoding, long Deliveries)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(AmqpMessage);
}

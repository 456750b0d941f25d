namespace Hub.Adapters.Amqp;

/// <summary>A result that waits until its partner's broker takes it.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="MessageId">The partner's own number of the message; null for none, or where its key is gone.</param>
/// <param name="Result">What the partner is to read.</param>
internal sealed record KeptResult(long Row, string? MessageId, byte[] Result)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(KeptResult)} {Row}";
}

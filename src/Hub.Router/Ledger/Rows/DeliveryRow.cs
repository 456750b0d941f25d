namespace Hub.Router.Ledger.Rows;

/// <summary>
/// A delivery as it is first recorded, with its body: a CloudEvent in which the content is sealed or fit to be read by all.
/// </summary>
/// <remarks>The queue is null for a team that reads its inbox; the grounds are null for what the hub sends of its own accord.</remarks>
internal sealed record DeliveryRow(
    Guid Id, Guid SignalId, int Revision, string Municipality, string Partner, string Team, string TeamKind, string Contract, string Part,
    string? DataClass, string Urgency, string? Queue, DeliveryState State, long CreatedAt, long DueAt, long? TermAt,
    ReadOnlyMemory<byte> Body,
    DeliveryGrounds? Grounds = null)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(DeliveryRow)} {Id}";
}

namespace Hub.Router.Ledger.Rows;

/// <summary>
/// A delivery or a withdrawal on its way to a team's queue, as the ledger had it when it was taken up: only a confirmation of exactly this
/// counts.
/// </summary>
/// <remarks>
/// The body is the event; null for a withdrawal, which is made when sent, with its reason. The team is who reads the queue: whom it is
/// offered to, else the owner.
/// </remarks>
internal sealed record PendingMessage(
    Guid DeliveryId, int Revision, string Team, string Municipality, string Queue, DeliveryState State, ReadOnlyMemory<byte>? Body,
    int Tries = 0,
    string? Reason = null)
{
    /// <summary>When its signal was received; null where nobody measures how long it took.</summary>
    public ReceivedMark? Received { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(PendingMessage)} {DeliveryId}";
}

namespace Hub.Router.Ledger;

/// <summary>A delivery or a withdrawal that a team's queue has yet to confirm.</summary>
/// <remarks>The body is the event; null for a withdrawal, which is made when sent, with its reason.</remarks>
internal sealed record PendingMessage(Guid DeliveryId, int Revision, string Team, string Municipality, string Queue, DeliveryState State, ReadOnlyMemory<byte>? Body,
    string? Reason = null)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(PendingMessage)} {DeliveryId}";
}

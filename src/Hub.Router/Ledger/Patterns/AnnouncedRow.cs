namespace Hub.Router.Ledger.Patterns;

/// <summary>What was announced, to whom: rounded, and no more than its receiver was told.</summary>
internal sealed record AnnouncedRow(
    Guid DeliveryId, string Contract, int Week, PatternPlace Place, int AtLeast, string Team, long At)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(AnnouncedRow)} {DeliveryId}";
}

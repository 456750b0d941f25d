namespace Hub.Router.Ledger.Rows;

/// <summary>A case as patterns count it: where, about what, and keyed hashes by which two cases of one person or household are seen to be
/// that.</summary>
/// <param name="DeliveryId">The case.</param>
/// <param name="At">When the hub recorded it.</param>
/// <param name="Municipality">Whose.</param>
/// <param name="Area">Its area.</param>
/// <param name="Theme">Its theme.</param>
/// <param name="Marks">The hashes, with spaces between.</param>
internal sealed record PatternMark(Guid DeliveryId, long At, string Municipality, string Area, string Theme, string Marks)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(PatternMark)} {DeliveryId}";
}

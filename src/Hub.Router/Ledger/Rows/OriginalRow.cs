namespace Hub.Router.Ledger.Rows;

/// <summary>
/// What a public matter was made of, sealed for the municipality's triage until a person accepted; keyed hashes of whom it is about, for
/// who asks to be erased.
/// </summary>
internal sealed record OriginalRow(
    Guid DeliveryId, int Revision, string Team, string KeyId, string Content, DeliveryGrounds Grounds, string? Covenant,
    string Municipality, string Subject, string? Alias, long At)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(OriginalRow)} {DeliveryId}";
}

namespace Hub.Adapters.Doors;

/// <summary>One record of a partner, as it came.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="ReadAt">When it was read: a convenant holds or not.</param>
/// <param name="Id">Its id where it came beside the record, as in a message's id; null for none.</param>
internal readonly record struct PartnerRecord(ReadOnlyMemory<byte> Body, DateTimeOffset ReadAt, string? Id = null)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(PartnerRecord);
}

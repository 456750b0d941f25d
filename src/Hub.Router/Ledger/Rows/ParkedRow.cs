namespace Hub.Router.Ledger.Rows;

/// <summary>A message that could not be processed: a code and the message as it came, its content still sealed.</summary>
internal sealed record ParkedRow(
    Guid Id, Guid? SignalId, int? Revision, string? Partner, string? Municipality, string Queue, string Code, ReadOnlyMemory<byte> Body,
    int Tries, long ParkedAt)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(ParkedRow)} {Id}";
}

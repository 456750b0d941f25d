namespace Hub.Adapters.FileDrop;

/// <summary>One cell of a record in XML or JSON.</summary>
/// <param name="Column">The column.</param>
/// <param name="Text">Its text; null where it holds something else.</param>
internal readonly record struct DropCell(string Column, string? Text)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(DropCell);
}

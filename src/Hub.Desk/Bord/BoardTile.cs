namespace Hub.Desk.Bord;

/// <summary>One number on the board.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Value">The number, or a word.</param>
/// <param name="Note">What to make of it.</param>
/// <param name="Level"><c>ok</c>, <c>late</c>, <c>acute</c>, or empty for neither good nor bad.</param>
/// <param name="Address">Where its cause stands.</param>
internal sealed record BoardTile(string Label, string Value, string Note, string Level, string Address)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(BoardTile);
}

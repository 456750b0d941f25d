namespace Hub.Deciding.Language.Words;

/// <summary>One token, by position in the source text.</summary>
/// <param name="Start">First character.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Shape">How its letters are written.</param>
/// <param name="StartsSentence">It is the first word or number of a sentence or line.</param>
/// <param name="Joined">No white space stands before it.</param>
/// <param name="EndsSentence">A sentence ends with it: a mark that closes one, or a line break.</param>
internal readonly record struct Token(
    int Start, int Length, TokenKind Kind, TokenShape Shape, bool StartsSentence, bool Joined, bool EndsSentence = false)
{
    /// <summary>First character after it.</summary>
    public int End => Start + Length;

    /// <summary>Whether it begins with a capital.</summary>
    public bool HasCapital => Shape is TokenShape.Capital or TokenShape.Upper or TokenShape.Mixed;
}

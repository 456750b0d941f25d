namespace Hub.Deciding.Language.Words;

/// <summary>
/// Letters that each have their full stop and stand together are one word of a text: <c>t.h.v.</c>, <c>a.u.b.</c>, <c>J.H.</c>
/// </summary>
internal static class Letters
{
    /// <summary>The last token of the letters that begin at a token; that token itself where it is an ordinary word.</summary>
    public static int Last(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first)
    {
        var last = first;
        while (last + 2 < tokens.Length && IsLetter(tokens[last]) && text[tokens[last + 1].Start] == '.' && tokens[last + 1].Joined
            && IsLetter(tokens[last + 2]) && tokens[last + 2].Joined)
        {
            last += 2;
        }

        return last;
    }

    private static bool IsLetter(in Token token) => token.Length == 1 && token.Kind == TokenKind.Word;
}

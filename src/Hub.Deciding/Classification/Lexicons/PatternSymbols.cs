namespace Hub.Deciding.Classification.Lexicons;

/// <summary>The letters of the normal form as numbers below 32: 0 for what no entry holds.</summary>
internal static class PatternSymbols
{
    /// <summary>How many there is room for.</summary>
    public const int Count = 32;

    /// <summary>The number of a character.</summary>
    public static int Of(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a' + 1,
        ' ' => 27,
        '#' => 28,
        '\'' => 29,
        _ => 0,
    };

    /// <summary>Whether no word stands at a place of a text.</summary>
    public static bool IsBreak(ReadOnlySpan<char> text, int at) => (uint)at >= (uint)text.Length || text[at] is ' ' or '\n';

    /// <summary>
    /// Whether a word ends before a place of a text: at its apostrophe too (<c>auto's</c>), but for one letter (<c>m'n</c>).
    /// </summary>
    public static bool IsEnd(ReadOnlySpan<char> text, int at) => IsBreak(text, at) || (text[at] == '\'' && !IsBreak(text, at - 2));
}

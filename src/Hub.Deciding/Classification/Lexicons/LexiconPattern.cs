namespace Hub.Deciding.Classification.Lexicons;

/// <summary>One entry of a lexicon: a word or phrase in normal form, open at either side where it had an asterisk.</summary>
/// <param name="Text">The normal form.</param>
/// <param name="OpenLeft">May continue a word to the left.</param>
/// <param name="OpenRight">May be continued to the right.</param>
internal readonly record struct LexiconPattern(string Text, bool OpenLeft, bool OpenRight)
{
    /// <summary>Reads an entry; null where it is empty or holds something that the normal form cannot hold.</summary>
    public static LexiconPattern? Read(string entry)
    {
        var openLeft = entry.StartsWith('*');
        var openRight = entry.EndsWith('*');
        var text = entry.Trim('*');
        return text.Length > 0 && text.All(IsNormal) && text.Split(' ').All(word => word.Length > 0 && (word is "#" || !word.Contains('#')))
            ? new LexiconPattern(text, openLeft, openRight)
            : null;
    }

    private static bool IsNormal(char c) => char.IsAsciiLetterLower(c) || c is ' ' or '#' or '\'';
}

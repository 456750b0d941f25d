using Hub.Deciding.Language;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Disclosure.Release;

/// <summary>Whether a single letter is harmless: u, 's, 't, 10 x, t/m, i.v.m.; an initial never is.</summary>
internal static class LetterGate
{
    private static readonly WordSet Contractions = WordSet.Of("s t n m k r d j ns u h");
    private static readonly WordSet Letters = WordSet.Of("u a o i x y");

    /// <summary>Whether the letter may stand in what a collective team reads.</summary>
    public static bool IsHarmless(TokenizedText text, int i)
    {
        var word = text.Word(i);
        if (i > 0 && text[i].Joined && (text.IsMark(i - 1, '\'') || text.IsMark(i - 1, '/')))
        {
            return Contractions.Contains(word);
        }

        if (CutWords.IsDotted(text, i))
        {
            return true;
        }

        if (text[i].Shape != TokenShape.Lower)
        {
            return !text.IsMark(i + 1, '.') && word is "u" or "o" or "a" && (text[i].StartsSentence || text.Shouts);
        }

        return text.IsMark(i + 1, '/') || (!text.IsMark(i + 1, '.') && (Letters.Contains(word) || Contractions.Contains(word)));
    }
}

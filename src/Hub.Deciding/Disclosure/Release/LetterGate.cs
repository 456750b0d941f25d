using Hub.Deciding.Language;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Disclosure.Release;

/// <summary>Whether a single letter is harmless: u, 's, 't, 10 x, t/m, i.v.m.; an initial never is.</summary>
internal static class LetterGate
{
    private static readonly WordList Contractions = new("letter-gate.contractions");
    private static readonly WordList Letters = new("letter-gate.letters");

    /// <summary>Whether the letter may stand in what a collective team reads.</summary>
    public static bool IsHarmless(TokenizedText text, int i)
    {
        var word = text.Word(i);
        if (i > 0 && text[i].Joined && (text.IsMark(i - 1, '\'') || text.IsMark(i - 1, '/')))
        {
            return Contractions.Contains(text, word);
        }

        if (CutWords.IsDotted(text, i))
        {
            return true;
        }

        if (text[i].Shape != TokenShape.Lower)
        {
            return !text.IsMark(i + 1, '.') && word is "u" or "o" or "a" && (text[i].StartsSentence || text.Shouts);
        }

        return text.IsMark(i + 1, '/') || (!text.IsMark(i + 1, '.') && (Letters.Contains(text, word) || Contractions.Contains(text, word)));
    }
}

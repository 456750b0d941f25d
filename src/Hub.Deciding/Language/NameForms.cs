using Hub.Deciding.Language.Words;
using static Hub.Deciding.Language.Words.WordClass;

namespace Hub.Deciding.Language;

/// <summary>The forms of names of persons, by token.</summary>
internal static class NameForms
{
    /// <summary>Whether the word is a first name and, written small, no everyday word.</summary>
    public static bool IsOnlyName(TokenizedText text, int index)
        => text.Has(index, FirstName) && !text.Has(index, OrdinaryName | Function | Desk);

    /// <summary>Whether what follows a word at the start of a sentence makes it a person.</summary>
    public static bool IsActor(TokenizedText text, int i)
    {
        var next = i + 1;
        if (!text.Is(next, TokenKind.Word))
        {
            return next >= text.Count || text[next].Kind == TokenKind.Break || text.IsMark(next, ',') || text.IsMark(next, '&')
                || text.IsMark(next, '.') || text.IsMark(next, '(');
        }

        return text.Has(next, VerbLike) || (text.IsCapital(next) && !text[next].StartsSentence && !text.Has(next, Function))
            || (text.Has(next, Particle) && LeadsToCapital(text, next + 1));
    }

    /// <summary>The index after the initials that begin at i, when a surname follows; 0 otherwise.</summary>
    public static int AfterInitials(TokenizedText text, int i)
    {
        var end = i;
        while (text.Has(end, Initial) && text.IsCapital(end) && text.IsMark(end + 1, '.'))
        {
            end += 2;
        }

        if (end == i && text[i].Length == 1 && text.IsCapital(i) && text.Is(i + 1, TokenKind.Word) && !text[i + 1].Joined)
        {
            end = i + 1;
        }

        if (end == i)
        {
            return AfterSmallInitial(text, i);
        }

        var name = end;
        while (text.IsMark(name, '-') || (text.Has(name, Particle) && name < end + 3))
        {
            name++;
            name += text.IsMark(name, '.') ? 1 : 0;
        }

        return text.Is(name, TokenKind.Word) && text.IsCapital(name) ? end : end > i + 3 ? end - 1 : 0;
    }

    /// <summary>
    /// wim berg, roos timmer: two small words, the first a first name, the second what may be a name and no everyday word there.
    /// </summary>
    public static bool IsSmallPair(TokenizedText text, int i)
    {
        var next = i + 1;
        return !text.Has(i, Function) && text.Is(next, TokenKind.Word) && !text[next].Joined && text.Has(next, MaybeName)
            && !text.Has(next, Function | VerbLike)
            && (text.Has(next, WordName) || IsOnlyName(text, next) || !text.Has(next, Word))
            && !(text.Is(i - 1, TokenKind.Word) && text.Word(i - 1) is "de" or "het" or "een" or "die" or "dat" or "deze" or "dit");
    }

    /// <summary>The token after a name that begins here: initials, particles, capitalised or joined words.</summary>
    public static int End(TokenizedText text, int from)
    {
        var end = from;
        while (end < text.Count)
        {
            var next = end;
            next += end > from && (text.IsMark(next, '-') || text.IsMark(next, '.')) ? 1 : 0;
            while (text.Has(next, Particle) && !text.IsCapital(next) && next < end + 6
                && (text.Is(next + 1, TokenKind.Word) || IsShortParticle(text, next)))
            {
                next++;
                next += text.IsMark(next, '.') ? 1 : 0;
            }

            if (!text.Is(next, TokenKind.Word) || (end > from && (!text.IsCapital(next) || text[next].StartsSentence)))
            {
                break;
            }

            end = next + 1;
        }

        return Math.Max(end, from + 1);
    }

    /// <summary>The token after all that is written as one with what ends here.</summary>
    public static int EndOfChunk(TokenizedText text, int end)
    {
        while (end < text.Count && text[end].Joined && text[end].Kind != TokenKind.Break
            && (text[end].Kind != TokenKind.Punctuation
                || (end + 1 < text.Count && text[end + 1].Joined && text[end + 1].Kind is TokenKind.Word or TokenKind.Number
                    && text[end + 1].StartsSentence is false)))
        {
            end++;
        }

        return end;
    }

    // v.d. Berg
    private static bool IsShortParticle(TokenizedText text, int i)
        => text[i].Length == 1 && text.IsMark(i + 1, '.') && text.Is(i + 2, TokenKind.Word);

    /// <summary>
    /// Where a first name in small letters is followed by particles and what may be a name (jan de boer), the token after that; else the
    /// given end.
    /// </summary>
    public static int SmallSurname(TokenizedText text, int from, int end)
    {
        if (text.IsCapital(from) || !text.Has(from, FirstName) || end != from + 1)
        {
            return end;
        }

        var name = end;
        while (text.Has(name, Particle) && text[name].Length >= 2 && name < end + 3)
        {
            name++;
        }

        return name > end && text.Has(name, MaybeName) && !text.Has(name, Function) ? name + 1 : end;
    }

    /// <summary>Whether particles of a surname begin here and lead to a capitalised word that is no street and no known place.</summary>
    public static bool LeadsToSurname(TokenizedText text, int i)
    {
        var name = i;
        while (name < i + 3 && text.Is(name, TokenKind.Word)
            && text.Word(name) is "van" or "de" or "der" or "den" or "te" or "ten" or "ter" or "el" or "von" or "di")
        {
            name++;
        }

        return name > i && text.Is(name, TokenKind.Word) && text.IsCapital(name) && !text[name].StartsSentence
            && !text.Has(name, Capitalised) && StreetNames.End(text, name) == name;
    }

    // j. de wit
    private static int AfterSmallInitial(TokenizedText text, int i)
        => text[i].Length == 1 && text.IsMark(i + 1, '.') && !text[i].Joined && text.Is(i + 2, TokenKind.Word) && !text[i + 2].Joined
            && text[i + 2].Length > 1
            && (i == 0 || text[i].StartsSentence || text.IsMark(i - 1, ',')) ? i + 2 : 0;

    // Wil de Groot, Ben van den Berg
    private static bool LeadsToCapital(TokenizedText text, int i)
        => text.Is(i, TokenKind.Word)
            && (text.IsCapital(i) || (text.Has(i, Particle) && text.Is(i + 1, TokenKind.Word) && text.IsCapital(i + 1)));

    /// <summary>The token after up to three particles: van der, v.d., de; the given one where there is none.</summary>
    public static int AfterParticles(TokenizedText text, int from)
    {
        var end = from;
        for (var particles = 0; particles < 3 && text.Has(end, Particle); particles++)
        {
            end += text[end].Length == 1 && text.IsMark(end + 1, '.') ? 2 : 1;
        }

        return end;
    }
}

namespace Hub.Router.Language;

/// <summary>Finds names of persons by what stands round them: titles, roles, initials, first names, particles, signatures.</summary>
/// <remarks>Leans to finding too much: what it finds is withheld from collective teams.</remarks>
internal sealed class NameScanner(DutchWords words)
{
    /// <summary>Adds the mentions of one text.</summary>
    public void Scan(MentionScan scan)
    {
        var text = scan.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind == TokenKind.Word && !scan.Covers(i))
            {
                At(scan, i);
            }
        }

        Signatures.Scan(scan, words);
    }

    private void At(MentionScan scan, int i)
    {
        var text = scan.Text;
        var street = StreetEnd(text, i);
        if (street > i)
        {
            return;
        }

        if (Announced(text, i) is > 0 and var name)
        {
            AddName(scan, name);
        }
        else if (Initials(text, i) is > 0 and var surname)
        {
            scan.Add(MentionKind.Name, i, EndOfName(text, surname) - i);
        }
        else if (IsFirstNameHere(text, i) || IsParticleName(text, i) || IsUnknownPair(text, i))
        {
            AddName(scan, i);
        }
    }

    // The index of the name that a title or role at i announces, or 0.
    private int Announced(TokenizedText text, int i)
    {
        var word = text.Word(i);
        var isShort = NameTriggers.IsShortTitle(word);
        var isLong = !isShort && NameTriggers.IsLongTitle(word);
        if (!isShort && !isLong && !NameTriggers.IsRole(word))
        {
            return 0;
        }

        var next = i + 1;
        while (text.IsMark(next, '.') || text.IsMark(next, ':') || ((isLong || isShort) && text.Is(next, TokenKind.Word) && NameTriggers.IsShortTitle(text.Word(next))))
        {
            next++;
        }

        var name = next;
        while (text.Is(name, TokenKind.Word) && name < next + 3 && NameTriggers.IsParticle(text.Word(name)))
        {
            name++;
        }

        if (!text.Is(name, TokenKind.Word) || text[name].StartsSentence || (StreetEnd(text, name) > name && !isShort && !isLong && (word.EndsWith("s") || word.EndsWith("en"))))
        {
            return 0;
        }

        var candidate = text.Word(name);
        var capital = text.IsCapital(name) && (name > next || isShort || !words.IsFunction(candidate) || words.IsFirstName(candidate));
        return capital && (!words.IsCapitalised(candidate) || isShort) ? next
            : text.IsCapital(name) ? 0
            : isShort && (name > next || (!words.IsFunction(candidate) && !words.IsPersonVerb(candidate))) ? next
            : (isLong || (text.IsCaseless && !words.IsPublic(candidate) && name == next)) && LowerName(text, name, next) ? next : 0;
    }

    private bool LowerName(TokenizedText text, int name, int next)
    {
        var word = text.Word(name);
        var particle = name > next && text.Word(next) is "te" or "ten" or "ter" or "van";
        return (particle || !words.IsFunction(word)) && !words.IsPersonVerb(word) && (name == next || !text.Is(next, TokenKind.Word) || text.Word(next) is not ("in" or "op" or "aan" or "uit" or "bij" or "over" or "voor" or "onder"))
            && (words.MayBeName(word) || (!words.IsWord(word) && !words.IsCompound(word)));
    }

    private void AddName(MentionScan scan, int from)
    {
        var text = scan.Text;
        var end = EndOfName(text, from);
        while (text.Is(end, TokenKind.Word) && end > from && !text.IsCapital(end) && !text[end].StartsSentence && words.MayBeName(text.Word(end)) && !words.IsFunction(text.Word(end))
            && !words.IsPublic(text.Word(end)) && !words.IsVerbLike(text.Word(end)) && end < from + 4)
        {
            end++;
        }

        scan.Add(MentionKind.Name, from, end - from);
    }

    // The index after the initials that begin at i, when a surname follows; 0 otherwise.
    private static int Initials(TokenizedText text, int i)
    {
        var end = i;
        while (text.Is(end, TokenKind.Word) && NameTriggers.IsInitial(text.Word(end)) && text.IsCapital(end) && text.IsMark(end + 1, '.'))
        {
            end += 2;
        }

        if (end == i && text[i].Length == 1 && text.IsCapital(i) && text.Is(i + 1, TokenKind.Word) && !text[i + 1].Joined)
        {
            end = i + 1;
        }

        if (end == i)
        {
            return LowerInitial(text, i);
        }

        var name = end;
        while (text.IsMark(name, '-') || (text.Is(name, TokenKind.Word) && NameTriggers.IsParticle(text.Word(name)) && name < end + 3))
        {
            name++;
            name += text.IsMark(name, '.') ? 1 : 0;
        }

        return text.Is(name, TokenKind.Word) && text.IsCapital(name) ? end : end > i + 3 ? end - 1 : 0;
    }

    // j. de wit
    private static int LowerInitial(TokenizedText text, int i)
        => text[i].Length == 1 && text.IsMark(i + 1, '.') && !text[i].Joined && text.Is(i + 2, TokenKind.Word) && !text[i + 2].Joined && text[i + 2].Length > 1
            && (i == 0 || text[i].StartsSentence || text.IsMark(i - 1, ',')) ? i + 2 : 0;

    private bool IsFirstNameHere(TokenizedText text, int i)
    {
        var word = text.Word(i);
        if (!words.IsFirstName(word))
        {
            return false;
        }

        if (!text.IsCapital(i))
        {
            return (words.IsOnlyName(word) && word.Length > 2) || IsLowerPair(text, i);
        }

        if (!words.IsFunction(word))
        {
            return word.Length > 2 || !text[i].StartsSentence;
        }

        return text[i].Shape != TokenShape.Upper && (!text[i].StartsSentence || IsActor(text, i));
    }

    // wim berg, roos timmer: two small words, the first a first name, the second what may be a name and no everyday word there.
    private bool IsLowerPair(TokenizedText text, int i)
    {
        if (words.IsFunction(text.Word(i)) || !text.Is(i + 1, TokenKind.Word) || text[i + 1].Joined || (text.Is(i - 1, TokenKind.Word) && text.Word(i - 1) is "de" or "het" or "een" or "die" or "dat" or "deze" or "dit"))
        {
            return false;
        }

        var next = text.Word(i + 1);
        return words.MayBeName(next) && !words.IsFunction(next) && !words.IsVerbLike(next) && (words.IsWordName(next) || words.IsOnlyName(next) || !words.IsWord(next));
    }

    /// <summary>Whether what follows a word at the start of a sentence makes it a person.</summary>
    public bool IsActor(TokenizedText text, int i)
    {
        var next = i + 1;
        if (!text.Is(next, TokenKind.Word))
        {
            return next >= text.Count || text[next].Kind == TokenKind.Break || text.IsMark(next, ',') || text.IsMark(next, '&') || text.IsMark(next, '.') || text.IsMark(next, '(');
        }

        var word = text.Word(next);
        return words.IsVerbLike(word) || (text.IsCapital(next) && !text[next].StartsSentence && !words.IsFunction(word))
            || (NameTriggers.IsParticle(word) && text.Is(next + 1, TokenKind.Word) && (text.IsCapital(next + 1) || (text.Is(next + 2, TokenKind.Word) && text.IsCapital(next + 2) && NameTriggers.IsParticle(text.Word(next + 1)))));
    }

    // Van Raalte, Te Pas, De Graaf; at the start of a sentence only before what may be a name or is unknown.
    private bool IsParticleName(TokenizedText text, int i)
    {
        if (!text.IsCapital(i) || text[i].Length > 3 || !NameTriggers.IsParticle(text.Word(i)))
        {
            return false;
        }

        var name = i + 1;
        while (text.Is(name, TokenKind.Word) && NameTriggers.IsParticle(text.Word(name)) && name < i + 3)
        {
            name++;
        }

        return text.Is(name, TokenKind.Word) && text.IsCapital(name) && text[name].Shape != TokenShape.Upper && !words.IsCapitalised(text.Word(name))
            && (!words.IsFunction(text.Word(name)) || words.MayBeName(text.Word(name))) && StreetEnd(text, i) <= i
            && (!text[i].StartsSentence || words.MayBeName(text.Word(name)) || !words.IsWord(text.Word(name)));
    }

    // Two capitalised words of which one is unknown, not known as something else: Oluwaseun Adeyemi.
    private bool IsUnknownPair(TokenizedText text, int i)
        => IsBareName(text, i) && text.Is(i + 1, TokenKind.Word) && !text[i + 1].Joined && IsBareName(text, i + 1) && !text[i + 1].StartsSentence
            && (!words.IsWord(text.Word(i)) || !words.IsWord(text.Word(i + 1)));

    private bool IsBareName(TokenizedText text, int i)
        => text[i].Shape is TokenShape.Capital or TokenShape.Mixed && text[i].Length > 1 && !words.IsFunction(text.Word(i)) && !words.IsCapitalised(text.Word(i)) && !StreetForms.IsCertain(text.Word(i));

    /// <summary>The token after a street name of capitalised words and particles that begins here, or the index itself.</summary>
    public static int StreetEnd(TokenizedText text, int i)
    {
        if (text.Is(i, TokenKind.Word) && (NameTriggers.IsRole(text.Word(i)) || NameTriggers.IsShortTitle(text.Word(i)) || NameTriggers.IsLongTitle(text.Word(i))))
        {
            return i;
        }

        for (var j = i; j < i + 5 && text.Is(j, TokenKind.Word); j++)
        {
            var word = text.Word(j);
            if (!text.IsCapital(j) && (!NameTriggers.IsParticle(word) || j == i) && !(j > i && text.IsCapital(i) && word is "straat" or "laan" or "weg" or "plein"))
            {
                return i;
            }

            if (j > i && text[j].StartsSentence)
            {
                return i;
            }

            var street = text[j].Length > 4 && (StreetForms.IsCertain(word) || (StreetForms.IsLikely(word) && InStreetContext(text, i, j)));
            if (street && !(i > 0 && text.Is(i - 1, TokenKind.Word) && NameTriggers.IsShortTitle(text.Word(i - 1))))
            {
                return j + 1;
            }
        }

        return i;
    }

    private static bool InStreetContext(TokenizedText text, int first, int last)
    {
        var before = first - 1;
        var article = text.Is(before, TokenKind.Word) && text.Word(before) is "de" or "het" or "'t" or "t";
        before -= article ? 1 : 0;
        var place = text.Is(before, TokenKind.Word) && (text.Word(before) is "in" or "langs" or "rond" or "richting" or "hoek" or "complex" or "flat" || (article && text.Word(before) is "aan" or "op" or "van" or "door" or "bij" or "naar" or "over" or "tegenover"));
        return place || (text.Is(last + 1, TokenKind.Number) && !text[last + 1].Joined);
    }

    /// <summary>The token after a name that begins here: initials, particles, capitalised or joined words.</summary>
    public static int EndOfName(TokenizedText text, int from)
    {
        var end = from;
        while (end < text.Count)
        {
            var next = end;
            while (next > from && (text.IsMark(next, '-') || text.IsMark(next, '.')) && (text[next].Joined || next == end) && next < end + 1)
            {
                next++;
            }

            while (text.Is(next, TokenKind.Word) && !text.IsCapital(next) && NameTriggers.IsParticle(text.Word(next)) && next < end + 4 && text.Is(next + 1, TokenKind.Word))
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
}

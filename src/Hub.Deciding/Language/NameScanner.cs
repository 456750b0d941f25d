using Hub.Deciding.Language.Words;
using static Hub.Deciding.Language.Words.WordClass;

namespace Hub.Deciding.Language;

/// <summary>Finds names of persons by what stands round them: titles, roles, initials, first names, particles, signatures.</summary>
/// <remarks>Leans to finding too much: what it finds is withheld from collective teams.</remarks>
internal sealed class NameScanner(DutchWords words)
{
    private static readonly WordList Honorifics = new("name-scanner.honorifics");
    private const WordClass Announcing = ShortTitle | LongTitle | Role;

    /// <summary>Adds the mentions of one text, whose words were looked up.</summary>
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
        var name = text.Has(i, Announcing) ? Announced(text, i) : 0;
        if (StreetNames.End(text, i) > i && (name == 0 || StreetNames.Several(text, i) > i))
        {
            return;
        }

        if (name > 0)
        {
            AddName(scan, name, announced: true);
        }
        else if (text.Has(i, Initial) && NameForms.AfterInitials(text, i) is > 0 and var surname)
        {
            scan.Add(MentionKind.Name, i, NameForms.End(text, surname) - i);
        }
        else if (!scan.IsKnown(i)
            && (IsFirstNameHere(text, i) || IsParticleName(scan, i) || (!scan.IsKnown(i + 1) && IsUnknownPair(text, i))))
        {
            AddName(scan, i, announced: false);
        }
    }

    // The index of the name that a title or role at i announces, or 0.
    private int Announced(TokenizedText text, int i)
    {
        var isShort = text.Has(i, ShortTitle);
        var isLong = !isShort && text.Has(i, LongTitle);
        var next = i + 1;
        while (text.IsMark(next, '.') || text.IsMark(next, ':') || ((isLong || isShort) && text.Has(next, ShortTitle)))
        {
            next++;
        }

        var name = NameForms.AfterParticles(text, next);
        if (!text.Is(name, TokenKind.Word) || (text[name].StartsSentence && name == next)
            || (!isShort && !isLong && IsPlural(text.Word(i)) && StreetNames.End(text, name) > name))
        {
            return 0;
        }

        if (text.IsCapital(name))
        {
            var certain = isShort || (IsHonorific(text, i) && !text.Has(name, LongTitle | Role));
            var named = name > next || certain || !text.Has(name, Function) || text.Has(name, FirstName);
            return named && (!text.Has(name, Capitalised) || certain) ? next : 0;
        }

        if (isShort)
        {
            return name > next || !text.Has(name, Function | PersonVerb) ? next : 0;
        }

        return (isLong && IsHonorific(text, i) && IsDueName(text, name, next))
            || (isLong || (text.IsCaseless && !text.Has(name, Public) && name == next)) && IsSmallName(text, name, next)
            ? next
            : 0;
    }

    private static bool IsHonorific(TokenizedText text, int i) => Honorifics.Contains(text, text.Word(i));

    // meneer haddouch, buurman kool: anything but what goes on about him.
    private static bool IsDueName(TokenizedText text, int name, int next)
    {
        // meneer kast belde, mevrouw goed.hart: no noun without an article stands before a verb, and no two words are one.
        if (name == next && !text.Has(name, PersonVerb | Numeral | Announcing) && ((text.Has(name + 1, PersonVerb)
            && !text.Has(name, Function)) || IsGlued(text, name)))
        {
            return true;
        }

        var word = text.Word(name);
        var particle = name > next
            && text.Word(next) is not ("in" or "op" or "aan" or "uit" or "bij" or "over" or "voor" or "onder" or "tot" or "door");
        return !text.Has(name, PersonVerb | Numeral) && (!text.Has(name, Public) || text.Has(name, MaybeName))
            && (text.Has(name, MaybeName) ? (particle || !text.Has(name, Function)) : !text.Has(name, Function | VerbLike | Role))
            && !(name > next && !particle)
            && !(particle && text.Word(next) is "van" && text.Word(name - 1) is "de" or "het" && text.Has(name, Word)
                && !text.Has(name, MaybeName))
            && !(word.Length > 5 && (word.EndsWith("de") || word.EndsWith("te")) && !text.Has(name, MaybeName))
            && !(particle && text.Word(next) is "de" or "het" && !text.Has(name, MaybeName));
    }

    private static bool IsGlued(TokenizedText text, int i)
        => (text.IsMark(i + 1, '.') || text.IsMark(i + 1, '-')) && text[i + 1].Joined && text.Is(i + 2, TokenKind.Word)
            && text[i + 2].Joined && text[i + 2].Shape == TokenShape.Lower;

    // mevrouw jansen, meneer de graaf: small letters after a title.
    private bool IsSmallName(TokenizedText text, int name, int next)
    {
        if (text.Has(name, PersonVerb)
            || (name > next && text.Word(next) is "in" or "op" or "aan" or "uit" or "bij" or "over" or "voor" or "onder"))
        {
            return false;
        }

        var particle = name > next && text.Word(next) is "te" or "ten" or "ter" or "van";
        return (particle || !text.Has(name, Function))
            && (text.Has(name, MaybeName) || (!text.Has(name, Word) && !words.IsCompound(text.Word(name))));
    }

    private static bool IsPlural(ReadOnlySpan<char> word) => word.EndsWith("s") || word.EndsWith("en");

    private static void AddName(MentionScan scan, int from, bool announced)
    {
        var text = scan.Text;
        var end = NameForms.SmallSurname(text, from, NameForms.End(text, from));
        while ((text.Has(end, MaybeName) || (text.Is(end, TokenKind.Word) && !text.Has(end, Word) && text[end].Length > 2))
            && !text.IsCapital(end) && !text[end].StartsSentence && !text.Has(end, Function | Public | VerbLike) && end < from + 4)
        {
            end++;
        }

        end = announced ? NameForms.EndOfChunk(text, end) : end;
        scan.Add(MentionKind.Name, from, end - from);
    }

    private static bool IsFirstNameHere(TokenizedText text, int i)
    {
        if (!text.Has(i, FirstName))
        {
            return false;
        }

        if (!text.IsCapital(i))
        {
            return (NameForms.IsOnlyName(text, i) && text[i].Length > 2) || NameForms.IsSmallPair(text, i);
        }

        return text.Has(i, Function)
            ? text[i].Shape != TokenShape.Upper && (!text[i].StartsSentence || NameForms.IsActor(text, i))
            : text[i].Length > 2 || !text[i].StartsSentence;
    }

    // Van Raalte, Te Pas, De Graaf; at the start of a sentence only before what may be a name or is unknown.
    private static bool IsParticleName(MentionScan scan, int i)
    {
        var text = scan.Text;
        if (!text.IsCapital(i) || text[i].Length > 3 || !text.Has(i, Particle))
        {
            return false;
        }

        var name = i + 1;
        while (text.Has(name, Particle) && name < i + 3)
        {
            name++;
        }

        return text.Is(name, TokenKind.Word) && !scan.IsKnown(name) && StreetNames.End(text, name) == name && text.IsCapital(name)
            && text[name].Shape != TokenShape.Upper && !text.Has(name, Capitalised)
            && (!text.Has(name, Function) || text.Has(name, MaybeName))
            && (!text[i].StartsSentence || text.Has(name, MaybeName) || !text.Has(name, Word));
    }

    // Two capitalised words of which one is unknown, not known as something else: Oluwaseun Adeyemi.
    private static bool IsUnknownPair(TokenizedText text, int i)
        => IsBareName(text, i) && text.Is(i + 1, TokenKind.Word) && !text[i + 1].Joined && IsBareName(text, i + 1)
            && !text[i + 1].StartsSentence
            && (!text.Has(i, Word) || !text.Has(i + 1, Word));

    private static bool IsBareName(TokenizedText text, int i)
        => text[i].Shape is TokenShape.Capital or TokenShape.Mixed && text[i].Length > 1 && !text.Has(i, Function | Capitalised | Street);
}

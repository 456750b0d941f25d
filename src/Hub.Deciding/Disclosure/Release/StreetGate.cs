using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;
using Hub.Deciding.Language;
using Hub.Deciding.Language.Words;
using static Hub.Deciding.Language.Words.WordClass;

namespace Hub.Deciding.Disclosure.Release;

/// <summary>
/// Releases the street of a location: a name that the municipality's file knows, or a field that has the form of one street and holds
/// nothing else. Of a field that holds more, only a part that is certain; else nothing (docs/decisions/0040).
/// </summary>
internal sealed class StreetGate(DutchWords words)
{
    private const int MostTokens = 40;
    private const int ShortestStem = 3;
    private static readonly WordList Articles = new("street-gate.articles");
    private static readonly WordList LivingTitles = new("street-gate.living-titles");
    private static readonly WordList Directions = new("street-gate.directions");

    /// <summary>The street, or null.</summary>
    public StreetName? Release(string? street, MunicipalityVocabulary vocabulary)
    {
        if (string.IsNullOrWhiteSpace(street))
        {
            return null;
        }

        var text = words.Read(street.Trim());
        return text.Count is 0 or > MostTokens ? null
            : vocabulary.Match(text, 0) == text.Count || IsOneStreet(text) ? Wrap(street.Trim())
            : Part(text, vocabulary) is { } part ? Wrap(part) : null;
    }

    /// <summary>Whether a released street can be nobody's name, so that the words of the text may be held against it.</summary>
    public bool IsUnambiguous(StreetName street)
    {
        var text = words.Read(street.Value);
        return text.Count == 1 ? !text.Has(0, MaybeName) && words.IsCompound(text.Word(0)) && !SurnameTails.Ends(text.Word(0))
            : Namesakes.StreetEnd(text, 0) == text.Count || StreetShape.Opened(text, 0) == text.Count
                || (StreetShape.Honoured(text, 0) == text.Count && !IsOrdinary(text, text.Count - 1));
    }

    private bool IsOneStreet(TokenizedText text)
    {
        var last = text.Count - 1;
        if (text.Count == 1)
        {
            return text[0].Shape is TokenShape.Capital or TokenShape.Upper
                ? StreetShape.Plain(text, 0) == 1
                : text[0].Shape == TokenShape.Lower && StreetForms.IsStrong(text, text.Word(0));
        }

        return (StreetShape.Plain(text, 0) == text.Count && IsPlaceOrNoName(text)) || StreetShape.Opened(text, 0) == text.Count
            || Namesakes.StreetEnd(text, 0) == text.Count
            || (StreetShape.Honoured(text, 0) == text.Count && !(LivingTitles.Contains(text, text.Word(0)) && IsOrdinary(text, last)));
    }

    // Utrechtse, Leidse, Bredase: the place without -se, -se for -en, or -se for nothing. Wietse and Françoise come from no place.
    private bool IsPlaceOrNoName(TokenizedText text)
    {
        var word = text.Word(0);
        return !word.EndsWith("se") || text.Has(0, Capitalised)
            || (words.Of(word[..^1]).HasFlag(Entry)
                && (words.Of(word[..^2]) | words.Of($"{word[..^2]}en") | words.Of($"{word[..^2]}a")).HasFlag(Entry));
    }

    // Dorpsstraat 12, Bij Jansen op de Dorpsstraat: the one word that no surname looks like, with nobody's name beside it.
    private string? Part(TokenizedText text, MunicipalityVocabulary vocabulary)
    {
        for (var i = 0; i < text.Count; i++)
        {
            var known = vocabulary.Match(text, i);
            var length = known > 0 ? known
                : text.Is(i, TokenKind.Word) && text[i].Shape is TokenShape.Capital or TokenShape.Upper
                    && StreetForms.IsStrong(text, text.Word(i)) && IsOrdinary(text, i) ? 1
                : 0;
            if (length > 0 && IsFree(text, i, i + length))
            {
                return text.Text[text[i].Start..text[i + length - 1].End];
            }
        }

        return null;
    }

    private static bool IsFree(TokenizedText text, int first, int end)
    {
        var after = end >= text.Count || (text[end].Kind == TokenKind.Word ? text.Has(end, Function | Numeral) && !text[end].HasCapital
            : !text[end].Joined || text.Text[text[end].Start] is ',' or '/' or '(' or '.' or ';' or ':');
        var before = first == 0
            || (text.Is(first - 1, TokenKind.Word) && !text[first].Joined && Articles.Contains(text, text.Word(first - 1))
            && (first == 1 || (text.Is(first - 2, TokenKind.Word) && text.Has(first - 2, Function))));
        return before && after;
    }

    // dorps, kerk, stations, achterberg: what is a word or made of words, so that the street is named after a thing and a name before it is
    // somebody's.
    private bool IsOrdinary(TokenizedText text, int i)
    {
        var stem = StreetForms.Stem(text.Word(i));
        if (stem.Length < ShortestStem)
        {
            return true;
        }

        var bare = stem[^1] is 's' or 'n' or '-' ? stem[..^1] : stem;
        return words.Of(stem).HasFlag(Word) || words.Of(bare).HasFlag(Word) || words.Of(stem).HasFlag(Capitalised)
            || Directions.Contains(text, stem) || words.IsCompound(stem) || words.IsCompound(bare);
    }

    private static StreetName? Wrap(string street)
    {
        try
        {
            return new StreetName(street);
        }
        catch (ContractViolationException)
        {
            return null;
        }
    }
}

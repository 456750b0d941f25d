using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;
using Hub.Router.Language;

namespace Hub.Router.Disclosure;

/// <summary>Releases the street of a location: only what is known as a street of the municipality, or has a street's form and no number.</summary>
internal static class StreetGate
{
    private const int MostWords = 6;
    private static readonly WordSet Titles = WordSet.Of("mw mevr mevrouw dhr hr heer meneer mijnheer fam familie gezin weduwe");

    private static readonly WordSet Openers = WordSet.Of("laan plein weg straat boulevard singel kade park markt hof allee dreef");

    /// <summary>The street, or null.</summary>
    public static StreetName? Release(string? street, MunicipalityVocabulary vocabulary)
    {
        if (string.IsNullOrWhiteSpace(street))
        {
            return null;
        }

        var text = Tokenizer.Read(street.Trim());
        return text.Count <= MostWords * 2 && (HasStreetForm(text) || IsKnown(text, vocabulary)) ? Wrap(street.Trim()) : null;
    }

    private static bool IsKnown(TokenizedText text, MunicipalityVocabulary vocabulary) => text.Count > 0 && vocabulary.Match(text, 0) == text.Count;

    private static bool HasStreetForm(TokenizedText text)
    {
        // Laan van Wisch, Boulevard Heuvelink
        var street = text.Count > 1 && Openers.Contains(text.Word(0));
        var capital = false;
        var initials = false;
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind == TokenKind.Number && i > 0)
            {
                return false;
            }

            capital |= text[i].HasCapital;
            var form = text[i].Kind == TokenKind.Word ? StreetForms.ClassOf(text.Word(i)) : WordClass.None;
            street |= form.HasFlag(WordClass.Street) || (form != WordClass.None && !initials);
            initials |= text[i].Kind == TokenKind.Word && text[i].Length == 1 && text.IsMark(i + 1, '.');
        }

        return street && capital && !Titles.Contains(text.Word(0));
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

using Hub.Deciding.Language.Words;
using static Hub.Deciding.Language.Words.WordClass;

namespace Hub.Deciding.Language;

/// <summary>
/// The form of street names of several words, by token; each answers the token after it, or the given one where there is none.
/// </summary>
internal static class StreetShape
{
    private const int ShortestStreet = 5;
    private const int MostGiven = 3;
    private static readonly WordList Openers = new("street-shape.openers");
    private static readonly WordList BareOpeners = new("street-shape.bare-openers");

    private static readonly WordList Prefixes = new("street-shape.prefixes");

    private static readonly WordList Honours = new("street-shape.honours");

    // Nobody alive bears these, so that a weaker ending will do: Sint Servaasbrug, Koning Willem-Alexanderweg.
    private static readonly WordList Past = new("street-shape.past");

    /// <summary>
    /// An ordinal or adjective, then one word with the form of a street (1e Stationsstraat, Oude Kerkstraat, Gelderse Rooslaan); also the
    /// one word alone.
    /// </summary>
    public static int Plain(TokenizedText text, int i)
    {
        var at = i;
        if (text.Is(at, TokenKind.Number) && text[at].Length <= 2 && text.Is(at + 1, TokenKind.Word) && text[at + 1].Joined
            && text.Word(at + 1) is "e" or "de" or "ste")
        {
            at += 2;
        }

        while (at < i + 4 && text.Is(at, TokenKind.Word) && text[at].HasCapital
            && (Prefixes.Contains(text, text.Word(at)) || IsOfPlace(text, at)) && text.Is(at + 1, TokenKind.Word)
            && text[at + 1].HasCapital)
        {
            at++;
        }

        return text.Is(at, TokenKind.Word) && text[at].Shape is TokenShape.Capital or TokenShape.Upper && text[at].Length >= ShortestStreet
            && text.Has(at, Street | MaybeStreet)
            ? WithSide(text, at + 1)
            : at > i && text.Is(at, TokenKind.Word) && Openers.Contains(text, text.Word(at)) && text[at].HasCapital ? at + 1 : i;
    }

    /// <summary>A kind of street, then what it is named after: Laan van Meerzicht, Plein 1944, Boulevard Heuvelink.</summary>
    public static int Opened(TokenizedText text, int i)
    {
        if (!text.Is(i, TokenKind.Word) || !text[i].HasCapital || !Openers.Contains(text, text.Word(i)))
        {
            return i;
        }

        if (text.Is(i + 1, TokenKind.Number) && text[i + 1].Length == 4 && text.Word(i + 1).StartsWith("19"))
        {
            return i + 2;
        }

        var at = i + 1;
        while (text.Has(at, Particle) && at < i + 4)
        {
            at++;
        }

        if (at == i + 1 && !BareOpeners.Contains(text, text.Word(i)))
        {
            return i;
        }

        var end = at;
        while (end < at + 2 && text.Is(end, TokenKind.Word) && text[end].HasCapital && !text.Has(end, FirstName | ShortTitle))
        {
            end++;
        }

        return end > at ? end : i;
    }

    /// <summary>
    /// A title or particles, then one word that ends as streets do and surnames do not: Burgemeester van Leeuwenpassage, Van Goghstraat,
    /// Sint Jansplein.
    /// </summary>
    public static int Honoured(TokenizedText text, int i)
    {
        var at = i;
        while (at < i + 2 && text.Is(at, TokenKind.Word) && text[at].HasCapital && Honours.Contains(text, text.Word(at)))
        {
            at += text.IsMark(at + 1, '.') ? 2 : 1;
        }

        var past = at > i && Past.Contains(text, text.Word(i));
        at = AfterInitials(text, at, at > i);
        at = AfterParticles(text, at);
        return at > i && text[i].HasCapital && (IsStrongCapital(text, at) || (past && text.Is(at, TokenKind.Word) && text[at].HasCapital
            && text.Has(at, Street))) ? at + 1 : i;
    }

    /// <summary>
    /// First names or initials, particles, then one word that ends as streets do: Johan Cruijffplein, J. van Eyckstraat, Karel van
    /// Gelderstraat.
    /// </summary>
    public static int Named(TokenizedText text, int i)
    {
        var at = i;
        while (at < i + MostGiven && text.Has(at, FirstName) && text[at].HasCapital && !text.Has(at, Street))
        {
            at++;
        }

        at = AfterInitials(text, at, allowed: true);
        var given = at > i;
        at = AfterParticles(text, at);
        return given && IsStrongCapital(text, at) ? at + 1 : i;
    }

    // Gelderse, Haagse, Rotterdamse
    private static bool IsOfPlace(TokenizedText text, int i)
        => text.Word(i).EndsWith("se") && text[i].Length >= 6 && text.Has(i, Capitalised | Entry | Word)
            && !text.Has(i, FirstName | WordName);

    // Rijksweg-West
    private static int WithSide(TokenizedText text, int end)
        => text.IsMark(end, '-') && text.Is(end + 1, TokenKind.Word) && text.Word(end + 1) is "noord" or "oost" or "zuid" or "west"
            && text[end + 1].HasCapital
            ? end + 2
            : end;

    private static int AfterInitials(TokenizedText text, int i, bool allowed)
    {
        while (allowed && text.Has(i, Initial) && text[i].HasCapital && text.IsMark(i + 1, '.'))
        {
            i += 2;
        }

        return i;
    }

    private static int AfterParticles(TokenizedText text, int i)
    {
        var end = i;
        while (end < i + 3 && text.Has(end, Particle) && text.Is(end + 1, TokenKind.Word))
        {
            end++;
        }

        return end;
    }

    private static bool IsStrongCapital(TokenizedText text, int i)
        => text.Is(i, TokenKind.Word) && text[i].HasCapital && text[i].Length >= ShortestStreet && StreetForms.IsStrong(text, text.Word(i));
}

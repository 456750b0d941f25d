using System.Collections.Frozen;

namespace Hub.Deciding.Language.Words;

/// <summary>Lower case without diacritics, one character for one character, so that positions stay those of the source text.</summary>
internal static class Folding
{
    private const string From = "àáâãäåāăąçćĉċčďđèéêëēĕėęěğĝġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżž’‘`´‐‑–—";
    private const string To = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzz''''----";

    private static readonly FrozenDictionary<char, char> Folded = From.Zip(To).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>Folds one character.</summary>
    public static char Fold(char value)
    {
        if (value < 128)
        {
            return value is >= 'A' and <= 'Z' ? (char)(value | 0x20) : value;
        }

        var lower = char.ToLowerInvariant(value);
        return Folded.TryGetValue(lower, out var plain) ? plain : lower;
    }

    /// <summary>Folds a text; the answer has the length of the input.</summary>
    public static string Fold(string text)
        => string.Create(text.Length, text, static (target, source) => Fold(source, target));

    /// <summary>Folds a text into a place of the same length.</summary>
    public static void Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        for (var i = 0; i < text.Length; i++)
        {
            into[i] = Fold(text[i]);
        }
    }
}

using System.Collections.Frozen;
using System.Globalization;

namespace Hub.Contracts.Text;

/// <summary>Letters and the marks that are written as one character: Unicode's canonical compositions.</summary>
/// <remarks>
/// A table of our own: the hub runs without a library for languages on the machine, and then the runtime composes nothing.
/// </remarks>
internal static class Compositions
{
    private static readonly Lazy<Tables> Read = new(Load);

    /// <summary>Whether the character is a mark on the letter before it.</summary>
    public static bool IsMark(char character)
        => character >= '\u0300'
            && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Letter and mark as one character; the null character where there is none.</summary>
    /// <remarks>Where the letter has a mark already that belongs after the new one, the new one goes in between.</remarks>
    public static char Join(char letter, char mark)
    {
        var tables = Read.Value;
        return tables.Composed.TryGetValue(Key(letter, mark), out var whole) ? whole
            : tables.Parts.TryGetValue(letter, out var parts) && tables.Composed.TryGetValue(Key(parts.Letter, mark), out var inner)
                ? tables.Composed.GetValueOrDefault(Key(inner, parts.Mark))
            : '\0';
    }

    /// <summary>The character that is written in place of this one, such as the letter K for the sign of kelvin.</summary>
    public static char Single(char character) => Read.Value.Singles.TryGetValue(character, out var same) ? same : character;

    private static int Key(char letter, char mark) => (letter << 16) | mark;

    private static Tables Load()
    {
        var (composed, parts, singles) = (new Dictionary<int, char>(), new Dictionary<char, (char, char)>(), new Dictionary<char, char>());
        using var stream = typeof(Compositions).Assembly.GetManifestResourceStream("Hub.Contracts.Text.compositions.txt")
            ?? throw new InvalidOperationException("The table of compositions is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }
            var codes = Array.ConvertAll(
                line.Split(' '), code => (char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            if (codes is [var letter, var mark, var whole])
            {
                composed[Key(letter, mark)] = whole;
                parts[whole] = (letter, mark);
            }
            else
            {
                singles[codes[0]] = codes[1];
            }
        }
        return new Tables(composed.ToFrozenDictionary(), parts.ToFrozenDictionary(), singles.ToFrozenDictionary());
    }

    private sealed record Tables(
        FrozenDictionary<int, char> Composed, FrozenDictionary<char, (char Letter, char Mark)> Parts, FrozenDictionary<char, char> Singles);
}

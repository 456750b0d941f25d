using System.Collections.Frozen;

namespace Hub.Deciding.Classification.Text;

/// <summary>House numbers written as one word: twaalf, achtentachtig, honderdtwaalf.</summary>
internal static class NumberWords
{
    private const string Hundred = "honderd";

    private static readonly FrozenSet<string> Units = FrozenSet.Create(
        StringComparer.Ordinal, "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen");

    private static readonly FrozenSet<string> Teens = FrozenSet.Create(
        StringComparer.Ordinal,
        "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien");

    private static readonly FrozenSet<string> Tens = FrozenSet.Create(
        StringComparer.Ordinal, "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig");

    /// <summary>Whether a folded word is a whole number below a thousand.</summary>
    public static bool IsOne(ReadOnlySpan<char> word)
    {
        var at = word.IndexOf(Hundred, StringComparison.Ordinal);
        if (at < 0)
        {
            return IsBelowHundred(word);
        }
        var rest = word[(at + Hundred.Length)..];
        rest = rest.StartsWith("en", StringComparison.Ordinal) ? rest[2..] : rest;
        return (at == 0 || IsIn(Units, word[..at])) && (rest.IsEmpty || IsBelowHundred(rest));
    }

    private static bool IsBelowHundred(ReadOnlySpan<char> word)
    {
        if (IsIn(Units, word) || IsIn(Teens, word) || IsIn(Tens, word))
        {
            return true;
        }
        for (var at = word.IndexOf("en", StringComparison.Ordinal); at > 0;)
        {
            if (IsIn(Units, word[..at]) && IsIn(Tens, word[(at + 2)..]))
            {
                return true;
            }
            var next = word[(at + 1)..].IndexOf("en", StringComparison.Ordinal);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }

    private static bool IsIn(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}

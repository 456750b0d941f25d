using System.Globalization;
using System.Text;

namespace Hub.Router.Intake;

/// <summary>
/// A person's name and date of birth in one form, whichever way they were written: accents, case, points and the order of a list do not
/// count.
/// </summary>
internal static class NameKey
{
    private static readonly string[] Titles =
    [
        "mw", "mevr", "mevrouw", "dhr", "heer", "meneer", "mr", "mrs", "drs", "dr", "ir", "ing", "prof",
    ];
    private static readonly string[] Particles =
    [
        "van", "der", "den", "de", "ten", "ter", "te", "het", "t", "op", "in", "la", "le", "du", "von", "el", "al", "bin", "ben", "da",
        "dos", "di",
    ];

    /// <summary>All words of a name in the order of speech.</summary>
    public static string Whole(string name) => string.Concat(Words(name));

    /// <summary>The first letter of the first name, and the surname with what stands before it; null for a name of one word.</summary>
    public static string? Initials(string name)
    {
        var words = Words(name);
        if (words.Count < 2)
        {
            return null;
        }
        var surname = words.FindIndex(1, word => Particles.Contains(word));
        return $"{words[0][0]}|{string.Concat(words.Skip(surname < 0 || surname == words.Count - 1 ? words.Count - 1 : surname))}";
    }

    /// <summary>A date as year, month and day, where it is one; else its letters and digits.</summary>
    public static string Date(string? date)
    {
        var numbers = (date ?? "")
            .Split([.. (date ?? "").Where(c => !char.IsAsciiDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        return numbers is [{ Length: 4 } year, { Length: <= 2 } month, { Length: <= 2 } day]
            ? $"{year}{month.PadLeft(2, '0')}{day.PadLeft(2, '0')}"
            : numbers is [{ Length: <= 2 } first, { Length: <= 2 } second, { Length: 4 } last]
                ? $"{last}{second.PadLeft(2, '0')}{first.PadLeft(2, '0')}"
            : Folded(date ?? "").Replace(" ", "", StringComparison.Ordinal);
    }

    // "Testen, José van der" is how a list writes José van der Testen.
    private static List<string> Words(string name)
    {
        var parts = name.Split(',', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var words = Folded(parts.Length == 2 ? $"{parts[1]} {parts[0]}" : name).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var said = words.FindAll(word => !Titles.Contains(word));
        return said.Count > 0 ? said : words;
    }

    // Base letters in lower case, anything else a space; what is not seen, such as a soft hyphen, is not there.
    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                folded.Append(' ');
            }
        }
        return folded.ToString();
    }
}

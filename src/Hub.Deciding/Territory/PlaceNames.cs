using System.Text;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Territory;

/// <summary>Names of places in one form: lower case, no diacritics or marks, "St." as Sint, without "e.o." and "c.a.".</summary>
internal static class PlaceNames
{
    /// <summary>The words of a name.</summary>
    public static string[] Words(string name)
    {
        var folded = Folding.Fold(name);
        var plain = new StringBuilder(folded.Length);
        foreach (var sign in folded)
        {
            plain.Append(char.IsLetterOrDigit(sign) ? sign : sign == '\'' ? "" : " ");
        }
        var words = plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is [.., "c" or "e", "a" or "o"])
        {
            words = words[..^2];
        }
        return [.. words.Select(word => word is "st" ? "sint" : word)];
    }

    /// <summary>The words of a name with single spaces between.</summary>
    public static string Normal(string name) => string.Join(' ', Words(name));
}

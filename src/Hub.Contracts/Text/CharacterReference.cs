using System.Collections.Frozen;
using System.Net;

namespace Hub.Contracts.Text;

/// <summary>Reads HTML's references to characters, such as <c>&amp;eacute;</c> and <c>&amp;#x27;</c>.</summary>
internal static class CharacterReference
{
    private const int Longest = 32;

    // HTML 5 has names for what a keyboard writes; the runtime knows those of HTML 4.
    private static readonly FrozenDictionary<string, string> Keyboard = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["&Tab;"] = "\t",
        ["&NewLine;"] = "\n",
        ["&excl;"] = "!",
        ["&num;"] = "#",
        ["&dollar;"] = "$",
        ["&percnt;"] = "%",
        ["&lpar;"] = "(",
        ["&rpar;"] = ")",
        ["&ast;"] = "*",
        ["&plus;"] = "+",
        ["&comma;"] = ",",
        ["&period;"] = ".",
        ["&sol;"] = "/",
        ["&colon;"] = ":",
        ["&semi;"] = ";",
        ["&equals;"] = "=",
        ["&quest;"] = "?",
        ["&commat;"] = "@",
        ["&lsqb;"] = "[",
        ["&bsol;"] = "\\",
        ["&rsqb;"] = "]",
        ["&lowbar;"] = "_",
        ["&lbrace;"] = "{",
        ["&lcub;"] = "{",
        ["&vert;"] = "|",
        ["&rcub;"] = "}",
        ["&rbrace;"] = "}",
        ["&hyphen;"] = "‐",
        ["&dash;"] = "‐",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The length of the reference that a text ends with, or 0.</summary>
    /// <param name="text">Text whose last character is a semicolon.</param>
    /// <param name="meant">What it stands for.</param>
    public static int At(ReadOnlySpan<char> text, out string meant)
    {
        meant = "";
        for (var at = text.Length - 2; at >= 0 && at >= text.Length - Longest; at--)
        {
            if (text[at] == '&')
            {
                return Read(text[at..].ToString(), out meant);
            }
            if (!char.IsAsciiLetterOrDigit(text[at]) && text[at] != '#')
            {
                return 0;
            }
        }
        return 0;
    }

    private static int Read(string reference, out string meant)
    {
        meant = Keyboard.GetValueOrDefault(reference) ?? WebUtility.HtmlDecode(reference);
        return string.Equals(meant, reference, StringComparison.Ordinal) ? 0 : reference.Length;
    }
}

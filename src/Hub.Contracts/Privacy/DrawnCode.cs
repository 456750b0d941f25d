using System.Text.RegularExpressions;

namespace Hub.Contracts.Privacy;

/// <summary>
/// Numbers that a machine drew or that a register gave out: a UUID (RFC 9562, with or without dashes), a trace or span (W3C Trace Context),
/// a
/// digest, an OIN. One in some hundreds of them holds nine digits that pass the elfproef by chance, and none of them says anything about
/// anyone.
/// </summary>
public static partial class DrawnCode
{
    /// <summary>The text with a space in the place of each such number, for whoever looks for a <see cref="Bsn"/> in the rest.</summary>
    /// <remarks>Sixteen, 32, 40 or 64 hexadecimal digits with a letter among them, apart from other letters and digits; a number of digits
    /// alone is
    /// none of them but the twenty of an OIN.</remarks>
    public static string Without(string text) => Forms.Replace(text, " ");

    [GeneratedRegex(
        @"(?<![0-9A-Za-z])([0-9]{20}|[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|"
        + @"(?=[0-9]*[A-Fa-f])([0-9A-Fa-f]{64}|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{32}|[0-9A-Fa-f]{16}))(?![0-9A-Za-z])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Forms { get; }
}

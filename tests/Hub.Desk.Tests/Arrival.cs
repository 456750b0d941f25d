using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Hub.Desk.Tests;

/// <summary>
/// Waiting until a browser is somewhere. By asking again and again where it is: waiting for the event of its going there, as
/// <c>WaitForURLAsync</c> does, waits for ever where it goes between the look at the address and the listening.
/// </summary>
internal static partial class Arrival
{
    /// <summary>Waits until the browser is at a path of the desk, whatever stands behind it; <c>*</c> stands for a part of it.</summary>
    public static Task AtAsync(IPage page, string path) => Assertions.Expect(page).ToHaveURLAsync(Pattern(path));

    /// <summary>Waits until the browser came back to the desk from signing in elsewhere.</summary>
    public static Task BackAsync(IPage page) => Assertions.Expect(page).ToHaveURLAsync(Back());

    private static Regex Pattern(string path)
        => new($"^https?://[^/]+{Regex.Escape(path).Replace(@"\*", "[^/?#]*", StringComparison.Ordinal)}([?#].*)?$");

    [GeneratedRegex("^https?://[^/]+/desk(?!/aanmelden/terug)")]
    private static partial Regex Back();
}

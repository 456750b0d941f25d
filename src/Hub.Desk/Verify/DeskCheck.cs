using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Hub.Desk.Frame;

namespace Hub.Desk.Verify;

/// <summary>
/// Compares what a running desk serves with what this release published: every file by its hash, and on every screen no other script than
/// those.
/// </summary>
internal sealed partial class DeskCheck(HttpClient http, BrowserFiles files)
{
    private const string One = "00000000-0000-0000-0000-000000000001";

    private static readonly string[] Screens =
    [
        "/desk", "/desk/postvak", $"/desk/postvak/{One}",
        "/desk/wie-is-wie", "/desk/leden", "/desk/toelating", "/desk/bord", "/desk/bord/aanmelden", "/desk/bord/signalen",
        "/desk/bord/geparkeerd", "/desk/bord/verbeterd", $"/desk/bord/geparkeerd/{One}", $"/desk/bord/alarm/{One}",
        $"/desk/bord/signaal/{One}",
    ];

    /// <summary>The published list, a file a line as <c>sha256sum</c> writes it.</summary>
    public static IEnumerable<string> Published(BrowserFiles files)
        => files.All.Values.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Hash}  {file.Name}");

    /// <summary>What differs, in Dutch; empty where nothing does.</summary>
    /// <exception cref="HttpRequestException">The desk does not answer.</exception>
    public async Task<IReadOnlyList<string>> DifferencesAsync(CancellationToken cancellationToken)
    {
        var found = new List<string>();
        foreach (var file in files.All.Values.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            using var answer = await http.GetAsync($"{DeskRoutes.Files}/{file.Name}", cancellationToken);
            var hash = Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync(cancellationToken)));
            if (!answer.IsSuccessStatusCode || hash != file.Hash)
            {
                found.Add($"{file.Name}: is niet het bestand van deze versie");
            }
        }
        foreach (var screen in Screens)
        {
            using var answer = await http.GetAsync(screen, cancellationToken);
            var html = await answer.Content.ReadAsStringAsync(cancellationToken);
            if (!answer.Headers.TryGetValues("Content-Security-Policy", out var policy) || string.Join(' ', policy) != DeskHeaders.Policy)
            {
                found.Add($"{screen}: de browser mag er meer dan deze versie toelaat (Content-Security-Policy)");
            }
            if (Script.Matches(html).Any(script => !Known(script.Groups["source"].Value)) || Handler.IsMatch(html))
            {
                found.Add($"{screen}: er loopt een script dat niet van deze versie is");
            }
        }
        return found;
    }

    private bool Known(string source)
        => source.StartsWith($"{DeskRoutes.Files}/", StringComparison.Ordinal)
            && files.All.ContainsKey(source[(DeskRoutes.Files.Length + 1)..]);

    [GeneratedRegex("""<script\b(?:[^>]*?\ssrc="(?<source>[^"]*)")?[^>]*>""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Script { get; }

    [GeneratedRegex(
        """<[a-z][^>]*\s(on[a-z]+|href="javascript:|srcdoc)\s*=?""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Handler { get; }
}

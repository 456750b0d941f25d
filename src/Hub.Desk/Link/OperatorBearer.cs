using System.Text.RegularExpressions;
using Hub.Hosting.Http;

namespace Hub.Desk.Link;

/// <summary>
/// What proves an operator: the key that a request brings, or that the person signed in. The hub says who it is; the desk passes it on.
/// </summary>
internal static partial class OperatorBearer
{
    /// <summary>
    /// What a page sends in place of a key where the session counts. A header of its own: another site's page cannot send it, whatever
    /// cookies a browser adds.
    /// </summary>
    public const string Session = "Session";

    /// <summary>The key or the token; null where there is none of the right form.</summary>
    public static string? Of(HttpRequest request)
        => IsSession(request) ? SignedInPerson.Of(request.HttpContext)?.Token
            : BearerToken.Of(request) is { } key && Form.IsMatch(key) ? key
            : null;

    /// <summary>Whether a request asks to go by its session.</summary>
    public static bool IsSession(HttpRequest request) => request.Headers.Authorization is [Session];

    [GeneratedRegex(@"^[A-Za-z0-9_-]{20,200}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}

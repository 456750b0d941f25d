using System.Text.RegularExpressions;
using Hub.Hosting.Http;

namespace Hub.Desk.Link;

/// <summary>The operator's key that a request brings. The hub says whose it is; the desk passes it on and keeps it nowhere.</summary>
internal static partial class OperatorBearer
{
    /// <summary>The key; null where there is none of the right form.</summary>
    public static string? Of(HttpRequest request) => BearerToken.Of(request) is { } key && Form.IsMatch(key) ? key : null;

    [GeneratedRegex(@"^[A-Za-z0-9_-]{20,200}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}

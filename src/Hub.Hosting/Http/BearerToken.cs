using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Hub.Hosting.Http;

/// <summary>The bearer token of a request (RFC 6750), in its header and nowhere else.</summary>
public static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>The token; null where there is none, or more than one.</summary>
    public static string? Of(HttpRequest request)
    {
        var header = request.Headers[HeaderNames.Authorization];
        return header.Count == 1 && header[0] is { } value && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? value[Scheme.Length..].Trim()
            : null;
    }
}

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Hub.Adapters.Tests.Signalen;

/// <summary>An identity provider's token endpoint: OAuth 2.0 client credentials (RFC 6749, 4.4), with the errors of section 5.2.</summary>
internal sealed class TokenStub
{
    public const string Client = "hub";
    public const string Secret = "geheim-proef";
    private readonly ConcurrentDictionary<string, byte> valid = new(StringComparer.Ordinal);
    private int asked;

    /// <summary>How often a token was asked.</summary>
    public int Asked => Volatile.Read(ref asked);

    /// <summary>What it answers instead; null for its normal answer.</summary>
    public Func<IResult?> Instead { get; set; } = () => null;

    /// <summary>A key that holds without being asked for.</summary>
    public void Allow(string token) => valid[token] = 0;

    /// <summary>Makes every token so far invalid.</summary>
    public void Revoke() => valid.Clear();

    /// <summary>Whether a request may pass.</summary>
    public bool Knows(string? authorization)
        => authorization is not null
        && authorization.StartsWith("Bearer ", StringComparison.Ordinal)
        && valid.ContainsKey(authorization["Bearer ".Length..]);

    /// <summary>Handles <c>POST /token</c>.</summary>
    public async Task<IResult> Answer(HttpContext context)
    {
        Interlocked.Increment(ref asked);
        context.Response.Headers.CacheControl = "no-store";
        if (Instead() is { } other)
        {
            return other;
        }
        if (!context.Request.HasFormContentType)
        {
            return Error(400, "invalid_request");
        }
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["grant_type"] != "client_credentials")
        {
            return Error(400, "unsupported_grant_type");
        }
        if (form["client_id"] != Client || form["client_secret"] != Secret)
        {
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"proef\"";
            return Error(401, "invalid_client");
        }
        var token = Guid.NewGuid().ToString("N");
        valid[token] = 0;
        return Results.Json(new { access_token = token, token_type = "Bearer", expires_in = 3600 });
    }

    private static IResult Error(int status, string code) => Results.Json(new { error = code }, statusCode: status);
}

using System.Text.Json;
using Hub.Hosting.Configuration;

namespace Hub.Adapters.Signalen;

/// <summary>Bearer tokens for one installation: a fixed key, or client credentials that are asked anew before they run out.</summary>
internal sealed class SignalenTokens(SignalenPollFile file, string configFolder, HttpClient http, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim asking = new(1, 1);
    private (string Token, DateTimeOffset Until)? cached;

    /// <summary>A token.</summary>
    public async Task<string> Get(CancellationToken cancellationToken)
    {
        if (file.OAuth is not { } oauth)
        {
            return Secret(file.Bearer!);
        }
        await asking.WaitAsync(cancellationToken);
        try
        {
            if (cached is not { } known || known.Until <= clock.GetUtcNow())
            {
                cached = known = await Ask(oauth, cancellationToken);
            }
            return known.Token;
        }
        finally
        {
            asking.Release();
        }
    }

    /// <summary>Drops what was refused.</summary>
    public void Forget() => cached = null;

    /// <inheritdoc/>
    public void Dispose() => asking.Dispose();

    private async Task<(string Token, DateTimeOffset Until)> Ask(SignalenOAuthFile oauth, CancellationToken cancellationToken)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = oauth.ClientId,
            ["client_secret"] = Secret(oauth.ClientSecret),
        };
        if (oauth.Scope is not null)
        {
            form["scope"] = oauth.Scope;
        }
        using var content = new FormUrlEncodedContent(form);
        using var response = await http.PostAsync(oauth.TokenUrl, content, cancellationToken);
        response.EnsureSuccessStatusCode();
        using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        var token = answer.RootElement.GetProperty("access_token").GetString();
        if (token is not { Length: > 0 } || token.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new HttpRequestException("The answer holds no token."); // a header takes no other characters, and its own complaint is of another kind
        }
        var seconds = answer.RootElement.TryGetProperty("expires_in", out var expires) && expires.TryGetInt32(out var number) ? number : 60;
        return (token, clock.GetUtcNow() + TimeSpan.FromSeconds(seconds) - Margin);
    }

    private string Secret(SecretSource source)
        => (source.File is { } name ? source with { File = Path.Combine(configFolder, name) } : source).Require();
}

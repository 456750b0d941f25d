using System.Text.Json;
using Hub.Adapters.Intake;
using Hub.Configuration.Servers;

namespace Hub.Adapters.Signalen;

/// <summary>Bearer tokens for one installation: a fixed key, or client credentials that are asked anew before they run out.</summary>
internal sealed class SignalenTokens(SignalenPollFile file, string configFolder, HttpClient http, TimeProvider clock) : IDisposable
{
    private const int Longest = 16 * 1024;
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim asking = new(1, 1);
    private (string Token, DateTimeOffset Until)? cached;

    /// <summary>A token.</summary>
    public async Task<string> GetAsync(CancellationToken cancellationToken)
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
                cached = known = await AskAsync(oauth, cancellationToken);
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

    private async Task<(string Token, DateTimeOffset Until)> AskAsync(SignalenOAuthFile oauth, CancellationToken cancellationToken)
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
        // No status goes along: whatever the identity provider says, it is not about what was to be asked with the token.
        var answer = response.IsSuccessStatusCode
            ? JsonBody.Element(await response.Content.ReadAsByteArrayAsync(cancellationToken), new FaultList())
            : null;
        if (answer is not { ValueKind: JsonValueKind.Object } given || !given.TryGetProperty("access_token", out var text)
            || text.ValueKind != JsonValueKind.String
            || text.GetString() is not { Length: > 0 and <= Longest } token || token.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            // a header takes no other characters, and its own complaint is of another kind
            throw new HttpRequestException("The answer holds no token.");
        }
        var seconds = given.TryGetProperty("expires_in", out var expires) && expires.ValueKind == JsonValueKind.Number
            && expires.TryGetInt32(out var number)
            ? number
            : 60;
        return (token, clock.GetUtcNow() + TimeSpan.FromSeconds(seconds) - Margin);
    }

    private string Secret(SecretSource source)
        => (source.File is { } name ? source with { File = Path.Combine(configFolder, name) } : source).Require();
}

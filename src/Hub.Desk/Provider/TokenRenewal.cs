using System.Text.Json;
using Hub.Hosting.Provider;

namespace Hub.Desk.Provider;

/// <summary>
/// Asks the provider for the next ID token before the last one ends (OpenID Connect Core, 12). Whom the provider refuses is out at once;
/// while it is away the last
/// token counts to its end.
/// </summary>
internal sealed class TokenRenewal(TimeProvider clock) : IDisposable
{
    private const int LargestAnswer = 64 * 1024;
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private readonly HttpClient http = ProviderKeys.Client();

    /// <summary>Whether a session goes on.</summary>
    public async Task<bool> GoesOnAsync(DeskSession session, CancellationToken cancellationToken)
    {
        if (session.Person.Until - clock.GetUtcNow() > Ahead || session.RefreshToken is null)
        {
            return true; // without a next token the last one ends, and the hub says so
        }
        await session.Renewing.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (session.Person.Until - now > Ahead || now - session.TriedAt < Pause)
            {
                return true;
            }
            session.TriedAt = now;
            return await RenewAsync(session, cancellationToken);
        }
        finally
        {
            session.Renewing.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<bool> RenewAsync(DeskSession session, CancellationToken cancellationToken)
    {
        try
        {
            var said = await session.Provider.Keys.GetConfigurationAsync(cancellationToken);
            using var form = new FormUrlEncodedContent(Form(session));
            using var answer = await http.PostAsync(said.TokenEndpoint, form, cancellationToken);
            if ((int)answer.StatusCode is >= 400 and < 500 and not (408 or 429))
            {
                return false; // it knows this person no more, or not as before
            }
            if (!answer.IsSuccessStatusCode)
            {
                return true;
            }
            var (idToken, refreshToken) = Read(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
            if (idToken is null || await session.Provider.VerifyAsync(idToken, cancellationToken) is not { } person
                || person.Subject != session.Person.Subject)
            {
                return false;
            }
            session.Renew(idToken, refreshToken, person);
            return true;
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return true; // it is away: the last token counts to its end, and not longer
        }
    }

    private static Dictionary<string, string> Form(DeskSession session)
    {
        var settings = session.Provider.Settings;
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = session.RefreshToken!,
            ["client_id"] = settings.ClientId,
        };
        if (settings.ClientSecret is { } secret)
        {
            form["client_secret"] = secret.Require();
        }
        return form;
    }

    private static (string? IdToken, string? RefreshToken) Read(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body.Length > LargestAnswer ? [] : body);
            return (Text(json, "id_token"), Text(json, "refresh_token"));
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static string? Text(JsonDocument json, string name)
        => json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

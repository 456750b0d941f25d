using Hub.Configuration.Providers;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Hosting.Provider;

/// <summary>
/// What an identity provider says of itself (OpenID Connect Discovery): its addresses and its public keys, asked again each hour, and at
/// once when a token names
/// a key that is not among them.
/// </summary>
/// <remarks>Every address must be https, or http on this machine where the provider itself is. While it is away, what it last said holds,
/// for a day.</remarks>
public sealed class ProviderKeys : IConfigurationManager<OpenIdConnectConfiguration>, IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly ProviderSettings settings;
    private readonly TimeProvider clock;
    private readonly HttpDocumentRetriever documents;
    private volatile Held? held;
    private DateTimeOffset notBefore;

    /// <summary>Creates it; nothing is asked yet.</summary>
    public ProviderKeys(ProviderSettings settings, HttpClient http, TimeProvider clock)
        => (this.settings, this.clock, documents) = (settings, clock,
            new HttpDocumentRetriever(http) { RequireHttps = settings.Issuer.Scheme == "https" });

    /// <summary>A client with short patience, that follows no redirect.</summary>
    public static HttpClient Client()
        => new(new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromSeconds(3),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            AllowAutoRedirect = false,
            UseCookies = false
        })
        {
            Timeout = TimeSpan.FromSeconds(8),
            MaxResponseContentBufferSize = 1024 * 1024,
        };

    /// <summary>What the provider says of itself.</summary>
    /// <exception cref="ProviderAwayException">It does not answer, or not as a provider, and nothing that it said of late is
    /// known.</exception>
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
        => held is { } known && clock.GetUtcNow() - known.At < Fresh ? known.Said : await AskAsync(cancel);

    /// <summary>What it says now, where it has not just been asked: a token names a key that it did not have.</summary>
    public Task<OpenIdConnectConfiguration> AskAgainAsync(CancellationToken cancel) => AskAsync(cancel);

    /// <summary>Whether it answers at this moment: nobody is sent to an address where nothing is.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancel)
    {
        try
        {
            return IsOfNow() || (await AskAsync(cancel) is not null && IsOfNow());
        }
        catch (ProviderAwayException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void RequestRefresh() => held = held is { } known ? known with { At = clock.GetUtcNow() - Fresh } : null;

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private bool IsOfNow() => held is { } known && clock.GetUtcNow() - known.At < Pause;

    private async Task<OpenIdConnectConfiguration> AskAsync(CancellationToken cancel)
    {
        await one.WaitAsync(cancel);
        try
        {
            var now = clock.GetUtcNow();
            if (now >= notBefore)
            {
                notBefore = now + Pause;
                if (await ReadAsync(cancel) is { } said)
                {
                    held = new Held(said, now);
                }
            }
            return held is { } known && now - known.At < Longest ? known.Said : throw new ProviderAwayException();
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<OpenIdConnectConfiguration?> ReadAsync(CancellationToken cancel)
    {
        try
        {
            var address = $"{settings.Issuer.OriginalString.TrimEnd('/')}/.well-known/openid-configuration";
            var said = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, cancel);
            return said.Issuer == settings.Issuer.OriginalString && IsSafe(said.AuthorizationEndpoint) && IsSafe(said.TokenEndpoint)
                && said.SigningKeys.Count > 0 ? said : null;
        }
        catch (Exception fault) when (
            fault is IOException or HttpRequestException or ArgumentException or InvalidOperationException or SecurityTokenException
            || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return null;
        }
    }

    private bool IsSafe(string? address)
        => Uri.TryCreate(address, UriKind.Absolute, out var at)
            && (at.Scheme == "https" || (at.Scheme == "http" && settings.Issuer.Scheme == "http" && at.IsLoopback));

    private sealed record Held(OpenIdConnectConfiguration Said, DateTimeOffset At);
}

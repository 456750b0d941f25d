using Hub.Configuration;
using Hub.Hosting.Provider;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Hub.Desk.Provider;

/// <summary>The identity providers as the desk uses them: where they send people back to, and what is said when that did not go.</summary>
internal sealed class DeskProviders(IdentityProviders providers, HubSettings settings, IServer server)
{
    /// <summary>Every one.</summary>
    public IReadOnlyList<ProviderTokens> All => providers.All;

    /// <summary>What each is called on its button.</summary>
    public IReadOnlyList<string> Names { get; } = [.. providers.All.Select(one => one.Settings.Name)];

    /// <summary>The name of a provider's scheme.</summary>
    public static string SchemeOf(int index) => $"gemeente-{index}";

    /// <summary>Where people reach this desk: what the settings say, or else what a request says.</summary>
    public Uri AddressFor(ProviderTokens provider, HttpRequest request)
        => Configured(provider) ?? new Uri($"{request.Scheme}://{request.Host}");

    /// <summary>
    /// Whether people only ever reach this desk over TLS: by the settings, in front of which a proxy may end it, or by every address that
    /// the desk listens on.
    /// </summary>
    public bool IsTlsOnly(ProviderTokens provider)
        => Configured(provider) is { } address ? address.Scheme == Uri.UriSchemeHttps
            : server.Features.Get<IServerAddressesFeature>()?.Addresses is { Count: > 0 } listens
                && listens.All(one => one.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a request came over TLS, though a proxy may have ended that before the desk.</summary>
    public bool IsTls(HttpRequest request) => request.IsHttps || (All.Count > 0 && All.All(IsTlsOnly));

    /// <summary>Whether it is over TLS, or on this machine: a session that crosses the network in the clear is everybody's.</summary>
    public static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.IsLoopback;

    private Uri? Configured(ProviderTokens provider) => provider.Settings.Desk ?? settings.Http.PublicUrl;
}

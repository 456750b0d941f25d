using Hub.Configuration;
using Hub.Hosting.Provider;

namespace Hub.Desk.Provider;

/// <summary>The identity providers as the desk uses them: where they send people back to, and what is said when that did not go.</summary>
internal sealed class DeskProviders(IdentityProviders providers, HubSettings settings)
{
    /// <summary>Every one.</summary>
    public IReadOnlyList<ProviderTokens> All => providers.All;

    /// <summary>What each is called on its button.</summary>
    public IReadOnlyList<string> Names { get; } = [.. providers.All.Select(one => one.Settings.Name)];

    /// <summary>The name of a provider's scheme.</summary>
    public static string SchemeOf(int index) => $"gemeente-{index}";

    /// <summary>Where people reach this desk: what the settings say, or else what a request says.</summary>
    public Uri AddressFor(ProviderTokens provider, HttpRequest request)
        => provider.Settings.Desk ?? settings.Http.PublicUrl ?? new Uri($"{request.Scheme}://{request.Host}");

    /// <summary>Whether it is over TLS, or on this machine: a session that crosses the network in the clear is everybody's.</summary>
    public static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.IsLoopback;
}

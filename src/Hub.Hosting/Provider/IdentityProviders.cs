using System.Collections.Immutable;
using Hub.Configuration;
using Hub.Contracts.Territory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hub.Hosting.Provider;

/// <summary>
/// The identity providers of an installation, by municipality; none where people sign in with devices and key files alone.
/// </summary>
public sealed class IdentityProviders : IDisposable
{
    private readonly HttpClient http = ProviderKeys.Client();

    /// <summary>Creates them as the settings say.</summary>
    public IdentityProviders(HubSettings settings, TimeProvider clock)
        => All = [.. settings.Providers.Select(one => new ProviderTokens(one, new ProviderKeys(one, http, clock), clock))];

    /// <summary>Every one, in the order of the settings.</summary>
    public ImmutableArray<ProviderTokens> All { get; }

    /// <summary>The provider where people of a team sign in; null for none.</summary>
    public ProviderTokens? Of(TeamId team)
        => All.FirstOrDefault(one
            => one.Settings.Municipalities.Any(code => team.Value.StartsWith($"{code.Value}.", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The provider that a token says to be of, unproven; null for none.</summary>
    public ProviderTokens? ClaimedBy(string token)
        => All.IsEmpty || ProviderTokens.Read(token) is not { } jwt ? null
            : All.FirstOrDefault(one => one.Settings.Issuer.OriginalString == jwt.Issuer);

    /// <summary>Adds them, once a process.</summary>
    public static void Add(IServiceCollection services, HubSettings settings)
        => services.TryAddSingleton(provider => new IdentityProviders(settings, provider.GetRequiredService<TimeProvider>()));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var one in All)
        {
            one.Keys.Dispose();
        }
        http.Dispose();
    }
}

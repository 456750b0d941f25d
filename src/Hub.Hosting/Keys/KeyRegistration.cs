using System.Diagnostics.Metrics;
using Hub.Configuration;
using Hub.Hosting.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Hub.Hosting.Keys;

/// <summary>Registers the hub's own keys.</summary>
public static class KeyRegistration
{
    /// <summary>
    /// Adds the hub's key ring and what keeps it, and every other <see cref="IKeyRing"/>, up to date. Both workers call it; standalone it
    /// counts once.
    /// </summary>
    public static IServiceCollection AddHubKeys(this IServiceCollection services, HubSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => HubKeyRing.Load(settings.KeysFolder, provider.GetRequiredService<TimeProvider>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IKeyRing, HubKeyRing>(provider => provider.GetRequiredService<HubKeyRing>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, KeyReload>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IFigures, KeyFigures>(provider => new KeyFigures(
            provider.GetRequiredService<IMeterFactory>(), settings, provider.GetRequiredService<TimeProvider>())));
        return services;
    }
}

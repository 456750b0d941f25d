using Hub.Configuration;
using Hub.Contracts.Territory;
using Hub.Deciding.Municipalities;
using Hub.Hosting.Keys;
using Hub.Hosting.Provider;
using Hub.Router.Keys;
using Hub.Router.Ledger;
using Hub.Router.Operations;

namespace Hub.Router.OperationsApi;

/// <summary>Registers the operations API.</summary>
internal static class OperationsRegistration
{
    /// <summary>
    /// Adds it. What the adapters keep on the same machine it tells as well, where the host added an <see cref="IAdaptersHere"/> and an
    /// <see cref="IParkedElsewhere"/>.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="settings">The installation.</param>
    /// <param name="queueTeams">The teams that read a queue, as they are now.</param>
    /// <param name="municipalities">The municipalities, as they are now.</param>
    public static IServiceCollection AddOperationsApi(this IServiceCollection services, HubSettings settings,
        Func<IEnumerable<TeamId>> queueTeams,
        Func<IEnumerable<Municipality>> municipalities)
    {
        var keys = OperatorKeyRing.Load(settings.KeysFolder);
        IdentityProviders.Add(services, settings);
        services.AddSingleton(keys).AddSingleton<IKeyRing>(keys).AddSingleton<OperatorPersons>().AddSingleton<OperatorGate>();
        services.AddSingleton(provider => new HubStatusReader(
            settings, provider.GetRequiredService<LedgerDatabase>(), provider.GetService<IAdaptersHere>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider =>
            new QueueReader(
                settings, provider.GetRequiredService<LedgerDatabase>(), queueTeams, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ParkedDesk(
            settings, provider.GetRequiredService<LedgerDatabase>(), provider.GetService<IParkedElsewhere>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<OperationsStand>().AddSingleton<OperationsChanges>().AddSingleton<EventListeners>();
        services.AddHostedService(provider => provider.GetRequiredService<EventListeners>());
        services.AddSingleton<FigureEndpoint>().AddSingleton<CorrectionEndpoint>();
        services.AddSingleton(provider => new PatternEndpoints(
            provider.GetRequiredService<OperatorGate>(), provider.GetRequiredService<LedgerDatabase>(), municipalities,
            provider.GetRequiredService<TimeProvider>()));
        return services.AddSingleton<OperationsEndpoints>().AddSingleton<AttentionEndpoints>().AddSingleton<EventEndpoint>();
    }

    /// <summary>Maps its doors.</summary>
    public static void MapOperationsApi(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        services.GetRequiredService<OperationsEndpoints>().Map(endpoints);
        services.GetRequiredService<AttentionEndpoints>().Map(endpoints);
        services.GetRequiredService<FigureEndpoint>().Map(endpoints);
        services.GetRequiredService<PatternEndpoints>().Map(endpoints);
        services.GetRequiredService<CorrectionEndpoint>().Map(endpoints);
        services.GetRequiredService<EventEndpoint>().Map(endpoints);
    }
}

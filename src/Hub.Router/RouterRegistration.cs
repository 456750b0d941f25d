using Hub.Configuration;
using Hub.Deciding.Municipalities;
using Hub.Deciding.Planning;
using Hub.Hosting.Http;
using Hub.Hosting.Keys;
using Hub.Hosting.Metrics;
using Hub.Hosting.Provider;
using Hub.Router.ByHand;
using Hub.Router.Delivery;
using Hub.Router.Erasure;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Keys;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Inbox;
using Hub.Router.Ledger.Trail;
using Hub.Router.Members;
using Hub.Router.OpenData;
using Hub.Router.Operations;
using Hub.Router.OperationsApi;
using Hub.Router.Patterns;
using Hub.Router.Retention;
using Hub.Router.SecondReading;
using Hub.Router.Steering;
using Hub.Router.TeamInbox;
using Hub.Router.Telling;
using Hub.Router.Watch;
using Hub.Router.Wijk;
using MassTransit;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hub.Router;

/// <summary>Registers the router: deciding, ledger, delivery, follow-up and the team inbox.</summary>
public static class RouterRegistration
{
    /// <summary>Adds the router. The bus comes from <c>AddHubBus</c>, with <see cref="AddConsumers"/> among its consumers.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configFolder">The configuration folder.</param>
    /// <param name="settings">The installation's settings, with absolute paths.</param>
    /// <exception cref="ConfigurationRefusedException">The configuration is broken or a key is missing; lists all faults.</exception>
    public static IServiceCollection AddHubRouter(this IServiceCollection services, string configFolder, HubSettings settings)
    {
        var set = DecidingSet.Load(configFolder);
        // Reading weights takes far more than is kept of them, and a router that waits for its first signal would keep it all.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var keys = TeamKeyRing.Load(settings.KeysFolder, set.Municipalities.Teams.Sealed);
        var deciding = new LiveDeciding(set, keys.Has);
        var faults = new List<ConfigFault>();
        ContactCheck.Check(settings.Notices, deciding.Teams, faults);
        GrantCheck.Check(settings.Providers, deciding.Teams, faults);
        ReaderConfiguration.Check(settings, set.Municipalities, faults);
        if (faults.Count > 0)
        {
            throw new ConfigurationRefusedException([.. faults]);
        }
        services.AddHubKeys(settings).AddApiDescription(settings.Http, typeof(RouterRegistration).Assembly);
        services.AddSingleton(settings).AddLedgerClock(settings.Ledger).AddSingleton<LedgerAlarms>().AddHostedService<RouterWatch>()
            .AddHostedService<LedgerGrowth>().AddHostedService<QueueMeters>();
        services.AddSingleton(deciding).AddSingleton<IRulesInUse>(deciding);
        services.AddSingleton(new DecidingLoader(configFolder, settings.KeysFolder)).AddSingleton<RuleSetNotes>()
            .AddHostedService<DecidingReload>();
        services.AddSingleton(keys).AddSingleton<IKeyRing>(keys);
        services.AddSingleton<ICaseSealer, CaseSealer>().AddSingleton<TeamTokens>().AddSingleton<MemberActions>()
            .AddSingleton<DeviceTokens>();
        services.AddSingleton<MemberMail>().AddSingleton<MemberNotices>();
        services.AddSingleton<PersonProof>();
        IdentityProviders.Add(services, settings);
        services.AddSingleton<ITeamChannels>(new TeamChannels(deciding, settings.StandaloneOnly));
        services.AddOperationsApi(settings, () => deciding.Teams.All.Where(team => team.Channel == TeamChannel.Amqp).Select(team
            => team.Id),
            () => deciding.Set.Municipalities.Municipalities);
        services.AddRouting(settings).AddFollowUp().AddByHand().AddSteering().AddEscalation().AddRetention().AddPatterns()
            .AddTelling(settings).AddWijk().AddOpenData();
        services.AddSingleton<SignalErasure>().AddSingleton<MemberEndpoints>();
        return services.AddSingleton<IReadiness, LedgerReadiness>().AddHubMetrics().AddSingleton<TeamGate>().AddSingleton<InboxStore>()
            .AddSingleton<InboxEndpoints>().AddSingleton<DecisionEndpoints>()
            .AddSingleton<AreaStore>().AddSingleton<SteeringEndpoints>().AddSingleton<SameMatterStore>().AddSingleton<SameMatterEndpoints>()
            .AddSingleton<ReadAlongStore>().AddSingleton<ReadAlongEndpoints>().AddSingleton<DirectoryEndpoint>();
    }

    /// <summary>Adds the router's consumers to the bus.</summary>
    /// <param name="bus">The bus.</param>
    /// <param name="settings">The installation's settings.</param>
    public static void AddConsumers(IBusRegistrationConfigurator bus, HubSettings settings)
    {
        RoutingRegistration.AddConsumers(bus, settings.Bus);
        FollowUpRegistration.AddConsumers(bus);
        bus.AddConsumer<AlarmConsumer, AlarmDefinition>();
        bus.AddConsumer<EraseConsumer, EraseDefinition>();
        bus.AddConsumer<WorkerConsumer, WorkerDefinition>();
    }

    /// <summary>Maps the doors of teams and operators.</summary>
    public static IEndpointRouteBuilder MapHubRouter(this IEndpointRouteBuilder endpoints)
    {
        endpoints.ServiceProvider.GetRequiredService<InboxEndpoints>().Map(endpoints);
        endpoints.ServiceProvider.GetRequiredService<DecisionEndpoints>().Map(endpoints);
        endpoints.ServiceProvider.GetRequiredService<SteeringEndpoints>().Map(endpoints);
        endpoints.ServiceProvider.GetRequiredService<SameMatterEndpoints>().Map(endpoints);
        endpoints.ServiceProvider.GetRequiredService<ReadAlongEndpoints>().Map(endpoints);
        endpoints.ServiceProvider.GetRequiredService<MemberEndpoints>().Map(endpoints);
        endpoints.ServiceProvider.GetRequiredService<WijkEndpoints>().Map(endpoints);
        endpoints.ServiceProvider.GetRequiredService<ReportEndpoints>().Map(endpoints);
        endpoints.MapOperationsApi();
        endpoints.ServiceProvider.GetRequiredService<DirectoryEndpoint>().Map(endpoints);
        endpoints.ServiceProvider.GetRequiredService<OpenEndpoints>().Map(endpoints);
        return endpoints;
    }

    // One time for all routers: the database's. A clock that a test set stays.
    private static IServiceCollection AddLedgerClock(this IServiceCollection services, LedgerSettings settings)
    {
        if (settings.Kind != LedgerKind.Postgres
            || services.Any(one => one.ServiceType == typeof(TimeProvider) && one.ImplementationInstance != TimeProvider.System))
        {
            return services;
        }
        var clock = new LedgerClock();
        services.RemoveAll<TimeProvider>();
        return services.AddSingleton<TimeProvider>(clock).AddSingleton(clock).AddHostedService<LedgerClockWatch>();
    }
}

using Hub.Adapters.Doors;
using Hub.Adapters.Intake;
using Hub.Adapters.Outcomes;
using Hub.Adapters.Partners;
using Hub.Adapters.Partners.Watch;
using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Bus;
using Hub.Adapters.Spool.Rows;
using Hub.Adapters.Watch;
using Hub.Configuration;
using Hub.Hosting.Http;
using Hub.Hosting.Keys;
using Hub.Hosting.Metrics;
using Hub.Hosting.Notices;
using MassTransit;

namespace Hub.Adapters;

/// <summary>Registers the adapters: partners, doors, spool and outcomes.</summary>
public static class AdapterRegistration
{
    /// <summary>Adds the adapters. The bus comes from <c>AddHubBus</c>, with <see cref="AddConsumers"/> among its consumers.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configFolder">The configuration folder.</param>
    /// <param name="settings">The installation's settings, with absolute paths.</param>
    /// <exception cref="ConfigurationRefusedException">A partner file or key is broken; lists all faults.</exception>
    public static IServiceCollection AddHubAdapters(this IServiceCollection services, string configFolder, HubSettings settings)
        => services.AddHubAdapters(configFolder, settings, DoorList.Of(configFolder));

    /// <summary>Adds the adapters with these doors.</summary>
    internal static IServiceCollection AddHubAdapters(
        this IServiceCollection services, string configFolder, HubSettings settings, DoorSet doors)
    {
        services.AddHubKeys(settings).AddApiDescription(settings.Http, typeof(AdapterRegistration).Assembly);
        services.AddSingleton(settings.Spool).AddSingleton(settings.Identity);
        services.AddSingleton(
            provider => new PartnerLoader(configFolder, settings.KeysFolder, provider.GetRequiredService<TimeProvider>(), doors.Formats));
        services.AddSingleton(provider => new LivePartners(provider.GetRequiredService<PartnerLoader>().Load()));
        services.AddSingleton<IOutcomeHearers>(provider => provider.GetRequiredService<LivePartners>());
        services.AddSingleton<PartnerAuthentication>().AddSingleton<PartnerQuotas>().AddSingleton<PartnerGate>();
        services.AddSingleton(_ => new SpoolDatabase(settings.Spool.File));
        services.AddSingleton<IOutcomeTables, OutcomeTables>();
        services.AddSingleton<SpoolWriter>().AddSingleton<SpoolReader>().AddSingleton<SpoolDamage>().AddSingleton<Reconciliation>()
            .AddSingleton<SpoolSettlement>();
        services.AddSingleton<SpoolKeys>().AddSingleton<HopKeyBook>().AddSingleton<IReadiness, RouterReadiness>();
        services.AddSingleton<SignalIntake>().AddSingleton<SignalDoor>();
        services.AddSingleton<StatusReader>().AddSingleton<StatusEndpoint>();
        services.AddSingleton<IFigures, TermFigures>().AddSingleton<IntakeMeters>().AddSingleton<IReadiness, SpoolReadiness>()
            .AddHubMetrics();
        services.AddHostedService(provider => provider.GetRequiredService<SpoolWriter>());
        services.AddDoors(doors, settings);
        services.AddSingleton<Dispatch>().AddSingleton<SentSoFar>();
        services.AddHostedService<SpoolCheckpoint>().AddHostedService<Forwarder>().AddHostedService<TrailRetention>();
        services.AddSingleton<KeptSeals>();
        services.AddHostedService<SpoolKeyEnd>();
        services.AddNotices(settings).AddSingleton<AdapterFigures>().AddHostedService<AdapterWatch>();
        services.AddSingleton<AlarmSender>().AddSingleton<StandingAlarms>().AddSingleton<LastingTroubles>()
            .AddHostedService<PartnerReload>().AddHostedService<SilenceWatch>();
        services.AddSingleton<CallbackReader>().AddSingleton<SoundCallbacks>().AddSingleton<CallbackEnds>().AddSingleton<CallbackClient>()
            .AddHostedService<CallbackDispatcher>();
        return services;
    }

    /// <summary>Adds the adapters' consumers to the bus.</summary>
    public static void AddConsumers(IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<ReceiptConsumer, ReceiptConsumerDefinition>();
        bus.AddConsumer<HopKeyConsumer, HopKeyConsumerDefinition>();
        bus.AddConsumer<RestoredConsumer, RestoredConsumerDefinition>();
        bus.AddConsumer<OutcomeConsumer, OutcomeConsumerDefinition>();
    }

    /// <summary>Maps the partners' doors.</summary>
    public static IEndpointRouteBuilder MapHubAdapters(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var gate = services.GetRequiredService<PartnerGate>();
        endpoints.MapGet("/v1/signals/{receiptId}", gate.For(format: null, services.GetRequiredService<StatusEndpoint>().GetAsync));
        foreach (var door in services.GetRequiredService<DoorSet>().All)
        {
            door.MapRoutes(endpoints);
        }
        return endpoints;
    }

    private static void AddDoors(this IServiceCollection services, DoorSet doors, HubSettings settings)
    {
        services.AddSingleton(doors);
        var faults = new List<ConfigFault>();
        foreach (var door in doors.All)
        {
            door.CheckFiles(faults);
            door.AddServices(services, settings);
        }
        if (faults.Count > 0)
        {
            throw new ConfigurationRefusedException([.. faults]);
        }
    }
}

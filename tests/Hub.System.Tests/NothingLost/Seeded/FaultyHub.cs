using Hub.Adapters;
using Hub.Configuration;
using Hub.Hosting.Bus;
using Hub.Hosting.Http;
using Hub.Hosting.Keys;
using Hub.Hosting.Logs;
using Hub.Router;
using Hub.Router.Delivery;
using Hub.Router.Intake.Feed;
using Hub.Router.InUse;
using Hub.Testing.Nodes.Router;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.System.Tests.NothingLost.Seeded;

/// <summary>The hub with one thing broken on purpose, and deciding slowed down, so that there always is work under way to lose.</summary>
/// <remarks>A checker that never fails proves nothing: each fault here must turn the account red, and the same host without a fault must
/// not.</remarks>
internal static class FaultyHub
{
    /// <summary>Nothing is broken; deciding is slow all the same.</summary>
    public const string None = "none";

    /// <summary>The adapter lets go when the bus has the message, not when the router recorded it.</summary>
    public const string SettleBeforeReceipt = "settle-before-receipt";

    /// <summary>The router acknowledges the message before the ledger holds the decision.</summary>
    public const string AcknowledgeBeforeCommit = "acknowledge-before-commit";

    /// <summary>The router takes one delivery of twenty for confirmed without sending it.</summary>
    public const string ForgetDeliveries = "forget-deliveries";

    /// <summary>The router sends one delivery of twenty once more, as if it were another.</summary>
    public const string DeliverAnew = "deliver-anew";

    /// <summary>The router sends one delivery of twenty to the queue of another team.</summary>
    public const string NeighboursQueue = "neighbours-queue";

    /// <summary>The router takes one signal of twenty for a repeat: its receipt goes, and the ledger has nothing.</summary>
    public const string TakenForRepeat = "taken-for-repeat";

    /// <summary>The adapter gives a receipt before the spool has the signal.</summary>
    public const string ReceiptBeforeSpool = "receipt-before-spool";

    /// <summary>Runs until killed: both workers in one process over memory, or the router alone on its broker.</summary>
    public static async Task<int> RunAsync(string fault, string config)
    {
        var settings = HubSettings.Load(config);
        var both = settings.StandaloneOnly;
        Directory.CreateDirectory(settings.DataFolder);
        var builder = HubWeb.CreateBuilder(both ? settings.Http.Adapters : settings.Http.Router);
        Action<IBusRegistrationConfigurator> router = bus => RouterRegistration.AddConsumers(bus, settings);
        builder.Services.AddHubLogs(settings.Logs);
        builder.Services.AddHubBus(settings.Bus, both ? [AdapterRegistration.AddConsumers, router] : [router]);
        builder.Services.AddHubRouter(config, settings);
        if (fault is AcknowledgeBeforeCommit or TakenForRepeat)
        {
            builder.Services.Remove(builder.Services.Single(one => one.ImplementationType == typeof(SignalFeed)));
            _ = fault == TakenForRepeat
                ? builder.Services.AddHostedService<ForgetfulFeed>()
                : builder.Services.AddHostedService<HastyFeed>();
        }
        if (both)
        {
            builder.Services.AddHubAdapters(config, settings);
        }
        Slow(builder.Services, fault == AcknowledgeBeforeCommit ? TimeSpan.FromSeconds(5) : TimeSpan.FromMilliseconds(10));
        if (fault is ForgetDeliveries or DeliverAnew or NeighboursQueue)
        {
            Replace<ITeamQueues>(builder.Services, (_, queues) => new FaultyQueues(queues, fault));
        }
        if (fault == SettleBeforeReceipt)
        {
            Replace<IHubBus>(builder.Services, (provider, inner) => new HastyBus(inner, provider));
        }
        await using var application = builder.Build();
        if (fault == ReceiptBeforeSpool)
        {
            var door = new HastyDoor(application.Services.GetRequiredService<HubKeyRing>());
            application.Use(next => context => door.InvokeAsync(context, next));
        }
        application.UseHubHttp();
        application.MapHubHealth();
        if (both)
        {
            application.MapHubAdapters();
        }
        await application.RunAsync();
        return 0;
    }

    // Slow enough that a kill always meets signals between two owners.
    private static void Slow(IServiceCollection services, TimeSpan decision)
        => Replace<IRulesInUse>(services, (_, rules) => new DecidingOtherwise(rules, (signal, claim) =>
        {
            Task.Delay(decision).Wait();
            return rules.Decide(signal, claim);
        }));

    private static void Replace<T>(IServiceCollection services, Func<IServiceProvider, T, T> wrap)
        where T : class
    {
        var original = services.Last(one => one.ServiceType == typeof(T));
        services.AddSingleton(provider =>
            wrap(
                provider,
                (T)(
                    original.ImplementationInstance
                    ?? original.ImplementationFactory?.Invoke(provider)
                    ?? ActivatorUtilities.CreateInstance(provider, original.ImplementationType!))));
    }
}

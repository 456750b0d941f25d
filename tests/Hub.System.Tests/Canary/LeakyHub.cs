using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Hub.Adapters;
using Hub.Configuration;
using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.Territory;
using Hub.Deciding.Planning;
using Hub.Hosting.Bus;
using Hub.Hosting.Http;
using Hub.Hosting.Logs;
using Hub.Hosting.Metrics;
using Hub.Router;
using Hub.Router.InUse;
using Hub.Router.Keys;
using Hub.Teams.Sealing;
using Hub.Testing.Nodes.Router;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hub.System.Tests.Canary;

/// <summary>The standalone hub with one leak in it on purpose: the canary scan must find each of them.</summary>
internal static class LeakyHub
{
    /// <summary>Nothing leaks.</summary>
    public const string None = "none";

    /// <summary>Deciding fails with an exception whose text quotes the person: a bug, and no leak.</summary>
    public const string Bug = "bug";

    /// <summary>Runs until killed.</summary>
    public static async Task<int> RunAsync(string leak, string config)
    {
        using var echo = new ActivityEcho();
        var settings = HubSettings.Load(config);
        Directory.CreateDirectory(settings.DataFolder);
        var builder = HubWeb.CreateBuilder(settings.Http.Adapters);
        builder.Services.AddHubLogs(settings.Logs);
        builder.Services.AddHubBus(settings.Bus, AdapterRegistration.AddConsumers, bus => RouterRegistration.AddConsumers(bus, settings));
        builder.Services.AddHubAdapters(config, settings).AddHubRouter(config, settings);
        Open(leak, builder.Services);
        await using var application = builder.Build();
        if (leak == "answer")
        {
            application.Use(EchoAsync);
        }
        application.UseHubHttp();
        application.MapHubHealth().MapHubMetrics().MapApiDescription();
        application.MapHubAdapters();
        application.MapHubRouter();
        await application.RunAsync();
        return 0;
    }

    private static void Open(string leak, IServiceCollection services)
    {
        if (leak == "seal")
        {
            services.AddSingleton<ICaseSealer>(new NoSeal());
            return;
        }
        Wrap(
            services,
            (provider, decide) =>
                (signal, claim) =>
                    leak switch
                    {
                        "log" => Logged(provider, signal, decide(signal, claim)),
                        "exception-text" => Thrown(signal, () => decide(signal, claim)),
                        "projection" => Projected(signal, decide(signal, claim)),
                        "metric" => Measured(provider, signal, decide(signal, claim)),
                        "trace" => Traced(signal, decide(signal, claim)),
                        Bug when signal.Subject is not null => throw new InvalidOperationException(
                            $"cannot decide on {signal.Subject.Name}: {signal.Description}"),
                        _ => decide(signal, claim),
                    });
    }

    private static RoutingDecision Logged(IServiceProvider provider, Signal signal, RoutingDecision decision)
    {
#pragma warning disable CA1848, CA2254 // the very thing that the rules forbid, so that the scan is seen to find it
        provider.GetRequiredService<ILoggerFactory>().CreateLogger("Hub.Router").LogWarning($"decided on {signal.Summary}");
#pragma warning restore CA1848, CA2254
        return decision;
    }

    private static RoutingDecision Thrown(Signal signal, Func<RoutingDecision> decide)
    {
        try
        {
            throw new InvalidOperationException($"cannot decide on {signal.Subject?.Name ?? signal.Description}");
        }
        catch (InvalidOperationException fault)
        {
            Console.Error.WriteLine(fault);
            return decide();
        }
    }

    private static RoutingDecision Projected(Signal signal, RoutingDecision decision)
        => decision is RoutingDecision.Routed routed
            ? routed with
            {
                Deliveries =
                [
                    .. routed.Deliveries.Select(one =>
                        one is PlannedDelivery.Collective open ? open with { Text = new ReleasedText(signal.Summary ?? "leeg") } : one),
                ],
            }
            : decision;

    private static RoutingDecision Measured(IServiceProvider provider, Signal signal, RoutingDecision decision)
    {
        provider
            .GetRequiredService<IMeterFactory>()
            .Create("Hub.Router")
            .CreateCounter<long>("hub.leaky")
            .Add(1, new KeyValuePair<string, object?>("title", signal.Summary));
        return decision;
    }

    private static RoutingDecision Traced(Signal signal, RoutingDecision decision)
    {
        using var source = new ActivitySource("Hub.Router");
        using var trace = source.StartActivity("decide")?.SetTag("title", signal.Summary);
        return decision;
    }

    // Looks like a compact JWE, and is nothing but base64.
    // The right form, and no seal at all.
    // The form of a seal around what anyone can read.
    private sealed class NoSeal : ICaseSealer
    {
        public SealedCase Seal(TeamId team, Guid delivery, CaseContent content)
        {
            var header = Base64Url(CaseHeader.For(team, "k1", delivery));
            return new SealedCase("k1", new CompactJwe(
                $"{header}.{new string('A', 512)}.{new string('A', 16)}.{Base64Url(HubJson.Write(content))}.{new string('A', 22)}"));
        }
    }

    private static string Base64Url(ReadOnlySpan<byte> bytes)
        => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static async Task EchoAsync(HttpContext context, RequestDelegate next)
    {
        context.Request.EnableBuffering();
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8, leaveOpen: true);
        var body = await reader.ReadToEndAsync();
        context.Request.Body.Position = 0;
        context.Response.Headers["X-Echo"] = new string([.. body.Where(char.IsAsciiLetterOrDigit)]);
        await next(context);
    }

    private static void Wrap(IServiceCollection services, Func<IServiceProvider, Decide, Decide> wrap)
    {
        var original = (IRulesInUse)services.Last(one => one.ServiceType == typeof(IRulesInUse)).ImplementationInstance!;
        services.AddSingleton<IRulesInUse>(provider => new DecidingOtherwise(original, wrap(provider, original.Decide).Invoke));
    }

    private delegate RoutingDecision Decide(Signal signal, CovenantClaim? claim);
}

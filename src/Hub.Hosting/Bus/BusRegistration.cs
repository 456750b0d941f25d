using System.Net.Security;
using System.Security.Authentication;
using Hub.Configuration;
using Hub.Hosting.Http;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Hosting.Bus;

/// <summary>The one bus that both workers run on.</summary>
public static class BusRegistration
{
    // 100 to 300 is where a consumer is fed without hoarding what another could do.
    private const int Prefetch = 300;

    /// <summary>Adds the bus with its consumers. Once a process: standalone passes the consumers of both workers.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="settings">How the workers reach each other.</param>
    /// <param name="consumers">Adds the consumers of a worker, each with its definition.</param>
    public static IServiceCollection AddHubBus(
        this IServiceCollection services, BusSettings settings, params Action<IBusRegistrationConfigurator>[] consumers)
    {
        Environment.SetEnvironmentVariable("MASSTRANSIT_USAGE_TELEMETRY", "false");
        services.AddSingleton(settings);
        services.AddSingleton<IHubBus, MassTransitHubBus>().AddSingleton<BusLine>();
        services.AddOptions<MassTransitHostOptions>().Configure(host =>
        {
            host.WaitUntilStarted = true;
            host.StopTimeout = TimeSpan.FromSeconds(20);
            host.ConsumerStopTimeout = TimeSpan.FromSeconds(15);
        });
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            foreach (var add in consumers)
            {
                add(bus);
            }
            bus.AddConfigureEndpointsCallback((_, endpoint) => Harden(endpoint, settings));
            Connect(bus, settings);
        });
        return settings.Kind == BusKind.RabbitMq ? services.AddWatch() : services;
    }

    // Not the library's own start: it ends at the first refused login, and a broker that is away must not keep the spool from taking in.
    private static IServiceCollection AddWatch(this IServiceCollection services)
    {
        services.RemoveMassTransitHostedService();
        // what it watches is real
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<BusWatch>(provider, TimeProvider.System));
        services.AddSingleton<IReadiness>(provider => provider.GetRequiredService<BusWatch>());
        return services.AddHostedService(provider => provider.GetRequiredService<BusWatch>());
    }

    private static void Connect(IBusRegistrationConfigurator bus, BusSettings settings)
    {
        if (settings.Kind != BusKind.RabbitMq)
        {
            bus.UsingInMemory((context, configurator) => Configure(context, configurator));
            return;
        }
        bus.UsingRabbitMq((context, configurator) =>
        {
            var (name, port) = settings.Nodes()[0];
            configurator.Host(name, (ushort)port, settings.VirtualHost, host => Connect(host, settings));
            configurator.PrefetchCount = Prefetch;
            Configure(context, configurator);
        });
    }

    private static void Configure<T>(IBusRegistrationContext context, IBusFactoryConfigurator<T> configurator)
        where T : IReceiveEndpointConfigurator
    {
        var json = new HubJsonSerializer();
        configurator.ClearSerialization();
        configurator.AddSerializer(json);
        configurator.AddDeserializer(json, isDefault: true);
        configurator.SendTopology.ErrorQueueNameFormatter = new SharedErrorQueues("_error");
        configurator.SendTopology.DeadLetterQueueNameFormatter = new SharedErrorQueues("_skipped");
        configurator.ConfigureSend(pipe => pipe.UseFilter(new MandatoryFilter()));
        configurator.ConfigureEndpoints(context);
    }

    private static void Connect(IRabbitMqHostConfigurator host, BusSettings settings)
    {
        host.Username(settings.User ?? "");
        host.Password(settings.Password?.Read() ?? "");
        host.OnRefreshConnectionFactory = factory =>
        {
            factory.Password = settings.Password?.Read() ?? ""; // it may have been changed since the last connection
            return Task.CompletedTask;
        };
        if (settings.Nodes() is { Count: > 1 } nodes)
        {
            host.UseCluster(cluster => nodes.ToList().ForEach(node => cluster.Node($"{node.Host}:{node.Port}")));
        }
        host.ConnectionName("hub");
        host.PublisherConfirmation = true;
        host.Heartbeat(TimeSpan.FromSeconds(15));
        if (settings.Tls is not { } tls)
        {
            return;
        }
        host.UseSsl(ssl =>
        {
            ssl.ServerName = tls.ServerName ?? settings.Nodes()[0].Host;
            ssl.Protocol = SslProtocols.Tls12 | SslProtocols.Tls13;
            ssl.EnforcePolicyErrors(
                SslPolicyErrors.RemoteCertificateChainErrors | SslPolicyErrors.RemoteCertificateNameMismatch
                | SslPolicyErrors.RemoteCertificateNotAvailable);
            ssl.CertificateValidationCallback = BrokerTls.Validation(tls);
            ssl.Certificate = BrokerTls.OwnCertificate(tls);
        });
    }

    // Limits, times to live and dead-lettering are policies of the broker: as arguments of the queue the error queue would inherit them.
    private static void Harden(IReceiveEndpointConfigurator endpoint, BusSettings settings)
    {
        endpoint.PublishFaults = false;
        endpoint.ConfigureError(pipe => pipe.UseFilter(new CodeOnlyErrorFilter()));
        if (endpoint is IRabbitMqReceiveEndpointConfigurator rabbit)
        {
            rabbit.SetQuorumQueue(settings.QueueReplicas);
            rabbit.PurgeOnStartup = false;
            rabbit.ConfigureConsumeTopology = false;
        }
    }
}

using System.Net.Security;
using System.Security.Authentication;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Hosting.Bus;

/// <summary>The one bus that both workers run on.</summary>
public static class BusRegistration
{
    /// <summary>Adds the bus with its consumers. Once a process: standalone passes the consumers of both workers.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="settings">How the workers reach each other.</param>
    /// <param name="consumers">Adds the consumers of a worker, each with its definition.</param>
    public static IServiceCollection AddHubBus(
        this IServiceCollection services, BusSettings settings, params Action<IBusRegistrationConfigurator>[] consumers)
    {
        Environment.SetEnvironmentVariable("MASSTRANSIT_USAGE_TELEMETRY", "false");
        services.AddSingleton(settings);
        services.AddSingleton<IHubBus, MassTransitHubBus>();
        services.AddOptions<MassTransitHostOptions>().Configure(host =>
        {
            host.WaitUntilStarted = settings.Transport == BusTransport.InMemory; // a broker that is away must not keep the spool from taking in
            host.StopTimeout = TimeSpan.FromSeconds(20);
            host.ConsumerStopTimeout = TimeSpan.FromSeconds(15);
        });
        return services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            foreach (var add in consumers)
            {
                add(bus);
            }
            bus.AddConfigureEndpointsCallback((_, endpoint) => Harden(endpoint, settings));
            Connect(bus, settings);
        });
    }

    private static void Connect(IBusRegistrationConfigurator bus, BusSettings settings)
    {
        if (settings.Transport == BusTransport.InMemory)
        {
            bus.UsingInMemory((context, configurator) => Configure(context, configurator));
            return;
        }
        bus.UsingRabbitMq((context, configurator) =>
        {
            configurator.Host(settings.Host, (ushort)settings.Port, settings.VirtualHost, host => Connect(host, settings));
            configurator.PrefetchCount = settings.Prefetch;
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
        configurator.ConfigureSend(pipe => pipe.UseFilter(new MandatoryFilter()));
        configurator.ConfigureEndpoints(context);
    }

    private static void Connect(IRabbitMqHostConfigurator host, BusSettings settings)
    {
        host.Username(settings.UserName ?? "");
        host.Password(settings.Password() ?? "");
        host.ConnectionName("hub");
        host.PublisherConfirmation = true;
        host.Heartbeat(TimeSpan.FromSeconds(15));
        if (!settings.Tls.Enabled)
        {
            return;
        }
        host.UseSsl(ssl =>
        {
            ssl.ServerName = settings.Tls.ServerName ?? settings.Host;
            ssl.Protocol = SslProtocols.Tls12 | SslProtocols.Tls13;
            ssl.EnforcePolicyErrors(
                SslPolicyErrors.RemoteCertificateChainErrors | SslPolicyErrors.RemoteCertificateNameMismatch
                | SslPolicyErrors.RemoteCertificateNotAvailable);
            ssl.CertificateValidationCallback = BrokerTls.Validation(settings.Tls);
            ssl.Certificate = BrokerTls.OwnCertificate(settings.Tls);
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

using System.Security.Authentication;
using Hub.Configuration;
using RabbitMQ.Client;

namespace Hub.Hosting.Bus;

/// <summary>Connections of our own to the broker, for the edges that speak plain AMQP.</summary>
public static class BrokerConnections
{
    /// <summary>A factory for these settings. Recovery is left to the caller, who knows what must be declared again.</summary>
    public static ConnectionFactory Factory(BusSettings settings, string name)
    {
        var factory = new ConnectionFactory
        {
            HostName = settings.Host,
            Port = settings.Port,
            VirtualHost = settings.VirtualHost,
            UserName = settings.User ?? "",
            Password = settings.Password?.Read() ?? "",
            ClientProvidedName = name,
            AutomaticRecoveryEnabled = false,
            RequestedHeartbeat = TimeSpan.FromSeconds(15),
            RequestedConnectionTimeout = TimeSpan.FromSeconds(5),
            ContinuationTimeout = TimeSpan.FromSeconds(10),
        };
        if (settings.Tls is { } tls)
        {
            factory.Ssl = new SslOption(tls.ServerName ?? settings.Host, enabled: true)
            {
                Version = SslProtocols.Tls12 | SslProtocols.Tls13,
                CertificateValidationCallback = BrokerTls.Validation(tls),
                Certs = BrokerTls.OwnCertificate(tls) is { } own ? [own] : null,
            };
        }
        return factory;
    }
}

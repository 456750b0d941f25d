using System.Security.Authentication;
using Hub.Configuration;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Hub.Hosting.Bus;

/// <summary>Connections of our own to the broker, for the edges that speak plain AMQP.</summary>
public static class BrokerConnections
{
    /// <summary>Lets go of a connection, whatever state it is in; throws nothing at who lets go.</summary>
    /// <remarks>The client may wait for ever for the goodbye, or for the last confirmation, of a broker that is gone: no new connection and
    /// no stop hangs on it.</remarks>
    public static async ValueTask EndAsync(this IConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        try
        {
            await Task.Run(async () =>
            {
                await connection.CloseAsync(200, "done", TimeSpan.FromSeconds(2), abort: true, CancellationToken.None);
                await connection.DisposeAsync();
            }, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(3), CancellationToken.None);
        }
        catch (Exception fault) when (IsAway(fault, CancellationToken.None))
        {
            // It is let go of all the same.
        }
    }

    /// <summary>Lets go of it at the end of a block, as <see cref="EndAsync"/> does: the connection itself may wait for ever.</summary>
    public static IAsyncDisposable AtEnd(this IConnection connection) => new Ending(connection);

    /// <summary>
    /// Whether a fault says that the broker is away, silent, or too slow, and not that somebody asked to stop: it passes.
    /// </summary>
    /// <remarks>The client gives up on an answer after a time by a cancelled task, whatever token it was given.</remarks>
    /// <param name="fault">What a call of the client threw.</param>
    /// <param name="asked">The token that the call was given.</param>
    public static bool IsAway(Exception fault, CancellationToken asked)
        => fault is BrokerUnreachableException or OperationInterruptedException or IOException or TimeoutException
            or ObjectDisposedException
            || (fault is OperationCanceledException && !asked.IsCancellationRequested);

    /// <summary>A factory for these settings. Recovery is left to the caller, who knows what must be declared again.</summary>
    public static ConnectionFactory Factory(BusSettings settings, string name)
    {
        var nodes = settings.Nodes();
        var factory = new ConnectionFactory
        {
            HostName = nodes[0].Host,
            Port = nodes[0].Port,
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
            factory.Ssl = new SslOption(tls.ServerName ?? nodes[0].Host, enabled: true)
            {
                Version = SslProtocols.Tls12 | SslProtocols.Tls13,
                CertificateValidationCallback = BrokerTls.Validation(tls),
                Certs = BrokerTls.OwnCertificate(tls) is { } own ? [own] : null,
            };
        }
        if (nodes.Count > 1)
        {
            // In an order of chance: workers spread over the nodes, and one that is away is passed by.
            factory.EndpointResolverFactory = _ => new DefaultEndpointResolver(
                [.. nodes.Select(node => new AmqpTcpEndpoint(node.Host, node.Port, factory.Ssl))]);
        }
        return factory;
    }

    private sealed class Ending(IConnection connection) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => connection.EndAsync();
    }
}

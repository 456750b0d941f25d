using Hub.Hosting.Bus;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Hub.Standalone.Commands.Topology;

/// <summary>
/// What the hub's own user can see over its own protocol: whether queues and exchanges are there, and in the form that it wants. What is
/// extra, and policies,
/// bindings and rights, only definitions tell. Asks and makes nothing.
/// </summary>
internal static class BrokerProbe
{
    /// <summary>The differences that can be seen so.</summary>
    public static async Task<List<Drift>> LookAsync(IConnection connection, BrokerDefinitions wanted, string host,
        CancellationToken cancellationToken)
    {
        var drifts = new List<Drift>();
        IChannel? channel = null;
        foreach (var (part, name, ask, declare) in Questions(wanted, host))
        {
            var there = false;
            try
            {
                channel ??= await connection.CreateChannelAsync(cancellationToken: cancellationToken);
                await ask(channel, cancellationToken);
                there = true;
                await declare(channel, cancellationToken); // it is there, so that nothing is made
            }
            catch (OperationInterruptedException refused) when (refused.ShutdownReason is { } reason && connection.IsOpen)
            {
                drifts.Add(Of(part, host, name, there, reason));
                await channel!.DisposeAsync(); // the broker closed it with its answer
                channel = null;
            }
        }
        return drifts;
    }

    private static Drift Of(BrokerPart part, string host, string name, bool there, ShutdownEventArgs reason) => reason.ReplyCode switch
    {
        Constants.NotFound when !there => new Drift(DriftKind.Missing, part, host, name, []),
        Constants.AccessRefused => new Drift(DriftKind.Forbidden, part, host, name, []),
        Constants.PreconditionFailed => new Drift(DriftKind.Differs, part, host, name,
            [new DriftDetail(Setting(reason.ReplyText), null, null)]),
        _ => new Drift(DriftKind.Differs, part, host, name, [new DriftDetail($"{reason.ReplyCode}", null, null)]),
    };

    // inequivalent arg 'x-queue-type' for queue ...
    private static string Setting(string text) => text.Split('\'') is [_, var setting, ..] ? setting : "?";

    private static IEnumerable<(BrokerPart, string, Func<IChannel, CancellationToken, Task> Ask, Func<IChannel, CancellationToken,
        Task> Declare)> Questions(
        BrokerDefinitions wanted, string host)
    {
        foreach (var one in wanted.Exchanges.Where(one => one.Host == host))
        {
            yield return (BrokerPart.Exchange, one.Name, (channel, token) => channel.ExchangeDeclarePassiveAsync(one.Name, token),
                (channel, token) => channel.ExchangeDeclareAsync(one.Name, one.Type, one.Durable, one.AutoDelete,
                    cancellationToken: token));
        }
        foreach (var one in wanted.Queues.Where(one => one.Host == host))
        {
            yield return (BrokerPart.Queue, one.Name, (channel, token) => channel.QueueDeclarePassiveAsync(one.Name, token),
                (channel, token) => channel.QueueDeclareAsync(one.Name, one.Durable, exclusive: false, one.AutoDelete, one.Arguments!,
                    cancellationToken: token));
        }
    }
}

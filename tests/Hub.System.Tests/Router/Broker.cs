using Hub.Configuration;
using Hub.Hosting.Bus;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Hub.System.Tests.Router;

/// <summary>Looks into queues.</summary>
internal static class Broker
{
    /// <summary>The same over connections of its own: a queue that its broker just forms may cost the one that asks (541).</summary>
    public static async Task<BasicGetResult> GetAsync(BusSettings settings, string queue)
    {
        while (true)
        {
            await using var connection = await BrokerConnections
                .Factory(settings, "test")
                .CreateConnectionAsync(TestContext.Current.CancellationToken);
            try
            {
                return await GetAsync(connection, queue);
            }
            catch (AlreadyClosedException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
            }
        }
    }

    /// <summary>Waits for a message in a queue that may not be there yet, and takes it.</summary>
    public static async Task<BasicGetResult> GetAsync(IConnection connection, string queue)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(TimeSpan.FromMinutes(3));
        while (true)
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: late.Token);
            try
            {
                if (await channel.BasicGetAsync(queue, autoAck: true, late.Token) is { } message)
                {
                    return message;
                }
            }
            catch (OperationInterruptedException)
            {
                // not there yet
            }
            await Task.Delay(TimeSpan.FromMilliseconds(50), late.Token);
        }
    }
}

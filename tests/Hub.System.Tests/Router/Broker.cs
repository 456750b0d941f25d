using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Hub.System.Tests.Router;

/// <summary>Looks into queues.</summary>
internal static class Broker
{
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

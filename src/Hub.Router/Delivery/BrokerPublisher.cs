using System.Collections.Concurrent;
using Hub.Configuration;
using Hub.Hosting.Bus;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Hub.Router.Delivery;

/// <summary>
/// Publishes on a connection of its own, so that a broker that blocks publishers does not stop the consumers. Connects anew when needed.
/// </summary>
internal sealed class BrokerPublisher(BusSettings settings, TimeProvider clock, ILogger<BrokerPublisher> logger) : IAsyncDisposable
{
    private const int LargestWindow = 250; // beyond some hundreds in flight only the delay grows
    private readonly SemaphoreSlim connecting = new(1);
    private readonly ConcurrentBag<ConfirmedChannel> free = [];
    private IConnection? connection;

    /// <summary>Since when the connection stands; null before the first. Another moment means that the broker may have been away.</summary>
    public DateTimeOffset? Connected { get; private set; }

    /// <summary>Whether there is a connection, after a try to make one where there is none.</summary>
    public async Task<bool> IsConnectedAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await ConnectAsync(cancellationToken)).IsOpen;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Log.BrokerAway(logger, fault.GetType().Name);
            return false;
        }
    }

    /// <summary>Sends all; what the broker said of each. While it is away that is nothing.</summary>
    public async Task<BrokerWord[]> PublishAsync(IReadOnlyList<OutgoingMessage> messages, CancellationToken cancellationToken)
    {
        var words = new BrokerWord[messages.Count];
        try
        {
            var channel = await TakeAsync(cancellationToken);
            for (var from = 0; from < messages.Count; from += LargestWindow)
            {
                var part = new ArraySegment<OutgoingMessage>([.. messages.Skip(from).Take(LargestWindow)]);
                (await channel.PublishAsync(part)).CopyTo(words, from);
            }
            free.Add(channel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.BrokerAway(logger, fault.GetType().Name); // what it did not confirm stays pending in the ledger
        }
        return words;
    }

    /// <summary>Makes queues of teams that are not there yet; one that is there keeps its form. Their limits are policies of the
    /// broker.</summary>
    public async Task DeclareAsync(IEnumerable<string> queues, CancellationToken cancellationToken)
    {
        var own = await ConnectAsync(cancellationToken);
        foreach (var queue in await MissingAsync(queues, cancellationToken))
        {
            await MakeAsync(own, queue, cancellationToken);
        }
    }

    /// <summary>Which of these queues the broker does not have.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(IEnumerable<string> queues, CancellationToken cancellationToken)
    {
        var own = await ConnectAsync(cancellationToken);
        List<string> missing = [];
        IChannel? channel = null;
        foreach (var queue in queues)
        {
            channel ??= await own.CreateChannelAsync(cancellationToken: cancellationToken);
            try
            {
                await channel.QueueDeclarePassiveAsync(queue, cancellationToken);
            }
            catch (OperationInterruptedException fault) when (fault.ShutdownReason?.ReplyCode == Constants.NotFound)
            {
                missing.Add(queue);
                await channel.DisposeAsync(); // the broker closed it with its answer
                channel = null;
            }
        }
        if (channel is not null)
        {
            await channel.DisposeAsync();
        }
        return missing;
    }

    /// <summary>Whether a queue, made where it is not there yet, holds nothing.</summary>
    public async Task<bool> IsEmptyAsync(string queue, CancellationToken cancellationToken)
    {
        await DeclareAsync([queue], cancellationToken);
        var own = await ConnectAsync(cancellationToken);
        await using var channel = await own.CreateChannelAsync(cancellationToken: cancellationToken);
        // A queue whose leader is slow counts as 0 too, so a zero is looked into; what it gives goes back with the channel.
        return await channel.MessageCountAsync(queue, cancellationToken) == 0 && await channel.BasicGetAsync(queue, autoAck: false,
            cancellationToken) is null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (connection is { } open)
        {
            await open.EndAsync();
        }
        connecting.Dispose();
    }

    private async Task MakeAsync(IConnection own, string queue, CancellationToken cancellationToken)
    {
        await using var channel = await own.CreateChannelAsync(cancellationToken: cancellationToken);
        var arguments = TeamQueueForm.Arguments(queue, settings.QueueReplicas, BrokerRelease.Of(own));
        try
        {
            await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, arguments,
                cancellationToken: cancellationToken);
        }
        catch (OperationInterruptedException fault) when (fault.ShutdownReason?.ReplyCode == Constants.PreconditionFailed)
        {
            // Another router made it meanwhile, in another form: it is there.
        }
    }

    private async Task<ConfirmedChannel> TakeAsync(CancellationToken cancellationToken)
    {
        while (free.TryTake(out var channel))
        {
            if (channel.IsOpen)
            {
                return channel;
            }
            await channel.DisposeAsync();
        }
        return await ConfirmedChannel.OpenAsync(await ConnectAsync(cancellationToken), cancellationToken);
    }

    private async Task<IConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        await connecting.WaitAsync(cancellationToken);
        try
        {
            if (connection is { IsOpen: true } open)
            {
                return open;
            }
            if (connection is { } closed)
            {
                await closed.EndAsync();
            }
            connection = await BrokerConnections.Factory(settings, "hub-router-publish").CreateConnectionAsync(cancellationToken);
            Connected = clock.GetUtcNow();
            return connection;
        }
        finally
        {
            connecting.Release();
        }
    }
}

using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using RabbitMQ.Client;

namespace Hub.System.Tests.NothingLost;

/// <summary>
/// Tells from the broker's side what the router acknowledged: a second queue gets a copy of every signal,
/// and what the router's own no longer holds is acknowledged.
/// </summary>
internal sealed class RouteQueue
{
    private const string Copies = "test.copies";
    private readonly WorkerSite site;
    private long came;

    private RouteQueue(WorkerSite site) => this.site = site;

    /// <summary>Declares the second queue, before anything is sent.</summary>
    public static async Task<RouteQueue> WitnessAsync(WorkerSite site)
    {
        await using var connection = await site.Broker.ConnectAsync(site.VirtualHost);
        await using var channel = await connection.CreateChannelAsync();
        await channel.ExchangeDeclareAsync(HubQueues.Route, ExchangeType.Fanout, durable: true);
        await channel.QueueDeclareAsync(Copies, durable: true, exclusive: false, autoDelete: false);
        await channel.QueueBindAsync(Copies, HubQueues.Route, "");
        return new RouteQueue(site);
    }

    /// <summary>Sends the router a message that is no signal.</summary>
    public static async Task SendDamagedAsync(WorkerSite site)
    {
        await using var connection = await site.Broker.ConnectAsync(site.VirtualHost);
        await using var channel = await connection.CreateChannelAsync();
        await channel.BasicPublishAsync("", HubQueues.Route, mandatory: true, """{"geen":"signaal"}"""u8.ToArray());
    }

    /// <summary>
    /// Whether so many signals came to the router's queue, and none of them waits there or is under way:
    /// read in the order that can only count too few.
    /// </summary>
    public async Task<bool> AllAcknowledgedAsync(int count)
    {
        await using var connection = await site.Broker.ConnectAsync(site.VirtualHost);
        await using var channel = await connection.CreateChannelAsync();
        while (await channel.BasicGetAsync(Copies, autoAck: true) is { } copy)
        {
            came += HubJson.Read<SignalsReceived>(copy.Body.Span).Signals.Length;
        }
        return came == count && await channel.MessageCountAsync(HubQueues.Route) == 0 && await UnderWayAsync() == 0;
    }

    private async Task<long> UnderWayAsync()
    {
        var channels = await site.Broker.ControlAsync("list_channels", "vhost", "messages_unacknowledged");
        return channels
            .Split('\n')
            .Select(line => line.Split('\t'))
            .Where(part => part[0] == site.VirtualHost)
            .Sum(part => long.Parse(part[1], CultureInfo.InvariantCulture));
    }
}

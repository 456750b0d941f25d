using Hub.Adapters.Doors;
using Hub.Adapters.Partners;
using Hub.Configuration;
using Hub.Hosting.Bus;
using static Hub.Hosting.Bus.BrokerDefinitions;

namespace Hub.Adapters.Amqp;

/// <summary>
/// The virtual hosts of partners on the hub's own broker: each with a user that may write one exchange, read one queue, and nothing else.
/// </summary>
internal static class PartnerTopology
{
    /// <summary>The definitions for these partners; a partner with a broker of its own has none here.</summary>
    /// <param name="bus">How the hub reaches its broker.</param>
    /// <param name="partners">The partners.</param>
    /// <param name="release">The broker that they are for; null for the oldest that the hub works with.</param>
    public static BrokerDefinitions Of(BusSettings bus, PartnerRegistry partners, BrokerRelease? release = null)
    {
        string[] hosts =
        [
            .. from partner in partners.All
               where partner.Formats.Contains(AmqpDoor.Format)
               let file = DoorFile.Require<AmqpFile>(partner, AmqpDoor.Format)
               where file.Broker is null
               select file.HostOf(partner),
        ];
        var hub = bus.User ?? "hub";
        return new BrokerDefinitions(
            [.. hosts.Select(host => new VirtualHost(host))],
            [.. hosts.Select(host => new User(host))],
            [.. hosts.SelectMany(host => PermissionsOf(host, hub))],
            [.. release is { IsFour: true } ? hosts.Select(NoLimit) : []],
            [.. hosts.SelectMany(host => AmqpTopology.Queues.Select(queue => new Queue(queue.Name, host, queue.Arguments)))],
            [.. hosts.Select(host => new Exchange(AmqpTopology.Exchange, host, "fanout"))],
            [.. hosts.Select(host => new Binding(AmqpTopology.Exchange, host, AmqpTopology.Queue))]);
    }

    // RabbitMQ 4 drops what came back twenty times: a message of a partner that no worker lived to answer.
    private static Policy NoLimit(string host)
        => new("no-limit", host, @"^signals\.", new(StringComparer.Ordinal) { ["delivery-limit"] = NoDeliveryLimit }, "quorum_queues");

    // The partner's user bears the name of its virtual host.
    private static IEnumerable<Permission> PermissionsOf(string host, string hub) =>
    [
        new Permission(host, host, "^$", Only(AmqpTopology.Exchange), Only(AmqpTopology.Results)),
        new Permission(hub, host, @"^signals(\..*)?$", @"^(signals(\..*)?|amq\.default)$", @"^signals(\..*)?$"),
    ];
}

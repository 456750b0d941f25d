using System.Collections.Immutable;
using Hub.Configuration;
using Hub.Deciding.Municipalities;
using Hub.Hosting.Bus;
using Hub.Router.Intake.Feed;
using static Hub.Hosting.Bus.BrokerDefinitions;

namespace Hub.Standalone.Commands.Operating;

/// <summary>The hub's own virtual host. Limits, times to live and dead-lettering are policies, so that no error queue inherits them.</summary>
internal static class RouterTopology
{
    // A worker that dies takes all it holds back with it, so the limit is well above what a few restarts cost.
    private const int DeliveryLimit = 50;
    private const long Week = 7L * 24 * 60 * 60 * 1000;
    private const long Minute = 60L * 1000;
    private const long ThreeDays = 3L * 24 * 60 * 60 * 1000;

    /// <summary>The definitions of an installation.</summary>
    public static BrokerDefinitions Of(BusSettings bus, TeamDirectory teams)
    {
        var (host, hub) = (bus.VirtualHost, bus.User ?? "hub");
        var amqp = teams.All.Where(team => team.Channel == TeamChannel.Amqp).ToArray();
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal) { ["x-queue-type"] = "quorum", ["x-quorum-initial-group-size"] = bus.QueueReplicas };
        string[] queues = [.. HubQueues.All.Except(HubQueues.ToEachAdapter, StringComparer.Ordinal), ErrorQueueWatch.Dead, HubQueues.Mark, .. amqp.Select(team => team.Queue)];
        string[] exchanges = [.. HubQueues.All, ErrorQueueWatch.Dead];
        return new BrokerDefinitions(
            [new VirtualHost(host)],
            [new User(hub), .. amqp.Select(team => new User(team.Id.Value))],
            [
                new Permission(hub, host, @"^(hub|team)\..*", @"^((hub|team)\..*|amq\.default)$", @"^(hub|team)\..*"),
                // A message cannot prove which team sent it, so teams answer through the inbox, where a token does.
                .. amqp.Select(team => new Permission(team.Id.Value, host, "^$", "^$", Only(team.Queue))),
            ],
            LimitsOf(host),
            [.. queues.Select(name => new Queue(name, host, arguments))],
            [.. exchanges.Select(name => new Exchange(name, host, "fanout"))],
            [.. exchanges.Except(HubQueues.ToEachAdapter, StringComparer.Ordinal).Select(name => new Binding(name, host, name))]);
    }

    private static ImmutableArray<Policy> LimitsOf(string host) =>
    [
        new Policy("hub-limits", host, @"^hub\.(signals|receipts|outcomes|followup)\.[a-z-]+$", new(StringComparer.Ordinal)
        {
            ["delivery-limit"] = DeliveryLimit, ["dead-letter-exchange"] = ErrorQueueWatch.Dead, ["dead-letter-strategy"] = "at-least-once",
            ["overflow"] = "reject-publish", ["max-length"] = 5_000_000,
        }),
        // Of each adapter, which makes its own: those of one that never comes back go by themselves, after longer than any adapter is away.
        new Policy("adapter-limits", host, @"^hub\.(receipts|outcomes|ledger)\.[a-z-]+\.[0-9a-z]+$", new(StringComparer.Ordinal)
        {
            ["delivery-limit"] = DeliveryLimit, ["dead-letter-exchange"] = ErrorQueueWatch.Dead, ["dead-letter-strategy"] = "at-least-once",
            ["overflow"] = "reject-publish", ["max-length"] = 5_000_000, ["expires"] = 2 * Week,
        }),
        // A sign of life is worth something while it is fresh.
        new Policy("signs-of-life", host, @"^hub\.workers\.record$", new(StringComparer.Ordinal) { ["message-ttl"] = Minute, ["max-length"] = 10_000 }),
        new Policy("team-limits", host, @"^team\.gm[0-9]{4}\.[a-z0-9.-]+$", new(StringComparer.Ordinal) { ["message-ttl"] = Week, ["max-length"] = 1_000_000, ["overflow"] = "reject-publish" }),
        // An adapter needs the last few only.
        new Policy("hop-keys", host, @"^hub\.hop-keys\.announce\.[0-9a-z]+$", new(StringComparer.Ordinal) { ["message-ttl"] = Minute, ["max-length"] = 100, ["expires"] = 2 * Week }),
        new Policy("failed-life", host, @"^hub\..*_(error|skipped)$|^hub\.dead$", new(StringComparer.Ordinal) { ["message-ttl"] = ThreeDays }),
    ];
}

using System.Collections.Immutable;
using Hub.Configuration;
using Hub.Deciding.Municipalities;
using Hub.Hosting.Bus;
using Hub.Router.Intake.Feed;
using static Hub.Hosting.Bus.BrokerDefinitions;

namespace Hub.Standalone.Commands.Operating;

/// <summary>
/// The hub's own virtual host. Limits, times to live and dead-lettering are policies, so that no error queue inherits them.
/// </summary>
internal static class RouterTopology
{
    // A worker that dies takes all it holds back with it, so the limit is well above what a few restarts cost.
    private const int DeliveryLimit = 50;
    private const string Teams = "team-limits";
    private const long Week = 7L * 24 * 60 * 60 * 1000;
    private const long Minute = 60L * 1000;
    private const long ThreeDays = 3L * 24 * 60 * 60 * 1000;

    /// <summary>The definitions of an installation.</summary>
    /// <param name="bus">How the hub reaches its broker.</param>
    /// <param name="teams">The teams; one that reads its inbox has no queue.</param>
    /// <param name="release">The broker that they are for; null for the oldest that the hub works with.</param>
    public static BrokerDefinitions Of(BusSettings bus, TeamDirectory teams, BrokerRelease? release = null)
    {
        var target = release ?? BrokerRelease.Oldest;
        var (host, hub) = (bus.VirtualHost, bus.User ?? "hub");
        var amqp = teams.All.Where(team => team.Channel == TeamChannel.Amqp).ToArray();
        string[] queues =
        [
            .. HubQueues.All.Except(HubQueues.ToEachAdapter, StringComparer.Ordinal), ErrorQueueWatch.Dead, HubQueues.Mark,
            .. amqp.Select(team => team.Queue),
        ];
        string[] exchanges = [.. HubQueues.All, ErrorQueueWatch.Dead];
        return new BrokerDefinitions(
            [new VirtualHost(host)],
            [new User(hub), .. amqp.Select(team => new User(team.Id.Value))],
            [
                new Permission(hub, host, @"^(hub|team)\..*", @"^((hub|team)\..*|amq\.default)$", @"^(hub|team)\..*"),
                // A message cannot prove which team sent it, so teams answer through the inbox, where a token does.
                .. amqp.Select(team => new Permission(team.Id.Value, host, "^$", "^$", Only(team.Queue))),
            ],
            target.IsFour ? [.. LimitsOf(host).Select(WithoutDefault), .. LimitsOfFour(host)] : LimitsOf(host),
            [.. queues.Select(name => new Queue(name, host, TeamQueueForm.Arguments(name, bus.QueueReplicas, target)))],
            [.. exchanges.Select(name => new Exchange(name, host, "fanout"))],
            [.. exchanges.Except(HubQueues.ToEachAdapter, StringComparer.Ordinal).Select(name => new Binding(name, host, name))])
        { Release = $"{target}.0" };
    }

    // RabbitMQ 4 drops what came back twenty times where nothing else is said. Teams' queues are of either kind there, so that theirs
    // stays as it is.
    private static Policy WithoutDefault(Policy policy) => policy.Name == Teams ? policy
        : policy with
        {
            ApplyTo = "quorum_queues",
            Definition = new(policy.Definition, StringComparer.Ordinal)
            {
                ["delivery-limit"] = policy.Definition.GetValueOrDefault("delivery-limit", NoDeliveryLimit),
            },
        };

    private static IEnumerable<Policy> LimitsOfFour(string host)
    {
        var team = LimitsOf(host).Single(policy => policy.Name == Teams);
        yield return WithoutDefault(team with { Name = $"{Teams}-copies", Priority = team.Priority + 1 });
        yield return WithoutDefault(new Policy("no-limit", host, @"^hub\.(alarms\.record|broker\.mark)$", new(StringComparer.Ordinal)));
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
        new Policy(
            "signs-of-life", host, @"^hub\.workers\.record$",
            new(StringComparer.Ordinal) { ["message-ttl"] = Minute, ["max-length"] = 10_000 }),
        new Policy(Teams, host, @"^team\.gm[0-9]{4}\.[a-z0-9.-]+$", new(StringComparer.Ordinal) { ["message-ttl"] = Week,
            ["max-length"] = 1_000_000, ["overflow"] = "reject-publish" }),
        // An adapter needs the last few only.
        new Policy(
            "hop-keys", host, @"^hub\.hop-keys\.announce\.[0-9a-z]+$",
            new(StringComparer.Ordinal) { ["message-ttl"] = Minute, ["max-length"] = 100, ["expires"] = 2 * Week }),
        new Policy(
            "failed-life", host, @"^hub\..*_(error|skipped)$|^hub\.dead$", new(StringComparer.Ordinal) { ["message-ttl"] = ThreeDays }),
    ];
}

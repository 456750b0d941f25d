using System.Net;
using Hub.Configuration;
using Hub.Contracts.Operations;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Deciding.Planning;
using Hub.Router.InUse;
using Hub.Router.Intake;
using Hub.Router.Operations;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.OperationsApi;

/// <summary>What needs a person, over HTTP: alarms and parked messages, and what an operator does about them.</summary>
public sealed class AttentionApiTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_alarm_shows_what_waits_behind_it_and_goes_when_somebody_saw_to_it()
    {
        await using var site = await OperationsSite.StartAsync();
        await site.Bus.RouteAsync(Given.Signal("individueel, acuut"));
        await site.Bus.Database.WriteAsync(session => session.ExecuteAsync("UPDATE deliveries SET urgency = 'acute'", Token), Token);

        var alarm = (await site.GetAsync<AlarmPage>(OperationsRoutes.Alarms)).Alarms.Single();
        var detail = await site.GetAsync<AlarmDetail>(Of(OperationsRoutes.Alarm, alarm.Id!.Value));
        var cleared = await site.ActAsync(Of(OperationsRoutes.ClearAlarm, alarm.Id.Value));

        Assert.Equal(("acute", Given.Netwerk.Value), (alarm.Code, alarm.Cause));
        Assert.Equal(Given.Netwerk, detail.Waiting.Single().Team);
        Assert.Equal(HttpStatusCode.NoContent, cleared);
        Assert.Empty((await site.GetAsync<AlarmPage>(OperationsRoutes.Alarms)).Alarms);
        Assert.NotNull((await site.GetAsync<AlarmPage>($"{OperationsRoutes.Alarms}?state=all")).Alarms.Single().ClearedAt);
        Assert.Equal(HttpStatusCode.NotFound, await site.ActAsync(Of(OperationsRoutes.ClearAlarm, alarm.Id.Value)));
        Assert.Equal(["beheerder-2 cleared", "beheerder-2 unknown"], await TrailAsync(site, "clear-alarm"));
    }

    [Fact]
    public async Task Parked_messages_are_counted_by_cause_and_tried_again_or_deleted_many_at_once()
    {
        var broken = true;
        await using var bus = await RouterBus.StartAsync(more: services => services.Substitute<IRulesInUse>(new GivenRules(Decide)));
        RoutingDecision Decide(Signal signal, CovenantClaim? claim) =>
            broken ? throw new InvalidOperationException("a bug") : Given.Decide(signal, claim);
        await using var site = await OperationsSite.StartAsync(bus);
        await bus.RouteAsync(Given.Signal("collectief"), Given.Signal("collectief"), Given.Signal("collectief"));
        const string Code = "bug.InvalidOperationException";

        var first = await site.GetAsync<ParkedPage>($"{OperationsRoutes.Parked}?limit=2");
        var second = await site.GetAsync<ParkedPage>($"{OperationsRoutes.Parked}?limit=2&after={first.Next}");
        broken = false;
        var asked = await site.PostAsync<ParkedDone>(OperationsRoutes.Replay, new { code = Code });

        Assert.Equal((Code, 3L), first.Causes.Select(one => (one.Code, one.Count)).Single());
        Assert.Equal((2, 1, null), (first.Parked.Length, second.Parked.Length, second.Next));
        Assert.Equal(3, first.Parked.Concat(second.Parked).Select(one => one.SignalId).Distinct().Count());
        Assert.Equal((3, 0), (asked.Done, asked.Left));
        await bus.Get<ParkedReplay>().ReplayAsync(Token);
        await bus.UntilAsync("SELECT COUNT(*) FROM parked", 0);
        Assert.Empty((await site.GetAsync<ParkedPage>(OperationsRoutes.Parked)).Causes);
        Assert.Equal(Enumerable.Repeat("beheerder-2 done", 3), await TrailAsync(site, "replay"));
    }

    [Fact]
    public async Task One_parked_message_is_shown_and_deleted_and_one_that_is_gone_is_not_found()
    {
        await using var site = await OperationsSite.StartAsync();
        await site.Bus.RouteAsync(Given.Signal("kapot"));
        var parked = (await site.GetAsync<ParkedPage>(OperationsRoutes.Parked)).Parked.Single();

        var shown = await site.GetAsync<ParkedEntry>(Of(OperationsRoutes.ParkedOne, parked.Id));
        var deleted = await site.ActAsync(Of(OperationsRoutes.DiscardOne, parked.Id));

        Assert.Equal((parked, true), (shown, shown.Replayable));
        Assert.Equal(HttpStatusCode.NoContent, deleted);
        Assert.Equal(HttpStatusCode.NotFound, await site.ActAsync(Of(OperationsRoutes.ReplayOne, parked.Id)));
        Assert.Equal(
            (0, 1),
            await site.PostAsync<ParkedDone>(OperationsRoutes.Discard, new { ids = new[] { parked.Id } }) is var done
                ? (done.Done, done.Left)
                : default);
    }

    [Fact]
    public async Task What_is_parked_at_the_adapters_of_the_same_machine_stands_in_the_same_list()
    {
        var elsewhere = new Elsewhere(
            new ParkedEntry(
                Guid.NewGuid(),
                "amqp", "unreadable", 1, DateTimeOffset.UnixEpoch, 12, true,
                partner: new PartnerId("corporatie-vb")));
        await using var site = await OperationsSite.StartAsync(elsewhere: elsewhere);

        var page = await site.GetAsync<ParkedPage>(OperationsRoutes.Parked);
        var none = await site.GetAsync<ParkedPage>($"{OperationsRoutes.Parked}?code=iets-anders");
        var done = await site.PostAsync<ParkedDone>(OperationsRoutes.Replay, new { partner = "corporatie-vb" });

        Assert.Equal(("unreadable", 1L, elsewhere.Entry), (page.Causes.Single().Code, page.Causes.Single().Count, page.Parked.Single()));
        Assert.Empty(none.Parked);
        Assert.Equal((1, true), (done.Done, elsewhere.Replayed));
    }

    [Fact]
    public async Task A_selection_that_names_nothing_deletes_nothing()
    {
        await using var site = await OperationsSite.StartAsync();
        await site.Bus.RouteAsync(Given.Signal("kapot"));

        using var answer = await site.SendAsync(HttpMethod.Post, OperationsRoutes.Discard, site.ActingKey, "{}");

        Assert.Equal(400, (await OperationsSite.ProblemAsync(answer)).Status);
        Assert.Single((await site.GetAsync<ParkedPage>(OperationsRoutes.Parked)).Parked);
    }

    private static string Of(string route, Guid id) => route.Replace("{id:guid}", id.ToString(), StringComparison.Ordinal);

    private static Task<List<string>> TrailAsync(OperationsSite site, string action)
        => site.Bus.QueryAsync(
            "SELECT actor, result FROM trail WHERE action = @action AND origin = 'operator' ORDER BY seq",
            row => $"{row.GetString(0)} {row.GetString(1)}",
            ("@action", action));

    private sealed class Elsewhere(ParkedEntry entry) : IParkedElsewhere
    {
        public ParkedEntry Entry => entry;

        public bool Replayed { get; private set; }

        public IReadOnlyList<ParkedEntry> All(HubSettings settings) => [entry];

        public bool Replay(HubSettings settings, Guid id) => Replayed = id == entry.Id;

        public bool Discard(HubSettings settings, Guid id) => false;
    }
}

using System.Text.Json.Nodes;
using Hub.Adapters.Partners;
using Hub.Adapters.Signalen;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;

namespace Hub.Adapters.Tests.Signalen;

public class SignalenErasureTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_router_is_told_of_what_the_source_erased_until_it_answers()
    {
        await using var poll = await SignalenPollFixture.Start();
        var id = await Taken(poll);
        poll.Signalen.Meldingen.TryRemove(1, out _);
        await Reconcile(poll);

        await Tell(poll);
        await Tell(poll);
        poll.Clock.Advance(TimeSpan.FromMinutes(6));
        await Tell(poll);
        await poll
            .Host.Get<IHubBus>()
            .SendAsync(HubQueues.Outcomes, new SignalOutcome(id, 1, poll.Partner.Id, OutcomeState.Erased, poll.Clock.GetUtcNow()), Token);
        await poll.Status(id, OutcomeState.Erased);
        poll.Clock.Advance(TimeSpan.FromMinutes(6));
        await Tell(poll);

        Assert.Equal([(id, 1), (id, 1)], poll.Bus.Told.Select(told => (told.SignalId, told.Revision)));
        Assert.Null(poll.Seen(1));
    }

    [Fact]
    public async Task The_router_is_told_also_when_the_installation_is_no_partner_any_more()
    {
        await using var poll = await SignalenPollFixture.Start();
        var id = await Taken(poll);
        poll.Signalen.Meldingen.TryRemove(1, out _);
        await Reconcile(poll);
        poll.Host.Get<LivePartners>().Swap(PartnerRegistry.Empty);

        await poll.Host.Get<SignalenRounds>().PollAsync(Token);

        Assert.Equal((id, "signalen-proef"), (Assert.Single(poll.Bus.Told).SignalId, poll.Bus.Told.Single().Partner.Value));
    }

    [Fact]
    public async Task An_erasure_waits_for_the_receipt_of_its_signal()
    {
        await using var poll = await SignalenPollFixture.Start();
        poll.Host.Router.Answer = _ => null;
        poll.Signalen.Put(1, poll.Clock.GetUtcNow().AddMinutes(-30));
        await poll.Poll();
        poll.Signalen.Meldingen.TryRemove(1, out _);
        await Reconcile(poll);

        await Tell(poll);

        Assert.Empty(poll.Bus.Told);
    }

    [Fact]
    public async Task A_melding_that_comes_back_after_its_erasure_is_decided_anew()
    {
        await using var poll = await SignalenPollFixture.Start();
        var id = await Taken(poll);
        poll.Signalen.Meldingen.TryRemove(1, out var melding);
        await Reconcile(poll);

        poll.Signalen.Meldingen[1] = melding!;
        await poll.Poll();

        await poll.Host.Settled();
        Assert.Equal([(id, 1), (id, 2)], poll.Host.Router.Received.Select(signal => (signal.SignalId, signal.Revision)));
    }

    [Fact]
    public async Task A_melding_that_was_set_apart_is_read_anew_when_it_changes_and_its_alarm_ends()
    {
        var alarms = new Hosting.AlarmStub();
        await using var poll = await SignalenPollFixture.Start(alarms: alarms);
        var now = poll.Clock.GetUtcNow();
        poll.Signalen.Put(1, now.AddMinutes(-30), melding => melding["location"]!["geometrie"]!["coordinates"] = new JsonArray(52.05, 4.5));
        await poll.Poll();
        var raised = await alarms.Next("signalen-quarantined");

        poll.Signalen.Put(1, now.AddMinutes(-20));
        await poll.Poll();

        var ended = await alarms.Next("signalen-quarantined");
        Assert.Equal((raised.AlarmId, true), (ended.AlarmId, ended.Cleared));
        Assert.NotNull(poll.Seen(1)!.SignalId);
    }

    [Fact]
    public async Task Reconciling_takes_in_what_polling_never_saw()
    {
        await using var poll = await SignalenPollFixture.Start();
        await Taken(poll);
        // An installation that was restored puts back what is far behind the watermark.
        poll.Signalen.Put(2, poll.Clock.GetUtcNow().AddHours(-12));
        await poll.Poll();
        var polled = poll.Seen(2);

        await Reconcile(poll);

        Assert.Null(polled);
        Assert.NotNull(poll.Seen(2)?.SignalId);
    }

    private static async Task<Guid> Taken(SignalenPollFixture poll)
    {
        poll.Signalen.Put(1, poll.Clock.GetUtcNow().AddMinutes(-30));
        await poll.Poll();
        await poll.Host.Settled();
        return poll.Seen(1)!.SignalId!.Value;
    }

    private static Task Reconcile(SignalenPollFixture poll) => poll.Host.Get<SignalenPoller>().ReconcileAsync(poll.Partner, Token);

    private static Task Tell(SignalenPollFixture poll) => poll.Host.Get<SignalenErasures>().SendAsync(Token);
}

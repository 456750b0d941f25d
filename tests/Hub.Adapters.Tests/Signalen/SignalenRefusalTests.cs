using System.Collections.Concurrent;
using Hub.Adapters.Partners.Watch;
using Hub.Adapters.Signalen;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Microsoft.AspNetCore.Http;

namespace Hub.Adapters.Tests.Signalen;

/// <summary>
/// An installation that does not take, or does not show, one melding:
/// it is asked ever less often, operators hear of it, and the others go on.
/// </summary>
public sealed class SignalenRefusalTests : IAsyncLifetime
{
    private readonly AlarmStub alarms = new();
    private readonly ConcurrentQueue<(string Method, string Melding)> asked = new();
    private SignalenPollFixture poll = null!;
    private Func<IResult>? ofFirst;

    public async ValueTask InitializeAsync()
    {
        poll = await SignalenPollFixture.Start(alarms: alarms);
        poll.Host.Router.Answer = _ => null;
        poll.Signalen.Put(1, poll.Clock.GetUtcNow().AddMinutes(-30));
        poll.Signalen.Put(2, poll.Clock.GetUtcNow().AddMinutes(-29));
        await poll.Poll();
        await poll.Outcome(1, OutcomeState.Accepted);
        await poll.Outcome(2, OutcomeState.Accepted);
    }

    public ValueTask DisposeAsync() => poll.DisposeAsync();

    [Theory]
    [InlineData("PATCH", 403)]
    [InlineData("PATCH", 404)]
    [InlineData("PATCH", 405)]
    [InlineData("PATCH", 500)]
    [InlineData("GET", 403)]
    public async Task What_the_source_refuses_is_asked_ever_less_often_with_an_alarm_until_it_is_taken(string method, int status)
    {
        Answer(method, () => Results.StatusCode(status));

        await Rounds(TimeSpan.FromMinutes(80));

        Assert.Equal(WrittenBack.InTreatment, poll.Seen(2)!.Written);
        Assert.InRange(asked.Count(ask => ask == (method, "1")) / (status == 500 ? 3 : 1), 4, status == 500 ? 8 : 5);
        var raised = await alarms.Next(AlarmCodes.SignalenNotWritten);
        ofFirst = null;
        await Rounds(TimeSpan.FromHours(6));
        Assert.Equal(WrittenBack.InTreatment, poll.Seen(1)!.Written);
        Assert.Equal("i", (string)poll.Signalen.Meldingen[1]["status"]!["state"]!);
        var cleared = await alarms.Next(AlarmCodes.SignalenNotWritten);
        Assert.Equal((raised.AlarmId, false, true), (cleared.AlarmId, raised.Cleared, cleared.Cleared));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("17")]
    [InlineData("""{"status":{"state":17}}""")]
    [InlineData("<html>")]
    public async Task A_melding_whose_answer_makes_no_sense_holds_up_no_other(string detail)
    {
        Answer("GET", () => Results.Text(detail, "application/json"));

        await poll.WriteBack();

        Assert.Equal(WrittenBack.InTreatment, poll.Seen(2)!.Written);
    }

    [Fact]
    public async Task When_one_refusal_is_over_the_others_need_not_wait()
    {
        Answer("PATCH", () => Results.StatusCode(403), "1", "2");
        await Rounds(TimeSpan.FromMinutes(80));
        ofFirst = null;

        await Rounds(
            TimeSpan.FromHours(6),
            until: () => poll.Seen(1)!.Written == WrittenBack.InTreatment || poll.Seen(2)!.Written == WrittenBack.InTreatment);
        await poll.WriteBack();

        Assert.Equal((WrittenBack.InTreatment, WrittenBack.InTreatment), (poll.Seen(1)!.Written, poll.Seen(2)!.Written));
    }

    [Fact]
    public async Task A_melding_that_cannot_be_shown_keeps_the_nightly_look_from_no_other()
    {
        Answer("GET", () => Results.StatusCode(500));
        poll.Signalen.Meldingen.TryRemove(2, out _);

        await poll.Host.Get<SignalenPoller>().ReconcileAsync(poll.Partner, TestContext.Current.CancellationToken);

        Assert.NotNull(poll.Seen(1));
        Assert.Null(poll.Seen(2));
    }

    [Fact]
    public async Task An_installation_that_cannot_be_read_for_a_quarter_of_an_hour_raises_an_alarm_that_clears()
    {
        poll.Signalen.Instead = _ => Task.FromResult<IResult?>(Results.StatusCode(403));
        var rounds = poll.Host.Get<SignalenRounds>();
        for (var hour = 0; hour < 3; hour++)
        {
            await rounds.PollAsync(TestContext.Current.CancellationToken);
            Assert.Equal(hour > 0 ? 1 : 0, poll.Host.Get<StandingAlarms>().Of(AlarmCodes.SignalenUnreadable).Count);
            poll.Clock.Advance(TimeSpan.FromHours(1));
        }
        poll.Signalen.Instead = _ => Task.FromResult<IResult?>(null);
        await rounds.PollAsync(TestContext.Current.CancellationToken);

        var (raised, cleared) = (await alarms.Next(AlarmCodes.SignalenUnreadable), await alarms.Next(AlarmCodes.SignalenUnreadable));
        Assert.Equal((raised.AlarmId, false, true), (cleared.AlarmId, raised.Cleared, cleared.Cleared));
    }

    private void Answer(string method, Func<IResult> answer, params string[] meldingen)
    {
        ofFirst = answer;
        poll.Signalen.Instead = context =>
        {
            var melding = context.Request.Path.Value!.Split('/')[^1];
            asked.Enqueue((context.Request.Method, melding));
            return Task.FromResult(
                context.Request.Method == method && (meldingen.Length == 0 ? ["1"] : meldingen).Contains(melding) ? ofFirst?.Invoke() : null
            );
        };
    }

    // As the schedule does: every 15 seconds.
    private async Task Rounds(TimeSpan lasting, Func<bool>? until = null)
    {
        var end = poll.Clock.GetUtcNow() + lasting;
        while (poll.Clock.GetUtcNow() < end && until?.Invoke() is not true)
        {
            await poll.WriteBack();
            poll.Clock.Advance(TimeSpan.FromSeconds(15));
        }
    }
}

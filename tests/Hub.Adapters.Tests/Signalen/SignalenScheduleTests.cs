namespace Hub.Adapters.Tests.Signalen;

/// <summary>That a running hub asks by itself: every other test asks for it.</summary>
public class SignalenScheduleTests
{
    [Fact]
    public async Task A_running_hub_polls_by_itself_and_at_night_asks_whether_everything_still_exists()
    {
        await using var poll = await SignalenPollFixture.Start(file => file["every"] = "PT15S", scheduled: true);
        poll.Signalen.Put(1, poll.Clock.GetUtcNow().AddMinutes(-30));

        await Moving(poll, TimeSpan.FromSeconds(5), () => poll.Seen(1)?.SignalId is not null);
        poll.Signalen.Meldingen.TryRemove(1, out _);
        var night = Night(poll.Clock.GetUtcNow());
        poll.Clock.MoveTo(night.AddMinutes(-1));
        await Task.Delay(200, TestContext.Current.CancellationToken); // what was due before then has had its chance
        var early = poll.Seen(1);
        await Moving(poll, TimeSpan.FromSeconds(10), () => poll.Seen(1) is null);

        Assert.NotNull(early);
        Assert.True(poll.Clock.GetUtcNow() >= night);
    }

    private static DateTimeOffset Night(DateTimeOffset now)
    {
        var amsterdam = Hub.Contracts.Text.DutchZone.Find();
        var today = TimeZoneInfo.ConvertTime(now, amsterdam).Date.Add(new TimeSpan(3, 15, 0));
        return new[] { today, today.AddDays(1) }
            .Select(local => new DateTimeOffset(local, amsterdam.GetUtcOffset(local)))
            .First(at => at > now.AddMinutes(5));
    }

    private static async Task Moving(SignalenPollFixture poll, TimeSpan step, Func<bool> holds)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!holds())
        {
            poll.Clock.Advance(step);
            await Task.Delay(30, timeout.Token);
        }
    }
}

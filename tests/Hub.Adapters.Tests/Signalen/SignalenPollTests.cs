using System.Text.Json.Nodes;
using Hub.Adapters.Signalen;

namespace Hub.Adapters.Tests.Signalen;

public class SignalenPollTests
{
    [Fact]
    public async Task Every_page_is_read_once_and_the_next_question_begins_behind_the_last_answer()
    {
        await using var poll = await SignalenPollFixture.Start();
        var now = poll.Clock.GetUtcNow();
        for (var i = 1; i <= 5; i++)
        {
            poll.Signalen.Put(i, now.AddMinutes(-30 + i));
        }

        await poll.Poll();
        await poll.Poll();

        await poll.Host.Settled();
        Assert.Equal(5, poll.Host.Router.Received.Count);
        var last = poll.Signalen.Queries.Last(query => !query.Contains("page=", StringComparison.Ordinal));
        Assert.Contains("ordering=updated_at", last, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString(now.AddMinutes(-35).ToString("yyyy-MM-ddTHH:mm:ss")), last, StringComparison.Ordinal);
        Assert.Equal(1, poll.Signalen.TokensAsked);
    }

    [Fact]
    public async Task A_change_is_a_revision_and_a_note_of_the_sources_staff_is_not()
    {
        await using var poll = await SignalenPollFixture.Start();
        var now = poll.Clock.GetUtcNow();
        poll.Signalen.Put(1, now.AddMinutes(-30));
        await poll.Poll();

        poll.Signalen.Put(
            1,
            now.AddMinutes(-20),
            melding =>
            {
                melding["created_at"] = now.AddMinutes(-90).ToString("O");
                melding["notes"] = new JsonArray(new JsonObject { ["text"] = "intern" });
            });
        await poll.Poll();
        poll.Signalen.Put(
            1,
            now.AddMinutes(-10),
            melding =>
            {
                melding["created_at"] = now.AddMinutes(-90).ToString("O");
                melding["text"] = "Nu brandt de prullenbak.";
            });
        await poll.Poll();

        await poll.Host.Settled();
        Assert.Equal("1 2", string.Join(' ', poll.Host.Router.Received.Select(signal => signal.Revision).Order()));
    }

    [Fact]
    public async Task A_melding_of_seconds_old_waits_for_its_department()
    {
        await using var poll = await SignalenPollFixture.Start();
        poll.Signalen.Put(1, poll.Clock.GetUtcNow(), melding => melding["created_at"] = poll.Clock.GetUtcNow().ToString("O"));

        await poll.Poll();
        var early = poll.Seen(1);
        poll.Clock.Advance(TimeSpan.FromMinutes(1));
        await poll.Poll();

        Assert.Null(early);
        Assert.NotNull(poll.Seen(1)?.SignalId);
    }

    [Fact]
    public async Task Swapped_coordinates_are_set_apart_and_the_rest_goes_on()
    {
        await using var poll = await SignalenPollFixture.Start();
        var now = poll.Clock.GetUtcNow();
        poll.Signalen.Put(1, now.AddMinutes(-30), melding => melding["location"]!["geometrie"]!["coordinates"] = new JsonArray(52.05, 4.5));
        poll.Signalen.Put(2, now.AddMinutes(-20));

        await poll.Poll();

        Assert.NotNull(poll.Seen(1));
        Assert.Null(poll.Seen(1)!.SignalId);
        Assert.NotNull(poll.Seen(2)!.SignalId);
    }

    [Fact]
    public async Task What_is_gone_at_the_source_is_forgotten_with_an_alarm_that_names_the_signal()
    {
        var alarms = new Hosting.AlarmStub();
        await using var poll = await SignalenPollFixture.Start(alarms: alarms);
        poll.Signalen.Put(1, poll.Clock.GetUtcNow().AddMinutes(-30));
        await poll.Poll();
        var id = poll.Seen(1)!.SignalId;
        poll.Signalen.Meldingen.TryRemove(1, out _);

        await poll.Host.Get<SignalenPoller>().ReconcileAsync(poll.Partner, TestContext.Current.CancellationToken);

        Assert.Null(poll.Seen(1));
        var alarm = await alarms.Next("signalen-erased-at-source");
        Assert.Equal(("signalen-erased-at-source", id), (alarm.Code.Value, alarm.SignalId));
    }

    [Fact]
    public async Task A_melding_that_left_its_category_is_fetched_by_itself()
    {
        await using var poll = await SignalenPollFixture.Start(file => file["categorySlugs"] = new JsonArray("veegzwerfvuil"));
        var now = poll.Clock.GetUtcNow();
        poll.Signalen.Put(7, now.AddDays(-3));
        poll.Signalen.RemovedFromCategory.Add(7);

        await poll.Poll();

        Assert.NotNull(poll.Seen(7)?.SignalId);
    }

    [Fact]
    public async Task A_thin_notification_is_a_hint_to_fetch()
    {
        await using var poll = await SignalenPollFixture.Start();
        poll.Signalen.Put(31877, poll.Clock.GetUtcNow().AddDays(-3));
        poll.Signalen.Put(31878, poll.Clock.GetUtcNow().AddDays(-3));

        var noted = await poll.Host.Post(
            poll.Key,
            """
            {"notification_type":"UPDATE_STATUS","municipality_code":"0637",
             "payload":{"status_code":"b","signal_uuid":"x","signal_id":31877}}
            """,
            "application/json",
            "/v1/signalen/notifications");
        var older = await poll.Host.Post(
            poll.Key,
            """{"notification_type":"UPDATE_STATUS","signal_id":31878,"payload":{"message":"x","status_code":"b"}}""",
            "application/json",
            "/v1/signalen/notifications");
        var wrong = await poll.Host.Post(
            poll.Key,
            """{"notification_type":"IETS","municipality_code":"0202","payload":{"signal_id":"06-12345678"}}""",
            "application/json",
            "/v1/signalen/notifications");
        await poll.Host.Get<SignalenRounds>().PollAsync(TestContext.Current.CancellationToken);

        Assert.Equal((202, 202, 400), ((int)noted.StatusCode, (int)older.StatusCode, (int)wrong.StatusCode));
        Assert.DoesNotContain(
            "12345678",
            await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.NotNull(poll.Seen(31877)?.SignalId);
        Assert.NotNull(poll.Seen(31878)?.SignalId);
    }
}

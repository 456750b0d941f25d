using Hub.Adapters.Signalen;
using Hub.Adapters.Tests.Doors;
using Hub.Adapters.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace Hub.Adapters.Tests.Signalen;

/// <summary>The door for hints, under the conditions that the matrix has for doors that take signals.</summary>
public sealed class SignalenNotificationTests
{
    private const string Door = "/v1/signalen/notifications";

    public static TheoryData<string, string, int> Unreadable => new()
    {
        { "", "application/json", 400 },
        { "[", "application/json", 400 },
        { "null", "application/json", 400 },
        { "[]", "application/json", 400 },
        { $"\"{BodyMutator.Canary}\"", "application/json", 400 },
        { new string('[', 50_000), "application/json", 400 },
        { "{\"notification_type\":\"UPDATE_STATUS\",\"payload\":null}", "application/json", 400 },
        { "{\"notification_type\":\"UPDATE_STATUS\",\"payload\":{\"signal_id\":\"1/../../2\"}}", "application/json", 400 },
        { $"{{\"notification_type\":\"{BodyMutator.Canary}\",\"payload\":{{\"signal_id\":1}}}}", "application/json", 400 },
        { Hint(1), "text/plain", 415 },
        { $"{Hint(1)}{new string(' ', 64 * 1024)}", "application/json", 413 },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task What_is_no_hint_is_refused_and_nothing_is_fetched(string body, string mediaType, int status)
    {
        await using var poll = await SignalenPollFixture.Start();
        poll.Signalen.Put(1, poll.Clock.GetUtcNow().AddDays(-3));

        var answer = await poll.Host.Post(poll.Key, body, mediaType, Door);
        await poll.Host.Get<SignalenRounds>().PollAsync(TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.DoesNotContain(
            BodyMutator.Canary,
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Null(poll.Seen(1));
    }

    [Fact]
    public async Task A_hundred_hints_about_one_melding_are_one_question_and_one_signal()
    {
        await using var poll = await SignalenPollFixture.Start(file => file["writeBack"] = false);
        poll.Signalen.Put(7, poll.Clock.GetUtcNow().AddDays(-3));
        var asked = 0;
        poll.Signalen.Instead = context =>
        {
            Interlocked.Add(ref asked, context.Request.Path.Value!.EndsWith("/7", StringComparison.Ordinal) ? 1 : 0);
            return Task.FromResult<IResult?>(null);
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => poll.Host.Post(poll.Key, Hint(7), "application/json", Door)));
        await poll.Host.Get<SignalenRounds>().PollAsync(TestContext.Current.CancellationToken);

        await poll.Host.Settled();
        Assert.All(answers, answer => Assert.Equal(202, (int)answer.StatusCode));
        Assert.Equal(1, asked);
        Assert.Single(poll.Host.Router.Received);
    }

    [Fact]
    public async Task A_hint_during_an_outage_is_lost_and_the_poll_finds_what_it_was_about()
    {
        await using var poll = await SignalenPollFixture.Start();
        poll.Signalen.Put(7, poll.Clock.GetUtcNow().AddMinutes(-5));
        poll.Signalen.Instead = _ => Task.FromResult<IResult?>(Results.StatusCode(503));

        await poll.Host.Post(poll.Key, Hint(7), "application/json", Door);
        for (var minute = 0; minute < 10; minute++)
        {
            await poll.Host.Get<SignalenRounds>().PollAsync(TestContext.Current.CancellationToken);
            poll.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        var during = poll.Seen(7);
        poll.Signalen.Instead = _ => Task.FromResult<IResult?>(null);
        poll.Clock.Advance(TimeSpan.FromHours(1));
        await poll.Host.Get<SignalenRounds>().PollAsync(TestContext.Current.CancellationToken);

        Assert.Null(during);
        Assert.NotNull(poll.Seen(7)?.SignalId);
    }

    [Fact]
    public async Task A_partner_without_an_address_to_fetch_from_hears_that()
    {
        using var config = new ConfigFolder();
        var key = config.AddSignalen();
        await using var host = await AdapterHost.Start(config);

        Assert.Equal(["$"], await Answer.Faults(await host.Post(key, Hint(1), "application/json", Door)));
    }

    private static string Hint(int melding)
        => $"{{\"notification_type\":\"UPDATE_STATUS\",\"payload\":{{\"status_code\":\"b\",\"signal_id\":{melding}}}}}";
}

using System.Text.Json.Nodes;
using Hub.Adapters.Signalen;
using Hub.Adapters.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace Hub.Adapters.Tests.Signalen;

/// <summary>Meldingen whose own number or moments are wrong: none of it makes the hub miss another.</summary>
public class SignalenWrongMarksTests
{
    [Fact]
    public async Task A_change_that_is_still_to_come_does_not_move_the_question_past_today()
    {
        await using var poll = await SignalenPollFixture.Start();
        var now = poll.Clock.GetUtcNow();
        poll.Signalen.Put(1, now.AddYears(5));
        await poll.Poll();

        poll.Signalen.Put(2, now.AddMinutes(-1));
        await poll.Poll();

        Assert.NotNull(poll.Seen(1)?.SignalId);
        Assert.NotNull(poll.Seen(2)?.SignalId);
        Assert.Equal(now.ToUnixTimeMilliseconds(), poll.Host.Get<SignalenState>().Watermark(poll.Partner)!.Value.ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task A_melding_that_is_still_to_be_made_is_taken_in_all_the_same()
    {
        await using var poll = await SignalenPollFixture.Start();
        poll.Signalen.Put(
            1,
            poll.Clock.GetUtcNow().AddMinutes(-5),
            melding => melding["created_at"] = poll.Clock.GetUtcNow().AddYears(1).ToString("O"));

        await poll.Poll();

        Assert.NotNull(poll.Seen(1)?.SignalId);
    }

    [Theory]
    [InlineData("\"M. de Vries, Dorpsstraat 1\"")]
    [InlineData("\"..\"")]
    [InlineData("1.5")]
    [InlineData("null")]
    public async Task What_is_no_number_is_kept_nowhere_and_the_operators_hear_of_it(string id)
    {
        await using var poll = await SignalenPollFixture.Start();
        poll.Signalen.Put(1, poll.Clock.GetUtcNow().AddMinutes(-5));
        poll.Signalen.Before = [Samples.Json("signalen-03-private-detail.json").With("id", JsonNode.Parse(id))];

        await poll.Poll();

        Assert.Equal(["1"], poll.Host.Get<SignalenState>().Watched(poll.Partner).Select(seen => seen.Melding));
        Assert.False((await poll.Host.Get<AlarmStub>().Next("signalen-quarantined")).Cleared);
    }

    [Fact]
    public async Task A_mark_that_is_no_moment_is_kept_nowhere_and_hides_no_change()
    {
        await using var poll = await SignalenPollFixture.Start();
        poll.Host.Router.Answer = _ => null;
        foreach (var text in new[] { "Een bankje is kapot.", "Nu zijn het er twee." })
        {
            poll.Signalen.Before = [Samples.Json("signalen-03-private-detail.json").With("updated_at", "M. de Vries").With("text", text)];
            await poll.Poll();
        }

        Assert.Equal("", Assert.Single(poll.Host.Get<SignalenState>().Watched(poll.Partner)).UpdatedAt);
        Assert.Equal(3, (await poll.Host.Router.Next()).Revision + (await poll.Host.Router.Next()).Revision);
    }

    [Theory]
    [InlineData("""{"access_token":"een\ntwee","expires_in":60}""")]
    [InlineData("""{"access_token":"","expires_in":60}""")]
    [InlineData("""{"access_token":"één","expires_in":60}""")]
    [InlineData("""{"access_token":null,"expires_in":60}""")]
    public async Task A_token_that_no_header_can_carry_costs_one_round(string answer)
    {
        await using var poll = await SignalenPollFixture.Start();
        poll.Signalen.Put(1, poll.Clock.GetUtcNow().AddMinutes(-5));
        poll.Signalen.Tokens.Instead = () => Results.Text(answer, "application/json");

        await poll.Host.Get<SignalenRounds>().PollAsync(TestContext.Current.CancellationToken);

        Assert.Null(poll.Seen(1));
    }
}

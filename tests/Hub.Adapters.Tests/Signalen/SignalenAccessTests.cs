using System.Text.Json.Nodes;
using Hub.Adapters.Signalen;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Tests.Signalen;

/// <summary>How the hub gets at an installation, and what it may not see there.</summary>
public class SignalenAccessTests
{
    [Fact]
    public async Task The_next_page_is_never_fetched_from_another_host_and_the_watermark_stays()
    {
        await using var poll = await SignalenPollFixture.Start();
        var now = poll.Clock.GetUtcNow();
        for (var i = 1; i <= 3; i++)
        {
            poll.Signalen.Put(i, now.AddMinutes(-30 + i));
        }
        poll.Signalen.NextHost = "http://elders.voorbeeld.nl";

        await Assert.ThrowsAsync<HttpRequestException>(poll.Poll);

        Assert.Null(poll.Host.Get<SignalenState>().Watermark(poll.Partner));
        poll.Signalen.NextHost = null;
        await poll.Poll();
        Assert.NotNull(poll.Seen(3)?.SignalId);
    }

    [Fact]
    public async Task A_refused_token_is_asked_anew_and_a_busy_row_is_tried_again()
    {
        await using var poll = await SignalenPollFixture.Start();
        poll.Signalen.Put(1, poll.Clock.GetUtcNow().AddMinutes(-30));
        await poll.Poll();
        poll.Signalen.Revoke();
        poll.Signalen.Failing = 1;
        poll.Signalen.Put(2, poll.Clock.GetUtcNow().AddMinutes(-20));

        await poll.Poll();

        Assert.NotNull(poll.Seen(2)?.SignalId);
        Assert.Equal(2, poll.Signalen.TokensAsked);
    }

    [Fact]
    public async Task What_the_account_may_no_longer_see_is_neither_erased_nor_in_the_way_of_the_rest()
    {
        await using var poll = await SignalenPollFixture.Start(file => file["categorySlugs"] = new JsonArray("veegzwerfvuil"));
        var now = poll.Clock.GetUtcNow();
        poll.Signalen.Put(1, now.AddMinutes(-30));
        await poll.Poll();
        poll.Signalen.Hidden.Add(1);
        poll.Signalen.RemovedFromCategory.AddRange([1, 2]);
        poll.Signalen.Put(2, now.AddDays(-3));
        await poll.Outcome(1, OutcomeState.Accepted);

        await poll.Poll();
        await poll.Host.Get<SignalenPoller>().ReconcileAsync(poll.Partner, TestContext.Current.CancellationToken);
        await poll.Outcome(2, OutcomeState.Routed);
        await poll.WriteBack();

        Assert.NotNull(poll.Seen(1));
        Assert.NotNull(poll.Seen(2)?.SignalId);
        Assert.Equal(2, Assert.Single(poll.Signalen.Patches).Id);
        Assert.Equal(
            now.AddMinutes(-30).ToUnixTimeMilliseconds(),
            poll.Host.Get<SignalenState>().Watermark(poll.Partner)!.Value.ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task A_fixed_key_serves_where_there_is_no_identity_provider()
    {
        await using var poll = await SignalenPollFixture.Start(file =>
        {
            file.Remove("oAuth");
            file["bearer"] = new JsonObject { ["file"] = "keys/signalen" };
        });
        poll.Signalen.Tokens.Allow(TokenStub.Secret);
        poll.Signalen.Put(1, poll.Clock.GetUtcNow().AddMinutes(-30));

        await poll.Poll();

        Assert.NotNull(poll.Seen(1)?.SignalId);
        Assert.Equal(0, poll.Signalen.TokensAsked);
    }
}

using Hub.Contracts.FollowUp;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger.Figures;
using Hub.Router.Ledger.Inbox;
using Hub.Router.Ledger.Retention;
using Hub.Router.Steering;
using Hub.Router.TeamInbox;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;

namespace Hub.Router.Tests.Steering;

/// <summary>A team joins what it has about the same thing: one leads, the others follow it, and each stays a signal of its own.</summary>
public sealed class JoiningTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_done_with_the_lead_is_done_with_those_that_follow_and_each_partner_hears_of_its_own_signal_alone()
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.KeepOutcomesAsync();
        var (lead, other) = (await JoinGiven.DeliverAsync(bus, "collectief"), await JoinGiven.DeliverAsync(bus, "collectief", "ander"));
        Assert.Equal(FollowUpResult.Done, await JoinGiven.JoinAsync(bus, other, lead));

        Assert.Equal(FollowUpResult.Done, await bus.Get<DeliveryActions>().AcceptAsync(lead, Given.Wijkteam, "wijkteam-1", Token));
        Assert.Equal(
            FollowUpResult.Done,
            await bus.Get<DeliveryActions>().CloseAsync(lead, Given.Wijkteam, "wijkteam-1", CloseOutcome.Resolved, Token));

        Assert.Equal(
            [
                "ander accepted wijkteam  1", "ander closed wijkteam resolved 1", "corporatie-vb accepted wijkteam  1",
                "corporatie-vb closed wijkteam resolved 1",
            ],
            await bus.QueryAsync(
                """
                SELECT o.partner, o.state, o.team_kind, o.reason_code, COUNT(*) FROM outcomes o JOIN signals s ON s.id = o.signal_id
                WHERE s.partner = o.partner GROUP BY o.partner, o.state, o.team_kind, o.reason_code ORDER BY 1, 2
                """,
                row =>
                    $"{row.GetString(0)} {row.GetString(1)} {row.GetString(2)} "
                    + $"{(row.IsDBNull(3) ? "" : row.GetString(3))} {row.GetInt64(4)}"));
        Assert.Equal(
            [$"join {other} {lead}", $"accept {other} ", $"accept {lead} ", $"close {other} resolved", $"close {lead} resolved"],
            await bus.QueryAsync(
                "SELECT action, object, detail FROM trail WHERE action IN ('join', 'accept', 'close') ORDER BY seq",
                row => $"{row.GetString(0)} {row.GetString(1)} {row.GetString(2)}"));
        Assert.Equal(FollowUpResult.Done, await bus.Get<DeliveryActions>().CloseAsync(other, Given.Wijkteam, "wijkteam-1", null, Token));
    }

    [Fact]
    public async Task Figures_count_each_signal_once()
    {
        await using var bus = await RouterBus.StartAsync();
        var (lead, other) = (await JoinGiven.DeliverAsync(bus, "collectief"), await JoinGiven.DeliverAsync(bus, "collectief", "ander"));
        await JoinGiven.JoinAsync(bus, other, lead);
        await bus.Get<DeliveryActions>().AcceptAsync(lead, Given.Wijkteam, "wijkteam-1", Token);
        await bus.Get<DeliveryActions>().CloseAsync(lead, Given.Wijkteam, "wijkteam-1", CloseOutcome.Resolved, Token);

        await new FigureRollUp(bus.Database, TimeProvider.System).RunAsync(Token);

        Assert.Equal(
            ["accepted-in-term 2", "closed 2", "received 2", "routed 2"],
            await bus.QueryAsync(
                "SELECT measure, SUM(amount) FROM figures GROUP BY measure ORDER BY measure",
                row => $"{row.GetString(0)} {row.GetFieldValue<long>(1)}"));
    }

    [Fact]
    public async Task Joined_with_what_somebody_took_up_it_is_taken_up_by_the_same_and_neither_gets_more_time()
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.KeepOutcomesAsync();
        var (lead, other) = (await JoinGiven.DeliverAsync(bus, "collectief"), await JoinGiven.DeliverAsync(bus, "collectief", "ander"));
        await bus.Get<DeliveryActions>().AcceptAsync(lead, Given.Wijkteam, "wijkteam-1", Token);
        await JoinGiven.ExecuteAsync(bus, "UPDATE deliveries SET work_at = work_at + 5000000000 WHERE id = @id", lead);

        Assert.Equal(FollowUpResult.Done, await JoinGiven.JoinAsync(bus, other, lead, actor: "wijkteam-2"));

        var (one, first) = (await JoinGiven.EntryAsync(bus, other), await JoinGiven.EntryAsync(bus, lead));
        Assert.Equal(("accepted", "wijkteam-1", lead, first.FinishBy), (one.State, one.AcceptedBy, one.JoinedTo, one.FinishBy));
        Assert.True(first.FinishBy < TimeProvider.System.GetUtcNow().AddDays(46)); // the one that joined had the earlier term
        Assert.Equal(1, await JoinGiven.CountAsync(bus, "outcomes WHERE partner = 'ander' AND state = 'accepted'"));
        Assert.Equal(
            ["wijkteam-2"],
            await bus.QueryAsync($"SELECT actor FROM trail WHERE action = 'accept' AND object = '{other}'", row => row.GetString(0)));
    }

    [Fact]
    public async Task The_list_shows_the_lead_alone_and_how_many_follow_it_and_nobody_is_reminded_twice()
    {
        await using var bus = await RouterBus.StartAsync();
        var (lead, other) = (await JoinGiven.DeliverAsync(bus, "collectief"), await JoinGiven.DeliverAsync(bus, "collectief", "ander"));
        await JoinGiven.ExecuteAsync(bus, "UPDATE deliveries SET term_at = term_at - 1000000 WHERE id = @id", other);
        await LookAsync(bus, 1.1); // the one that joins was told of already
        await JoinGiven.JoinAsync(bus, other, lead);

        foreach (var view in new[] { InboxView.Open, InboxView.Fresh })
        {
            var page = await bus.Get<InboxStore>().ListAsync(Given.Wijkteam, view, 10, 0, Token);
            var entry = Assert.Single(page.Deliveries, one => one.Contract == "collective");
            Assert.Equal((lead, 1, (Guid?)null), (entry.DeliveryId, entry.Joined, entry.JoinedTo));
        }
        Assert.Equal((await JoinGiven.EntryAsync(bus, lead)).Due, (await JoinGiven.EntryAsync(bus, other)).Due);
        Assert.Equal([lead.ToString()], await LateAsync(bus, 3.5));
        Assert.Single((await bus.Get<AreaStore>().ListAsync(Given.Zuidoost, Token)).Deliveries);
    }

    [Fact]
    public async Task Alone_again_it_has_its_own_term_and_can_be_handed_over()
    {
        await using var bus = await RouterBus.StartAsync();
        var (lead, other) = (await JoinGiven.DeliverAsync(bus, "collectief"), await JoinGiven.DeliverAsync(bus, "collectief", "ander"));
        var before = (await JoinGiven.EntryAsync(bus, other)).Due;
        await JoinGiven.ExecuteAsync(bus, "UPDATE deliveries SET term_at = term_at - 1000000 WHERE id = @id", lead);
        await JoinGiven.JoinAsync(bus, other, lead);
        Assert.NotEqual(before, (await JoinGiven.EntryAsync(bus, other)).Due);

        var joining = bus.Get<Joining>();
        Assert.Equal(FollowUpResult.Done, await joining.SeparateAsync(other, Given.Wijkteam, "wijkteam-1", Token));
        Assert.Equal(FollowUpResult.NotJoined, await joining.SeparateAsync(other, Given.Wijkteam, "wijkteam-2", Token));

        Assert.Equal((before, null), ((await JoinGiven.EntryAsync(bus, other)).Due, (await JoinGiven.EntryAsync(bus, lead)).Joined));
        Assert.Equal(
            FollowUpResult.Done,
            await bus.Get<DeliveryActions>().HandOverAsync(other, Given.Wijkteam, "wijkteam-1", Given.Rokkeveen, null, Token));
        Assert.Equal(
            ["wijkteam-1 by-hand"],
            await bus.QueryAsync(
                "SELECT actor, result FROM trail WHERE action = 'separate'",
                row => $"{row.GetString(0)} {row.GetString(1)}"));
    }

    [Fact]
    public async Task Two_members_at_once_join_it_once_and_the_other_is_told()
    {
        await using var bus = await RouterBus.StartAsync();
        var leads = new[] { await JoinGiven.DeliverAsync(bus, "collectief"), await JoinGiven.DeliverAsync(bus, "collectief", "ander") };
        var other = await JoinGiven.DeliverAsync(bus, "collectief", "derde");

        var results = await Task.WhenAll(leads.Select((lead, number) => Task.Run(() => JoinGiven.JoinAsync(bus, other, lead,
            actor: $"wijkteam-{number + 1}"))));

        Assert.Equal(["done", "joined"], results.Select(result => result.Code).Order());
        Assert.Equal(1, await JoinGiven.CountAsync(bus, "joined"));
        Assert.Equal(1, await JoinGiven.CountAsync(bus, "trail WHERE action = 'join'"));
    }

    [Fact]
    public async Task Two_that_would_follow_each_other_at_once_leave_one_lead()
    {
        await using var bus = await RouterBus.StartAsync();
        var (one, other) = (await JoinGiven.DeliverAsync(bus, "collectief"), await JoinGiven.DeliverAsync(bus, "collectief", "ander"));

        var results = await Task.WhenAll(
            Task.Run(() => JoinGiven.JoinAsync(bus, one, other)), Task.Run(() => JoinGiven.JoinAsync(bus, other, one)));

        Assert.Equal(1, results.Count(result => result == FollowUpResult.Done));
        Assert.Equal(1, await JoinGiven.CountAsync(bus, "joined"));
    }

    [Fact]
    public async Task It_goes_with_its_time()
    {
        await using var bus = await RouterBus.StartAsync();
        var (lead, other) = (await JoinGiven.DeliverAsync(bus, "collectief"), await JoinGiven.DeliverAsync(bus, "collectief", "ander"));
        await JoinGiven.JoinAsync(bus, other, lead);

        await new RetentionSweep(
            bus.Database, new RetentionSettings(), new FakeClock(TimeProvider.System.GetUtcNow().AddDays(184))).RunAsync(Token);

        Assert.Equal(0, await JoinGiven.CountAsync(bus, "joined"));
    }

    private static async Task<List<string>> LateAsync(RouterBus bus, double days)
    {
        await JoinGiven.ExecuteAsync(bus, "DELETE FROM trail WHERE action = 'remind' AND @id = @id", Guid.NewGuid());
        await LookAsync(bus, days);
        return await bus.QueryAsync("SELECT DISTINCT object FROM trail WHERE action IN ('remind', 'escalate')", row => row.GetString(0));
    }

    private static Task<int> LookAsync(RouterBus bus, double days)
        => new EscalationWatch(
            bus.Database, bus.Get<LateMessage>(), bus.Get<IRulesInUse>(),
            new FakeClock(TimeProvider.System.GetUtcNow().AddDays(days))).RunAsync(Token);
}

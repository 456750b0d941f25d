using Hub.Contracts.FollowUp;
using Hub.Contracts.ReadAlong;
using Hub.Contracts.SameMatter;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Wijk;
using Hub.Router.FollowUp;
using Hub.Router.Ledger.Inbox;
using Hub.Router.Steering;
using Hub.Router.TeamInbox;
using Hub.Testing.Nodes;
using Hub.Testing.Nodes.Router;

namespace Hub.System.Tests.Router;

/// <summary>Laying a matter higher, and giving it to another team, on PostgreSQL and RabbitMQ with two routers at once.</summary>
public sealed class SteeringOnServersTests(SharedNodes nodes)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_members_at_two_routers_lay_it_one_step_higher()
    {
        var settings = await Installations.NewAsync(nodes);
        await using var one = await RouterBus.StartAsync(settings);
        await using var other = await RouterBus.StartAsync(settings);
        await one.RouteAsync(Given.Signal("individueel"));
        var id = (await one.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();

        var results = await Task.WhenAll(RaiseAsync(one, id, "aanvoerder-1"), RaiseAsync(other, id, "aanvoerder-2"));

        Assert.Equal(["done", "raised"], results.Select(result => result.Code).Order());
        Assert.Equal(["gm0637.netwerkregisseur"], await one.QueryAsync("SELECT to_team FROM raised", row => row.GetString(0)));
        Assert.Equal(1, (await one.QueryAsync("SELECT COUNT(*) FROM deliveries WHERE contract = 'escalation'", row => row.GetInt64(0)))[0]);
    }

    [Fact]
    public async Task Who_takes_it_and_who_gives_it_away_at_two_routers_leave_one_owner()
    {
        var settings = await Installations.NewAsync(nodes);
        await using var one = await RouterBus.StartAsync(settings);
        await using var other = await RouterBus.StartAsync(settings);
        await one.RouteAsync(Given.Signal("collectief"));
        var id = (await one.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
        Assert.Single((await one.Get<AreaStore>().ListAsync(Given.Zuidoost, Token)).Deliveries);

        var taking = one.Get<DeliveryActions>().AcceptAsync(id, Given.Wijkteam, "wijkteam-1", Token);
        var giving = other.Get<Reassigning>().ReassignAsync(id, Given.Zuidoost, "medewerker-1", Given.Rokkeveen, Token);
        var (taken, given) = (await taking, await giving);

        Assert.Equal(taken == FollowUpResult.Done, given.Way is null);
        Assert.Equal(
            [given.Way == ReassignAnswer.Moved ? Given.Rokkeveen.Value : Given.Wijkteam.Value],
            await one.QueryAsync("SELECT team FROM deliveries", row => row.GetString(0)));
        Assert.Empty((await one.Get<AreaStore>().ListAsync(Given.West, Token)).Deliveries);
    }

    [Fact]
    public async Task A_case_is_asked_for_once_also_on_this_ledger()
    {
        await using var bus = await RouterBus.StartAsync(await Installations.NewAsync(nodes));
        await bus.RouteAsync(Given.Signal("individueel"));
        var id = (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
        var other = new Contracts.Territory.TeamId("gm0637.wijkzorgnetwerk.rokkeveen");

        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Equal(
                (ReassignAnswer.Asked, FollowUpResult.Done),
                await bus.Get<Reassigning>().ReassignAsync(id, Given.Zuidoost, "medewerker-1", other, Token));
        }

        Assert.Equal(other, (await bus.Get<InboxStore>().OneAsync(id, Given.Netwerk, Token))!.AskedTo);
        Assert.Equal(1, (await bus.QueryAsync("SELECT COUNT(*) FROM deliveries WHERE contract = 'reminder'", row => row.GetInt64(0)))[0]);
    }

    [Fact]
    public async Task Two_that_would_follow_each_other_at_two_routers_leave_one_lead_and_what_is_done_with_it_is_done_with_both()
    {
        var settings = await Installations.NewAsync(nodes);
        await using var one = await RouterBus.StartAsync(settings);
        await one.RouteAsync(Given.Signal("collectief"), Given.Signal("collectief"));
        await using var other = await RouterBus.StartAsync(settings);
        var ids = await one.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0));

        var results = await Task.WhenAll(JoinAsync(one, ids[0], ids[1]), JoinAsync(other, ids[1], ids[0]));

        Assert.Single(results, result => result == FollowUpResult.Done);
        var (lead, behind) = results[0] == FollowUpResult.Done ? (ids[1], ids[0]) : (ids[0], ids[1]);
        var form = (await one.Get<SameMatterStore>().FormAsync(behind, Given.Wijkteam, Token))!;
        Assert.Equal((lead, behind), (form.Lead.DeliveryId, Assert.Single(form.Joined).DeliveryId));
        var page = await other.Get<InboxStore>().ListAsync(Given.Wijkteam, InboxView.Open, 10, 0, Token);
        Assert.Equal((lead, 1), (Assert.Single(page.Deliveries).DeliveryId, page.Deliveries[0].Joined));
        await one.Get<DeliveryActions>().AcceptAsync(lead, Given.Wijkteam, "wijkteam-1", Token);
        Assert.Equal(2, (await one.QueryAsync("SELECT COUNT(*) FROM deliveries WHERE state = 3", row => row.GetInt64(0)))[0]);
    }

    [Fact]
    public async Task Reading_along_works_on_this_ledger_and_two_who_invite_at_two_routers_leave_one()
    {
        var settings = await Installations.NewAsync(nodes);
        await using var one = await RouterBus.StartAsync(settings);
        await using var other = await RouterBus.StartAsync(settings);
        await one.RouteAsync(Given.Signal("individueel"));
        var id = (await one.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
        await one.Get<DeliveryActions>().AcceptAsync(id, Given.Netwerk, "aanvoerder-1", Token);
        var reader = new Contracts.Territory.TeamId("gm0637.wijkzorgnetwerk.rokkeveen");
        var (keyId, content) = Given.Seal(reader, id, null!);
        var request = new InviteReaderRequest(reader, "medewerker", keyId, content);

        var results = await Task.WhenAll(
            one.Get<Inviting>().InviteAsync(id, Given.Netwerk, "aanvoerder-1", request, Token),
            other.Get<Inviting>().InviteAsync(id, Given.Netwerk, "aanvoerder-2", request, Token));

        Assert.Equal(["done", "invited"], results.Select(result => result.Code).Order());
        var store = other.Get<ReadAlongStore>();
        var reading = Assert.Single((await store.ListAsync(reader, "medewerker-3", Token)).Reading);
        Assert.NotNull((await store.OpenAsync(reading.ReadingId, reader, "medewerker-3", "meelezen", Token)).Content);
        await one.Get<DeliveryActions>().CloseAsync(id, Given.Netwerk, "aanvoerder-1", CloseOutcome.Resolved, Token);
        var late = await store.OpenAsync(reading.ReadingId, reader, "medewerker-3", "meelezen", Token);
        Assert.Equal(FollowUpResult.ReadingEnded, late.Result);
        await one.Get<ReadingEnds>().RunAsync(Token);
        Assert.Equal(ReadAlongEnd.Closed, Assert.Single((await store.ListAsync(reader, "medewerker-3", Token)).Reading).End);
        Assert.Equal(0, (await one.QueryAsync("SELECT COUNT(*) FROM read_along WHERE content IS NOT NULL", row => row.GetInt64(0)))[0]);
    }

    private static Task<FollowUpResult> JoinAsync(RouterBus bus, Guid id, Guid lead)
        => bus.Get<Joining>().JoinAsync(id, Given.Wijkteam, "wijkteam-1", new SameMatterRequest(lead), Token);

    private static Task<FollowUpResult> RaiseAsync(RouterBus bus, Guid id, string actor)
        => bus.Get<Raising>().RaiseAsync(id, Given.Netwerk, actor, new EscalateRequest(EscalationReason.Unsafe), Token);
}

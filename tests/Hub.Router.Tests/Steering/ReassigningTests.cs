using Hub.Contracts.FollowUp;
using Hub.Contracts.Territory;
using Hub.Contracts.Wijk;
using Hub.Router.FollowUp;
using Hub.Router.Ledger.Inbox;
using Hub.Router.Steering;
using Hub.Router.TeamInbox;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.Steering;

/// <summary>The wijkregisseur of Oosterheem and Rokkeveen gives what waits there to another team there, and sees no case.</summary>
public sealed class ReassigningTests
{
    private static readonly TeamId OtherNetwork = new("gm0637.wijkzorgnetwerk.rokkeveen");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_public_matter_that_waits_goes_to_the_other_team_and_who_had_it_hears_that()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "collectief");

        Assert.Equal((ReassignAnswer.Moved, FollowUpResult.Done), await GiveAsync(bus, id, Given.Rokkeveen));

        var inbox = bus.Get<InboxStore>();
        Assert.Equal("delivered", Assert.Single((await inbox.ListAsync(Given.Rokkeveen, InboxView.Open, 10, 0, Token)).Deliveries).State);
        Assert.NotNull(await inbox.OpenAsync(id, Given.Rokkeveen, "wijkteam-1", "behandeling", Token));
        var gone = Assert.Single((await inbox.ListAsync(Given.Wijkteam, InboxView.Open, 10, 0, Token)).Deliveries);
        Assert.Equal(("withdrawn", "reassigned"), (gone.State, gone.Reason));
        Assert.Null(await inbox.OpenAsync(id, Given.Wijkteam, "wijkteam-1", "behandeling", Token));
        Assert.Equal(FollowUpResult.Done, await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Rokkeveen, "wijkteam-1", Token));
        Assert.Equal(
            ["medewerker-1 gm0637.wijkregisseur.zuidoost moved gm0637.wijkteam.oosterheem gm0637.wijkteam.rokkeveen"],
            await bus.QueryAsync(
                "SELECT actor, origin, result, detail FROM trail WHERE action = 'reassign'",
                row => $"{row.GetString(0)} {row.GetString(1)} {row.GetString(2)} {row.GetString(3)}"));
    }

    [Fact]
    public async Task A_public_matter_that_is_not_finished_in_time_is_offered_and_its_owner_stays_the_owner()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "collectief");
        await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Wijkteam, "wijkteam-1", Token);
        Assert.Equal((null, FollowUpResult.WrongState), await GiveAsync(bus, id, Given.Rokkeveen)); // it is at work on it
        await bus.QueryAsync("UPDATE deliveries SET work_at = 1 RETURNING 1", row => row.GetInt32(0));

        Assert.Equal((ReassignAnswer.Offered, FollowUpResult.Done), await GiveAsync(bus, id, Given.Rokkeveen));

        var entry = (await bus.Get<InboxStore>().OneAsync(id, Given.Rokkeveen, Token))!;
        Assert.Equal(("offered", Given.Wijkteam.Value), (entry.State, entry.Owner));
        Assert.Equal(FollowUpResult.Done, await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Rokkeveen, "wijkteam-2", Token));
    }

    [Fact]
    public async Task Of_a_case_its_holder_is_asked_once_to_hand_it_over_and_nothing_moves()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "individueel");

        Assert.Equal((ReassignAnswer.Asked, FollowUpResult.Done), await GiveAsync(bus, id, OtherNetwork));
        Assert.Equal((ReassignAnswer.Asked, FollowUpResult.Done), await GiveAsync(bus, id, OtherNetwork));

        var entry = (await bus.Get<InboxStore>().OneAsync(id, Given.Netwerk, Token))!;
        Assert.Equal((null, OtherNetwork, Given.Zuidoost), (entry.Owner, entry.AskedTo, entry.AskedBy));
        Assert.Null(await bus.Get<InboxStore>().OneAsync(id, OtherNetwork, Token));
        Assert.Single(await bus.QueryAsync("SELECT id FROM deliveries WHERE contract = 'reminder' AND team = "
            + "'gm0637.wijkzorgnetwerk.oosterheem'", row => row.GetGuid(0)));

        var (key, content) = Given.Seal(OtherNetwork, id, null!);
        Assert.Equal(FollowUpResult.Done, await bus.Get<DeliveryActions>().HandOverAsync(
            id, Given.Netwerk, "aanvoerder-1", OtherNetwork, new ResealedContent(key, content), Token));
        Assert.Null((await bus.Get<InboxStore>().OneAsync(id, Given.Netwerk, Token))!.AskedTo);
    }

    [Fact]
    public async Task Outside_the_areas_nothing_is_given_to_nobody()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "collectief");
        var centrum = new TeamId("gm0637.wijkregisseur.west");

        Assert.Equal((null, FollowUpResult.OutsideAreas), await GiveAsync(bus, id, Given.Rokkeveen, centrum)); // another's area
        Assert.Equal((null, FollowUpResult.OutsideAreas), await GiveAsync(bus, id, centrum)); // to another's area
        Assert.Equal((null, FollowUpResult.OutsideAreas), await GiveAsync(bus, id, centrum, centrum)); // another's area, to its own
        Assert.Equal((null, FollowUpResult.OutsideAreas), await GiveAsync(bus, id, Given.Hoofd)); // to who stands above
        Assert.Equal((null, FollowUpResult.UnknownTeam), await GiveAsync(bus, id, Given.Wijkteam));
        Assert.Equal((null, FollowUpResult.UnknownTeam), await GiveAsync(bus, id, new TeamId("gm0202.wijkteam.oosterheem")));
        Assert.Equal((null, FollowUpResult.NotFound), await GiveAsync(bus, id, Given.Rokkeveen, Given.Wijkteam)); // coordinates nothing
        Assert.Equal(Given.Wijkteam.Value, (await bus.QueryAsync("SELECT team FROM deliveries", row => row.GetString(0))).Single());
    }

    [Fact]
    public async Task What_the_rules_forbid_at_first_they_forbid_now()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "individueel");

        var (way, result) = await GiveAsync(bus, id, Given.Rokkeveen); // a case at a wijkteam

        Assert.Null(way);
        Assert.Equal("refused", result.Code);
    }

    [Fact]
    public async Task The_list_of_the_areas_has_envelopes_and_of_a_case_nothing_that_says_what_it_is_about()
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync(Given.Signal("collectief individueel"));
        await bus.RouteAsync(Given.Signal("individueel acuut"));

        var list = (await bus.Get<AreaStore>().ListAsync(Given.Zuidoost, Token)).Deliveries;

        Assert.Equal(["acute", "high", "normal"], list.Select(one => one.Urgency));
        Assert.All(list.Where(one => one.Contract == "individual"), one => Assert.Equal(
            (null, null, null, null, null, Given.Netwerk.Value, "oosterheem"),
            (one.Theme, one.Source, one.Partner, one.DataClass, one.AcceptedBy, one.Owner, one.Area)));
        Assert.Empty((await bus.Get<AreaStore>().ListAsync(Given.West, Token)).Deliveries);
        Assert.Empty((await bus.Get<AreaStore>().ListAsync(Given.Wijkteam, Token)).Deliveries);
    }

    [Fact]
    public async Task What_came_back_to_triage_and_is_about_these_areas_stands_in_the_list_and_can_be_given()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "collectief");
        await bus.Get<DeliveryActions>().ReturnAsync(id, Given.Wijkteam, "wijkteam-1", ReturnReason.WrongTeam, null, Token);

        var entry = Assert.Single((await bus.Get<AreaStore>().ListAsync(Given.Zuidoost, Token)).Deliveries);
        Assert.Equal((Given.Triage.Value, Given.Wijkteam.Value, "wrong-team"), (entry.Owner, entry.ReturnedBy, entry.Reason));
        Assert.Equal((ReassignAnswer.Moved, FollowUpResult.Done), await GiveAsync(bus, id, Given.Rokkeveen));
    }

    [Fact]
    public async Task Taking_it_and_giving_it_away_at_once_leaves_one_owner()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "collectief");

        var taking = Task.Run(() => bus.Get<DeliveryActions>().AcceptAsync(id, Given.Wijkteam, "wijkteam-1", Token));
        var giving = Task.Run(() => GiveAsync(bus, id, Given.Rokkeveen));
        var (taken, given) = (await taking, (await giving).Result);

        Assert.True(
            (taken == FollowUpResult.Done && given == FollowUpResult.WrongState) || (taken == FollowUpResult.NotFound
                && given == FollowUpResult.Done),
            $"{taken} {given}");
    }

    private static Task<(string? Way, FollowUpResult Result)> GiveAsync(RouterBus bus, Guid id, TeamId to, TeamId? by = null)
        => bus.Get<Reassigning>().ReassignAsync(id, by ?? Given.Zuidoost, "medewerker-1", to, Token);

    private static async Task<Guid> DeliverAsync(RouterBus bus, string text)
    {
        await bus.RouteAsync(Given.Signal(text));
        return (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
    }
}

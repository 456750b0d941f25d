using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Privacy;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Router.ByHand;
using Hub.Router.FollowUp;
using Hub.Router.Ledger.Inbox;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.FollowUp;

/// <summary>What a team says with a public matter. The gate of these tests withholds each word with a capital.</summary>
public sealed class PublicRemarkTests
{
    private static readonly ReleasedText Said = new("de heg groeit over het pad");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_goes_along_from_reader_to_reader_the_last_one_last()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus);
        var actions = bus.Get<DeliveryActions>();

        Assert.Equal(FollowUpResult.Done, await actions.HandOverAsync(id, Given.Wijkteam, "wijkteam-1", Given.Zuidoost, With(Said), Token));
        await actions.AcceptAsync(id, Given.Zuidoost, "medewerker-1", Token);
        Assert.Equal(
            FollowUpResult.Done,
            await actions.ReturnAsync(
                id, Given.Zuidoost, "medewerker-1", ReturnReason.WrongTeam, With(new("wij gaan niet over groen")), Token));

        var signal = await SignalAsync(bus, Given.Triage);
        Assert.Equal(
            [(Given.Wijkteam, "de heg groeit over het pad"), (Given.Zuidoost, "wij gaan niet over groen")],
            signal.Remarks.Select(one => (one.Team, one.Text.Value)));
        await bus.Get<HandDecisions>().DecideAsync(
            id, Given.Triage, "medewerker-1", new DecideRequest(asPublic: new DecidedPublic(Given.Rokkeveen)), Token);
        Assert.Equal(2, (await SignalAsync(bus, Given.Rokkeveen)).Remarks.Length);
    }

    [Fact]
    public async Task Words_that_the_gate_would_not_let_go_are_refused_and_nothing_moves()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus);

        var result = await bus.Get<DeliveryActions>().HandOverAsync(
            id, Given.Wijkteam, "wijkteam-1", Given.Zuidoost, With(new("bij Verzonnen groeit de heg")), Token);

        Assert.Equal(FollowUpResult.Refused(new Objection(PrivacyRule.NoPersonInCollective, "remark")), result);
        Assert.Equal([Given.Wijkteam.Value], await bus.QueryAsync("SELECT team FROM bodies", row => row.GetString(0)));
    }

    [Fact]
    public async Task Of_a_case_nothing_is_said_in_the_open()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "individueel");
        var to = new TeamId("gm0637.wijkzorgnetwerk.rokkeveen");
        var (keyId, content) = Given.Seal(to, id, null!);

        var result = await bus.Get<DeliveryActions>().HandOverAsync(
            id, Given.Netwerk, "aanvoerder-1", to, new GoesAlong(new ResealedContent(keyId, content), Said), Token);

        Assert.Equal(FollowUpResult.Refused(new Objection(PrivacyRule.SealedForReceiver, "remark")), result);
    }

    [Fact]
    public async Task Where_nobody_would_read_it_nothing_is_done()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus);
        var actions = bus.Get<DeliveryActions>();
        await actions.HandOverAsync(id, Given.Wijkteam, "wijkteam-1", Given.Zuidoost, null, Token);

        Assert.Equal(
            FollowUpResult.NoReader,
            await actions.ReturnAsync(id, Given.Zuidoost, "medewerker-1", ReturnReason.WrongTeam, With(Said), Token));
        Assert.Equal("offered", (await bus.Get<InboxStore>().OneAsync(id, Given.Zuidoost, Token))!.State);
        await actions.ReturnAsync(id, Given.Zuidoost, "medewerker-1", ReturnReason.WrongTeam, null, Token);
        await actions.ReturnAsync(id, Given.Wijkteam, "wijkteam-1", ReturnReason.WrongTeam, With(Said), Token);
        Assert.Equal(
            FollowUpResult.NoReader,
            await actions.ReturnAsync(id, Given.Triage, "medewerker-1", ReturnReason.WrongTeam, With(Said), Token));
    }

    private static GoesAlong With(ReleasedText remark) => new(null, remark);

    private static async Task<CollectiveSignal> SignalAsync(RouterBus bus, TeamId team)
        => HubJson.Read<CloudEvent<CollectiveSignal>>(
            (await bus.QueryAsync($"SELECT content FROM bodies WHERE team = '{team}'", row => row.GetFieldValue<byte[]>(0))).Single()).Data;

    private static async Task<Guid> DeliverAsync(RouterBus bus, string text = "collectief")
    {
        await bus.RouteAsync(Given.Signal(text));
        return (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
    }
}

using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Router.ByHand;
using Hub.Router.Erasure;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger.Figures;
using Hub.Router.Ledger.Inbox;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.FollowUp;

/// <summary>
/// A matter that belongs to another municipality is handed to the triage there: warm, by the rules of both, and nowhere else.
/// </summary>
public sealed class OtherMunicipalityTests
{
    private static readonly SignalSubject Person = new("Mw. Testpersoon", "1950-01-01", "999990342", "06-12345678");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_public_matter_is_theirs_once_somebody_there_accepts_and_not_before()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "collectief, met origineel");
        var actions = bus.Get<DeliveryActions>();

        Assert.Equal(FollowUpResult.Done, await actions.HandOverAsync(id, Given.Wijkteam, "wijkteam-1", Given.Arnhem, null, Token));
        Assert.Equal("offered", (await bus.Get<InboxStore>().OneAsync(id, Given.Arnhem, Token))!.State);
        Assert.Equal(["GM0637"], await bus.QueryAsync("SELECT municipality FROM deliveries", row => row.GetString(0)));
        await actions.AcceptAsync(id, Given.Arnhem, "triage-1", Token);

        Assert.Equal(
            ["GM0202 gm0202.triage 3"],
            await bus.QueryAsync("SELECT municipality || ' ' || team || ' ' || state FROM deliveries", row => row.GetString(0)));
        var signal = HubJson.Read<CloudEvent<CollectiveSignal>>(
            (await bus.QueryAsync("SELECT content FROM bodies", row => row.GetFieldValue<byte[]>(0))).Single()).Data;
        Assert.Equal(("GM0202", Given.Arnhem, null), (signal.Municipality.Value, signal.Team, signal.Area));
        Assert.Null((await bus.Get<InboxStore>().OneAsync(id, Given.Arnhem, Token))!.Area); // an area of Zoetermeer means nothing there
        Assert.Empty(await bus.QueryAsync("SELECT delivery_id FROM originals", row => row.GetGuid(0)));
        Assert.Equal(
            ["hand-over gm0637.wijkteam.oosterheem gm0202.triage", "accept gm0637.wijkteam.oosterheem"],
            await bus.QueryAsync(
                "SELECT action || ' ' || detail FROM trail WHERE action IN ('hand-over', 'accept') ORDER BY seq", row => row.GetString(0)));
    }

    [Fact]
    public async Task Its_figures_stand_once_and_with_who_got_the_signal_first()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "collectief");
        await bus.Get<DeliveryActions>().HandOverAsync(id, Given.Wijkteam, "wijkteam-1", Given.Arnhem, null, Token);
        await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Arnhem, "triage-1", Token);
        await bus.Get<DeliveryActions>().CloseAsync(id, Given.Arnhem, "triage-1", CloseOutcome.Resolved, Token);

        await new FigureRollUp(bus.Database, TimeProvider.System).RunAsync(Token);

        Assert.Equal(
            ["GM0637 accepted-in-term 1", "GM0637 closed 1", "GM0637 handed-over 1", "GM0637 received 1", "GM0637 routed 1"],
            (await bus.QueryAsync(
                "SELECT municipality || ' ' || measure || ' ' || SUM(amount) FROM figures GROUP BY municipality, measure",
                row => row.GetString(0))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_case_goes_sealed_for_that_triage_and_its_provision_is_found_from_both_sides()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "individueel", Person);
        var actions = bus.Get<DeliveryActions>();

        Assert.Equal(
            FollowUpResult.ContentRequired, await actions.HandOverAsync(id, Given.Netwerk, "aanvoerder-1", Given.Arnhem, null, Token));
        Assert.Equal(FollowUpResult.Done, await HandOverAsync(bus, id));
        await actions.AcceptAsync(id, Given.Arnhem, "triage-1", Token);

        var one = HubJson.Read<CloudEvent<IndividualCase>>(
            (await bus.QueryAsync("SELECT content FROM bodies", row => row.GetFieldValue<byte[]>(0))).Single()).Data;
        Assert.Equal(("GM0202", Given.Arnhem, DataClass.Undecided), (one.Municipality.Value, one.Team, one.DataClass));
        var register = new PersonRegister(bus.Database, Given.Keys, TimeProvider.System);
        Assert.Equal(
            [Given.Netwerk.Value, Given.Arnhem.Value],
            (await register.FindAsync(Given.Zoetermeer, Person, Token)).Select(found => found.Receiver));
        Assert.Equal(
            [Given.Arnhem.Value],
            (await register.FindAsync(new MunicipalityCode("GM0202"), Person, Token)).Select(found => found.Receiver));
        await register.EraseAsync(new MunicipalityCode("GM0202"), Person, keepRegister: false, "fg-1", Token);
        Assert.Empty(await bus.QueryAsync("SELECT delivery_id FROM bodies", row => row.GetGuid(0)));
        Assert.Equal([Given.Netwerk.Value], await bus.QueryAsync("SELECT receiver FROM provisions", row => row.GetString(0)));
    }

    [Fact]
    public async Task The_table_of_either_municipality_can_forbid_it()
    {
        var rows = Given.Matrix.File.Rows;
        foreach (var only in new[] { "GM0637", "GM0202" })
        {
            var matrix = new NeedToKnowMatrix(Given.Matrix.File with
            {
                Rows =
                [
                    .. rows.Select(row => row.Destinations.Contains(TeamKind.Triage)
                        ? row with { Municipalities = [new MunicipalityCode(only)] } : row),
                ],
            });
            await using var bus = await RouterBus.StartAsync(
                more: services => services.Substitute<IRulesInUse>(new GivenRules { Disclosure = new DisclosureRules(matrix) }));
            var id = await DeliverAsync(bus, "individueel", Person);

            Assert.Equal(PrivacyRule.NeedToKnow, (await HandOverAsync(bus, id)).Objection?.Rule);
            Assert.Equal([Given.Netwerk.Value], await bus.QueryAsync("SELECT receiver FROM provisions", row => row.GetString(0)));
        }
    }

    [Fact]
    public void What_the_police_share_under_article_20_stays_with_who_signed()
    {
        var facts = new ContentFacts(
            SourceKind.Politie, DataClass.Undecided,
            new LegalBasis(new GrondslagCode("wpg-20"), new PurposeCode("zorg"), wpgArticle: WpgArticle.Article20), ["triage"]);
        var rules = new DisclosureRules(Given.Matrix);

        Assert.Null(rules.Against(Given.Zoetermeer, Given.Zoetermeer, facts, TeamKind.Triage));
        Assert.Equal(
            PrivacyRule.PoliceProvision, rules.Against(Given.Zoetermeer, new MunicipalityCode("GM0202"), facts, TeamKind.Triage)?.Rule);
    }

    [Theory]
    [InlineData("gm0202.wijkteam.malburgen", "other-municipality")]
    [InlineData("gm9999.triage", "not-on-hub")]
    public async Task To_another_team_there_or_where_no_hub_is_it_does_not_go(string to, string code)
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "collectief");

        var result = await bus.Get<DeliveryActions>().HandOverAsync(id, Given.Wijkteam, "wijkteam-1", new TeamId(to), null, Token);

        Assert.Equal(code, result.Code);
        Assert.Equal([Given.Wijkteam.Value], await bus.QueryAsync("SELECT team FROM bodies", row => row.GetString(0)));
    }

    [Fact]
    public async Task They_decline_it_or_decide_it_and_nobody_decides_it_away_to_them()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "individueel", Person);
        var actions = bus.Get<DeliveryActions>();
        await HandOverAsync(bus, id);
        await actions.ReturnAsync(id, Given.Arnhem, "triage-1", ReturnReason.WrongTeam, null, Token);
        var back = (await bus.Get<InboxStore>().OneAsync(id, Given.Netwerk, Token))!;
        Assert.Equal((null, "gm0202.triage"), (back.Owner, back.ReturnedBy));
        var (_, refusal) = await bus.Get<HandDecisions>().AskAsync(
            id, Given.Netwerk, "aanvoerder-1", new DecisionQuestion(Given.Arnhem), Token);
        Assert.Equal(FollowUpResult.UnknownTeam, refusal);

        await HandOverAsync(bus, id);
        await actions.AcceptAsync(id, Given.Arnhem, "triage-1", Token);
        Assert.Equal(FollowUpResult.Done, await actions.ReturnAsync(id, Given.Arnhem, "triage-1", ReturnReason.WrongTeam, null, Token));
        Assert.Contains(await bus.Get<ReceiptBox>().TakeOutcomesAsync(2), one => one.State == OutcomeState.Returned);
    }

    private static Task<FollowUpResult> HandOverAsync(RouterBus bus, Guid id)
        => Given.Seal(Given.Arnhem, id, null!) is var (keyId, content)
            ? bus.Get<DeliveryActions>().HandOverAsync(
                id, Given.Netwerk, "aanvoerder-1", Given.Arnhem, new ResealedContent(keyId, content), Token)
            : throw new InvalidOperationException();

    private static async Task<Guid> DeliverAsync(RouterBus bus, string text, SignalSubject? subject = null)
    {
        await bus.RouteAsync(Given.Signal(text, subject: subject));
        return (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
    }
}

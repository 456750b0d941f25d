using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Router.ByHand;
using Hub.Router.Erasure;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger.Inbox;
using Hub.Router.Ledger.Retention;
using Hub.Testing.Nodes.Router;
using static Hub.Router.Tests.ByHand.AtTriage;

namespace Hub.Router.Tests.ByHand;

/// <summary>A public matter that turns out to be about a person becomes a case of its original, which only triage can open.</summary>
public sealed class OriginalsTests
{
    private const string Text = "collectief, met origineel";
    private static readonly SignalSubject Invented = new("mw. Verzonnen", "1950-01-02");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Triage_makes_a_case_of_what_came_back_as_public()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await BackAsync(bus);
        var entry = await OneAsync(bus, Given.Triage);
        Assert.True(entry.HasOriginal);

        Assert.NotNull(await bus.Get<InboxStore>().OriginalAsync(id, Given.Triage, "medewerker-1", "beslissing", Token));
        Assert.Equal(FollowUpResult.Done, await DecideAsync(bus, id, await CaseAsync(bus, id, Rokkeveen)));

        var made = await OneAsync(bus, Rokkeveen);
        Assert.Equal(("individual", DataClass.Case), (made.Contract, made.DataClass));
        var sent = HubJson.Read<CloudEvent<IndividualCase>>((await bus.QueryAsync(
            "SELECT content FROM bodies", row => row.GetFieldValue<byte[]>(0))).Single()).Data;
        Assert.Equal(
            ("avg-6-1-e", "zorg-en-overlast", "wijk-2026"),
            (sent.LegalBasis.Grondslag.Value, sent.LegalBasis.Purpose.Value, sent.LegalBasis.Covenant!.Value));
        Assert.Equal(
            [(Given.Triage.Value, "undecided"), (Rokkeveen.Value, "case")],
            await bus.QueryAsync("SELECT receiver, data_class FROM provisions ORDER BY seq", row => (row.GetString(0), row.GetString(1))));
        Assert.Equal(["collective-individual"], await bus.QueryAsync(
            "SELECT from_kind || '-' || to_kind FROM corrections", row => row.GetString(0)));
        Assert.Equal(["original", "viewed"], (await bus.QueryAsync(
            "SELECT result FROM trail WHERE action = 'open' UNION ALL SELECT 'viewed' FROM views", row => row.GetString(0)))
            .Order(StringComparer.Ordinal));
        Assert.Empty(await KeptAsync(bus));
    }

    [Fact]
    public async Task Nobody_but_triage_opens_it_and_only_while_the_matter_is_there()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, Text);

        foreach (var team in new[] { Given.Wijkteam, Given.Netwerk, Given.Triage })
        {
            Assert.Null(await bus.Get<InboxStore>().OriginalAsync(id, team, "medewerker-1", "beslissing", Token));
        }
        Assert.Null((await OneAsync(bus, Given.Wijkteam)).HasOriginal);
        Assert.Equal(
            (null, FollowUpResult.NoOriginal),
            await bus.Get<HandDecisions>().AskAsync(id, Given.Wijkteam, "wijkteam-1", new DecisionQuestion(caseTeam: Rokkeveen), Token));
        Assert.Empty(await bus.QueryAsync("SELECT 1 FROM views UNION ALL SELECT 1 FROM provisions", row => row.GetInt32(0)));
    }

    [Fact]
    public async Task It_goes_when_a_team_accepts_and_stays_while_triage_has_it()
    {
        await using var bus = await RouterBus.StartAsync();
        var (taken, back) = (await DeliverAsync(bus, Text), await BackAsync(bus));

        await bus.Get<DeliveryActions>().AcceptAsync(taken, Given.Wijkteam, "wijkteam-1", Token);
        await bus.Get<DeliveryActions>().AcceptAsync(back, Given.Triage, "medewerker-1", Token);

        Assert.Equal([back], await KeptAsync(bus));
        Assert.Equal(FollowUpResult.Done, await DecideAsync(bus, back, await CaseAsync(bus, back, Rokkeveen)));
        Assert.Empty(await KeptAsync(bus));
    }

    [Fact]
    public async Task It_goes_along_when_triage_sends_the_matter_to_another_team()
    {
        await using var bus = await RouterBus.StartAsync();
        var first = await BackAsync(bus);
        Assert.Equal(FollowUpResult.Done, await DecideAsync(bus, first, new DecideRequest(asPublic: new DecidedPublic(Given.Zuidoost))));
        var second = (await OneAsync(bus, Given.Zuidoost)).DeliveryId;
        await bus.Get<DeliveryActions>().ReturnAsync(second, Given.Zuidoost, "wijkteam-1", ReturnReason.WrongKind, null, Token);

        var kept = await bus.Get<InboxStore>().OriginalAsync(second, Given.Triage, "medewerker-1", "beslissing", Token);

        Assert.Equal(first, kept!.SealedAs);
        Assert.Equal((Given.Triage, first), (kept.Content.Team, kept.Content.Delivery));
        Assert.Equal(FollowUpResult.Done, await DecideAsync(bus, second, await CaseAsync(bus, second, Rokkeveen)));
    }

    [Fact]
    public async Task Both_makes_a_case_and_lets_the_public_matter_go_on_as_it_is()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await BackAsync(bus);
        var one = (await CaseAsync(bus, id, Rokkeveen)).AsCase;

        Assert.Equal(FollowUpResult.Done, await DecideAsync(bus, id, new DecideRequest(one, new DecidedPublic(Given.Zuidoost))));

        Assert.Equal("individual", (await OneAsync(bus, Rokkeveen)).Contract);
        Assert.Equal("collective", (await OneAsync(bus, Given.Zuidoost)).Contract);
        Assert.Empty(await KeptAsync(bus));
    }

    [Fact]
    public async Task The_case_goes_to_nobody_who_may_not_have_it()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await BackAsync(bus);

        Assert.Equal(PrivacyRule.NeedToKnow, (await DecideAsync(bus, id, Case(Given.Zuidoost, id))).Objection!.Rule);
        Assert.Equal("content.delivery", (await DecideAsync(bus, id, Case(Rokkeveen, id))).Objection!.Field);
        Assert.Equal([id], await KeptAsync(bus));
    }

    [Fact]
    public async Task What_a_municipality_does_not_want_kept_any_more_goes_with_the_next_sweep()
    {
        await using var bus = await RouterBus.StartAsync();
        var (id, rules) = (await BackAsync(bus), (GivenRules)bus.Get<IRulesInUse>());
        var sweep = new RetentionSweep(bus.Database, bus.Get<RetentionSettings>(), TimeProvider.System, () => rules.WithoutOriginals);
        await sweep.RunAsync(Token);
        Assert.Equal([id], await KeptAsync(bus));

        rules.WithoutOriginals = [new MunicipalityCode("GM0637")];
        await sweep.RunAsync(Token);

        Assert.Empty(await KeptAsync(bus));
        Assert.Equal(
            (null, FollowUpResult.NoOriginal),
            await bus.Get<HandDecisions>().AskAsync(id, Given.Triage, "medewerker-1", new DecisionQuestion(caseTeam: Rokkeveen), Token));
    }

    [Fact]
    public async Task A_new_revision_and_an_erasure_at_the_source_take_it_along()
    {
        await using var bus = await RouterBus.StartAsync();
        var (revised, erased) = (Given.Signal(Text), Given.Signal(Text));
        await bus.RouteAsync(revised, erased);
        Assert.Equal(2, (await KeptAsync(bus)).Count);

        await bus.RouteAsync(Given.Signal("collectief, zonder meer", revised.SignalId, 2));
        await bus.Get<SignalErasure>().EraseAsync(
            new SignalErased(erased.SignalId, 1, erased.Partner, erased.ReceivedAt), Token);

        Assert.Empty(await KeptAsync(bus));
    }

    [Fact]
    public async Task A_person_who_asks_to_be_erased_is_found_in_it_and_the_public_matter_stays()
    {
        await using var bus = await RouterBus.StartAsync();
        var register = new PersonRegister(bus.Database, Given.Keys, TimeProvider.System);
        await bus.RouteAsync(Given.Signal(Text, subject: Invented));

        var found = Assert.Single(await register.FindAsync(Given.Zoetermeer, Invented, Token));
        Assert.Equal((OriginalsAbout.Receiver, true), (found.Receiver, found.ContentHeld));
        await register.EraseAsync(Given.Zoetermeer, Invented, keepRegister: true, "medewerker-1", Token);

        Assert.Empty(await KeptAsync(bus));
        Assert.Equal("delivered", (await OneAsync(bus, Given.Wijkteam)).State);
        await bus.RouteAsync(Given.Signal(Text, subject: Invented)); // taken in before the erasure, decided after it
        Assert.Empty(await KeptAsync(bus));
        Assert.Equal([2L], await bus.QueryAsync("SELECT COUNT(*) FROM deliveries", row => row.GetInt64(0)));
    }

    [Fact]
    public async Task It_lives_no_longer_than_what_its_owner_reads()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, Text);
        await bus.Get<RetentionSweep>().RunAsync(Token);
        Assert.Equal([id], await KeptAsync(bus));

        await bus.QueryAsync("DELETE FROM bodies RETURNING delivery_id", row => row.GetGuid(0));
        await bus.Get<RetentionSweep>().RunAsync(Token);

        Assert.Empty(await KeptAsync(bus));
    }

    private static async Task<Guid> BackAsync(RouterBus bus)
    {
        var id = await DeliverAsync(bus, Text);
        await bus.Get<DeliveryActions>().ReturnAsync(id, Given.Wijkteam, "wijkteam-1", ReturnReason.WrongKind, null, Token);
        return id;
    }

    private static Task<List<Guid>> KeptAsync(RouterBus bus) => bus.QueryAsync("SELECT delivery_id FROM originals", row => row.GetGuid(0));
}

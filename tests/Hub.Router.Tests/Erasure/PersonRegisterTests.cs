using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Router.Erasure;
using Hub.Router.FollowUp;
using Hub.Router.Intake;
using Hub.Router.Ledger.Inbox;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;

namespace Hub.Router.Tests.Erasure;

public sealed class PersonRegisterTests
{
    private static readonly SignalSubject Person = new("Mw. Testpersoon", "1950-01-01", "999990342", "06-12345678");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("bsn")]
    [InlineData("name")]
    [InlineData("phone")]
    public async Task Whoever_asks_hears_which_team_received_what_however_the_person_was_known(string known)
    {
        await using var bus = await DeliveredAsync(known);

        var found = Assert.Single(await Register(bus).FindAsync(Given.Zoetermeer, Person, Token));

        Assert.Equal((Given.Netwerk.Value, "case", true), (found.Receiver, found.DataClass, found.ContentHeld));
        Assert.Empty(await Register(bus).FindAsync(Given.Zoetermeer, new SignalSubject("Iemand Anders"), Token));
    }

    [Fact]
    public async Task An_erased_person_is_found_nowhere_and_the_team_no_longer_has_the_case()
    {
        await using var bus = await DeliveredAsync("bsn");

        await Register(bus).EraseAsync(Given.Zoetermeer, Person, keepRegister: false, "fg-1", Token);

        Assert.Empty(await Register(bus).FindAsync(Given.Zoetermeer, Person, Token));
        Assert.Equal(0, await CountAsync(bus, "bodies"));
        Assert.Equal(0, await CountAsync(bus, "provisions"));
        Assert.Equal(0, await CountAsync(bus, "deliveries WHERE state NOT IN (7, 8)"));
        Assert.Equal(1, await CountAsync(bus, "trail WHERE action = 'erase' AND actor = 'fg-1'"));
    }

    [Fact]
    public async Task Every_team_that_ever_received_it_hears_of_an_erasure()
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync(Given.Signal("individueel", subject: Person));
        var id = (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
        var (actions, other) = (bus.Get<DeliveryActions>(), new TeamId("gm0637.wijkzorgnetwerk.rokkeveen"));
        var (key, content) = Given.Seal(other, id, null!);
        await actions.HandOverAsync(id, Given.Netwerk, "aanvoerder-1", other, new ResealedContent(key, content), Token);
        await actions.AcceptAsync(id, other, "aanvoerder-2", Token);
        await actions.CloseAsync(id, other, "aanvoerder-2", null, Token);

        var found = await Register(bus).EraseAsync(Given.Zoetermeer, Person, keepRegister: false, "fg-1", Token);

        Assert.Equal([Given.Netwerk.Value, other.Value], found.Select(one => one.Receiver));
        Assert.Equal(0, await CountAsync(bus, "bodies"));
        foreach (var team in new[] { Given.Netwerk, other })
        {
            var entry = Assert.Single((await bus.Get<InboxStore>().ListAsync(team, InboxView.Open, 10, 0, Token)).Deliveries);
            Assert.Equal((id, InboxCodes.Withdrawn, "erased-on-request"), (entry.DeliveryId, entry.State, entry.Reason));
        }
    }

    [Theory]
    [InlineData("José van der Testen", "1950-01-01", true)]
    [InlineData("Jose\u0301 van der Testen", "1-1-1950", true)]
    [InlineData("JOSÉ VAN DER TESTEN", "1950-01-01", true)]
    [InlineData("dhr. José van der Testen", "1950 01 01", true)]
    [InlineData("van der Testen, José", "1950-01-01", true)]
    [InlineData("Testen, José van der", "1950-01-01", true)]
    [InlineData("J. van der Testen", "1950-01-01", false)]
    [InlineData("van der Testen, J.", "01-01-1950", false)]
    public async Task A_name_is_found_in_each_of_its_forms_and_by_initials_as_possible_only(string name, string born, bool certain)
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync(Given.Signal("individueel", subject: new SignalSubject("José van der Testen", "1950-01-01")));

        Assert.Equal(certain, Assert.Single(await Register(bus).FindAsync(Given.Zoetermeer, new SignalSubject(name, born), Token)).Certain);

        await Register(bus).EraseAsync(Given.Zoetermeer, new SignalSubject(name, born), keepRegister: false, "fg-1", Token);
        Assert.Equal(certain ? 0 : 1, await CountAsync(bus, "provisions"));
        await Register(bus)
            .EraseAsync(Given.Zoetermeer, new SignalSubject(name, born), keepRegister: false, "fg-1", Token, alsoPossible: true);
        Assert.Equal((0, 0), (await CountAsync(bus, "provisions"), await CountAsync(bus, "bodies")));
    }

    [Theory]
    [InlineData("111.222.333")]
    [InlineData("111 222 333")]
    [InlineData("111-222-333")]
    public void A_BSN_with_points_is_the_same_BSN(string bsn) => Assert.Equal("111222333", new AskedPerson(Bsn: bsn).ToSubject().Bsn);

    [Theory]
    [InlineData("111.222.334")]
    [InlineData("12345")]
    [InlineData("onbekend")]
    public void A_BSN_of_another_form_is_said_to_be_none(string bsn)
        => Assert.Equal(
            "subject.bsn",
            Assert.Throws<Contracts.Privacy.ContractViolationException>(() => new AskedPerson(Bsn: bsn).ToSubject()).Field);

    [Fact]
    public async Task The_register_can_stay_for_its_term()
    {
        await using var bus = await DeliveredAsync("bsn");

        await Register(bus).EraseAsync(Given.Zoetermeer, Person, keepRegister: true, "fg-1", Token);

        Assert.False(Assert.Single(await Register(bus).FindAsync(Given.Zoetermeer, Person, Token)).ContentHeld);
    }

    [Fact]
    public async Task A_parked_signal_about_the_person_is_found_erased_and_its_partner_told()
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync(Given.Signal("kapot", subject: Person), Given.Signal("kapot", subject: new SignalSubject("Iemand Anders")));

        var found = Assert.Single(await Register(bus).FindAsync(Given.Zoetermeer, Person, Token));
        await Register(bus).EraseAsync(Given.Zoetermeer, Person, keepRegister: false, "fg-1", Token);

        Assert.Equal(("geparkeerd", true), (found.Receiver, found.ContentHeld));
        Assert.Empty(await Register(bus).FindAsync(Given.Zoetermeer, Person, Token));
        Assert.Equal(1, await CountAsync(bus, "parked"));
        Assert.Equal(1, await CountAsync(bus, "outcomes WHERE reason_code = 'erased-on-request'"));
    }

    [Fact]
    public async Task What_was_on_its_way_at_an_erasure_reaches_no_team()
    {
        await using var bus = await RouterBus.StartAsync();
        await Register(bus).EraseAsync(Given.Zoetermeer, Person, keepRegister: false, "fg-1", Token);

        await bus.RouteAsync(
            Given.Signal("individueel", subject: Person),
            Given.Signal("individueel", subject: new SignalSubject("Iemand Anders")));

        Assert.Equal(1, await CountAsync(bus, "signals WHERE state = 2 AND reason_code = 'erased-on-request'"));
        Assert.Equal(
            (1, 1, 1),
            (await CountAsync(bus, "deliveries"), await CountAsync(bus, "bodies"), await CountAsync(bus, "provisions")));
    }

    [Fact]
    public async Task What_comes_in_after_an_erasure_is_routed_as_ever()
    {
        await using var bus = await RouterBus.StartAsync();
        var before = new PersonRegister(bus.Database, Given.Keys, new FakeClock(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero)));
        await before.EraseAsync(Given.Zoetermeer, Person, keepRegister: false, "fg-1", Token);

        await bus.RouteAsync(Given.Signal("individueel", subject: Person));

        Assert.Single(await Register(bus).FindAsync(Given.Zoetermeer, Person, Token));
    }

    private static async Task<RouterBus> DeliveredAsync(string known)
    {
        var bus = await RouterBus.StartAsync();
        await bus.SendAsync(Given.Signal("individueel"));
        await bus.Get<ReceiptBox>().TakeAsync(1);
        var recorded = known switch
        {
            "bsn" => new SignalSubject("M. Testpersoon", bsn: Person.Bsn),
            "name" => new SignalSubject("mw testpersoon", "1950 01 01"),
            _ => new SignalSubject(phone: "+31612345678"),
        };
        var signal = new Signal("x", SourceKind.Zorg, Given.Zoetermeer, DateTimeOffset.UnixEpoch.AddDays(1), "x", subject: recorded);
        var hash = Given.Keys.KeyedHash(Given.Zoetermeer, SubjectKey.Purpose, SubjectKey.For(signal));
        await bus.Database.WriteAsync(
            session => session.ExecuteAsync("UPDATE provisions SET subject = @hash", Token, ("@hash", hash)),
            Token);
        return bus;
    }

    private static PersonRegister Register(RouterBus bus) => new(bus.Database, Given.Keys, TimeProvider.System);

    private static async Task<long> CountAsync(RouterBus bus, string what)
        => (await bus.QueryAsync($"SELECT COUNT(*) FROM {what}", row => row.GetInt64(0)))[0];
}

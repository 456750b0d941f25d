using Hub.Contracts.Signals;
using Hub.Router.Erasure;
using Hub.Router.Routing;
using Hub.Router.Tests.Routing;
using Hub.Testing.Time;

namespace Hub.Router.Tests.Erasure;

public sealed class PersonRegisterTests
{
    private static readonly SignalSubject person = new("Mw. Testpersoon", "1950-01-01", "999990342", "06-12345678");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("bsn")]
    [InlineData("name")]
    [InlineData("phone")]
    public async Task Whoever_asks_hears_which_team_received_what_however_the_person_was_known(string known)
    {
        await using var bus = await DeliveredAsync(known);

        var found = Assert.Single(await Register(bus).FindAsync(Given.Zoetermeer, person, Token));

        Assert.Equal((Given.Netwerk.Value, "case", true), (found.Receiver, found.DataClass, found.ContentHeld));
        Assert.Empty(await Register(bus).FindAsync(Given.Zoetermeer, new SignalSubject("Iemand Anders"), Token));
    }

    [Fact]
    public async Task An_erased_person_is_found_nowhere_and_the_team_no_longer_has_the_case()
    {
        await using var bus = await DeliveredAsync("bsn");

        await Register(bus).EraseAsync(Given.Zoetermeer, person, keepRegister: false, "fg-1", Token);

        Assert.Empty(await Register(bus).FindAsync(Given.Zoetermeer, person, Token));
        Assert.Equal(0, await CountAsync(bus, "bodies"));
        Assert.Equal(0, await CountAsync(bus, "provisions"));
        Assert.Equal(0, await CountAsync(bus, "deliveries WHERE state NOT IN (7, 8)"));
        Assert.Equal(1, await CountAsync(bus, "trail WHERE action = 'erase' AND actor = 'fg-1'"));
    }

    [Fact]
    public async Task The_register_can_stay_for_its_term()
    {
        await using var bus = await DeliveredAsync("bsn");

        await Register(bus).EraseAsync(Given.Zoetermeer, person, keepRegister: true, "fg-1", Token);

        Assert.False(Assert.Single(await Register(bus).FindAsync(Given.Zoetermeer, person, Token)).ContentHeld);
    }

    [Fact]
    public async Task A_parked_signal_about_the_person_is_found_erased_and_its_partner_told()
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync(Given.Signal("kapot", subject: person), Given.Signal("kapot", subject: new SignalSubject("Iemand Anders")));

        var found = Assert.Single(await Register(bus).FindAsync(Given.Zoetermeer, person, Token));
        await Register(bus).EraseAsync(Given.Zoetermeer, person, keepRegister: false, "fg-1", Token);

        Assert.Equal(("geparkeerd", true), (found.Receiver, found.ContentHeld));
        Assert.Empty(await Register(bus).FindAsync(Given.Zoetermeer, person, Token));
        Assert.Equal(1, await CountAsync(bus, "parked"));
        Assert.Equal(1, await CountAsync(bus, "outcomes WHERE reason_code = 'erased-on-request'"));
    }

    [Fact]
    public async Task What_was_on_its_way_at_an_erasure_reaches_no_team()
    {
        await using var bus = await RouterBus.StartAsync();
        await Register(bus).EraseAsync(Given.Zoetermeer, person, keepRegister: false, "fg-1", Token);

        await bus.RouteAsync(Given.Signal("individueel", subject: person), Given.Signal("individueel", subject: new SignalSubject("Iemand Anders")));

        Assert.Equal(1, await CountAsync(bus, "signals WHERE state = 2 AND reason_code = 'erased-on-request'"));
        Assert.Equal((1, 1, 1), (await CountAsync(bus, "deliveries"), await CountAsync(bus, "bodies"), await CountAsync(bus, "provisions")));
    }

    [Fact]
    public async Task What_comes_in_after_an_erasure_is_routed_as_ever()
    {
        await using var bus = await RouterBus.StartAsync();
        var before = new PersonRegister(bus.Database, Given.Keys, new FakeClock(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero)));
        await before.EraseAsync(Given.Zoetermeer, person, keepRegister: false, "fg-1", Token);

        await bus.RouteAsync(Given.Signal("individueel", subject: person));

        Assert.Single(await Register(bus).FindAsync(Given.Zoetermeer, person, Token));
    }

    private static async Task<RouterBus> DeliveredAsync(string known)
    {
        var bus = await RouterBus.StartAsync();
        await bus.SendAsync(Given.Signal("individueel"));
        await bus.Get<ReceiptBox>().TakeAsync(1);
        var recorded = known switch
        {
            "bsn" => new SignalSubject("M. Testpersoon", bsn: person.Bsn),
            "name" => new SignalSubject("mw testpersoon", "1950 01 01"),
            _ => new SignalSubject(phone: "+31612345678"),
        };
        var signal = new Signal("x", SourceKind.Zorg, Given.Zoetermeer, DateTimeOffset.UnixEpoch.AddDays(1), "x", subject: recorded);
        var hash = Given.Keys.KeyedHash(Given.Zoetermeer, SubjectKey.Purpose, SubjectKey.For(signal));
        await bus.Database.WriteAsync(session => session.ExecuteAsync("UPDATE provisions SET subject = @hash", Token, ("@hash", hash)), Token);
        return bus;
    }

    private static PersonRegister Register(RouterBus bus) => new(bus.Database, Given.Keys, TimeProvider.System);

    private static async Task<long> CountAsync(RouterBus bus, string what) => (await bus.QueryAsync($"SELECT COUNT(*) FROM {what}", row => row.GetInt64(0)))[0];
}

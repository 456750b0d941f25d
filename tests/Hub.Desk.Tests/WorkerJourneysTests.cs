using Hub.Contracts.FollowUp;
using Hub.Desk.Tests.Invoeren;
using Hub.Teams.Inbox;
using Hub.Testing.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace Hub.Desk.Tests;

/// <summary>Each person at a desk that is a worker of its own, from signing in to done: what is done there is done at the hub.</summary>
public sealed class WorkerJourneysTests(DeskSite site) : IAsyncLifetime
{
    private const string Network = "gm0202.wijkzorgnetwerk.malburgen";
    private const string Story = "Zij zit alleen en spreekt dagen niemand.";

    private readonly TestFolder folder = new("desk-journeys");
    private WebApplication? desk;

    private string Address => desk!.Urls.First();

    public async ValueTask InitializeAsync()
        => desk = await WorkerTests.StartAsync(
            folder,
            $$"""
            { "http": { "desk": ["http://127.0.0.1:0"], "inbox": "{{site.Address}}" }, "logs": { "level": "error" },
              "entry": { "partner": "balie", "kind": "wijkpost", "source": "urn:nld:oin:00000009990000000604:balie",
                "address": "{{site.Address}}", "key": { "file": "{{site.EntryKey}}" } } }
            """);

    public async ValueTask DisposeAsync()
    {
        await (desk?.DisposeAsync() ?? default);
        await folder.DisposeAsync();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_case_is_opened_taken_and_finished(int width)
    {
        var delivery = await CaseAsync();
        await using var person = await SignedInAsync(Network, width);

        await person.OpenAsync(delivery);
        await Assertions.Expect(person.Page.Locator("[data-fields]")).ToContainTextAsync(Story);
        await person.PressAsync("Aannemen");
        await Assertions.Expect(person.Told).ToContainTextAsync("Uw team is nu de eigenaar");
        await person.Page.GetByText("Sluiten: het werk is gedaan…").ClickAsync();
        await person.Page.GetByLabel("Opgelost").CheckAsync();
        await person.PressAsync("Sluiten");

        await Assertions.Expect(person.Told).ToContainTextAsync("Klaar");
        await Assertions.Expect(person.Page.Locator(".way")).ToContainTextAsync("Gesloten (opgelost); opgepakt door aanvoerder.");
        Assert.Equal(1, await site.CountAsync($"deliveries WHERE LOWER(id) = '{delivery}' AND close_outcome = 'resolved'"));
    }

    [Fact]
    public async Task Triage_decides_and_the_network_reads_what_was_sealed_for_it()
    {
        const string triage = "gm0202.triage";
        var delivery = await CaseAsync();
        using var http = new HttpClient { BaseAddress = site.Address };
        using var side = site.Side(Network);
        await new TeamInboxClient(http, side, TimeProvider.System).ReturnAsync(delivery, ReturnReason.WrongTeam, SaidRemark.None, default);
        await using var person = await SignedInAsync(triage);
        await person.OpenAsync(delivery);
        var before = person.Acts;

        await person.PickAsync("Een zaak over een persoon of huishouden");
        await person.SelectAsync("Naar welk netwerk gaat de zaak?", "Sociaal wijkteam Malburgen");
        await person.PressAsync("Zo beslissen");

        await Assertions.Expect(person.Told).ToContainTextAsync("Besloten.");
        Assert.True(person.Acts - before <= 4, $"{person.Acts - before} acts");
        Assert.Equal(
            1, await site.CountAsync(
                $"deliveries WHERE team = '{Network}' AND signal_id = (SELECT signal_id FROM deliveries WHERE LOWER(id) = '{delivery}')"));
        await using var board = await Person.AtBoardAsync(site, address: Address);
        await board.Page.GotoAsync("/desk/bord/verbeterd");
        await board.ReadyAsync();
        var line = board.Page.Locator("tr", new() { Has = board.Page.Locator($"a[href$='{delivery}']") });
        await Assertions.Expect(line).ToContainTextAsync("individueel, bij wijkzorgnetwerk");
        await Assertions.Expect(line).ToContainTextAsync("Sociaal wijkteam Malburgen");
        await Look.AtAsync(board.Page, "bord-verbeterd-1280");
    }

    [Fact]
    public async Task With_the_keyboard_alone_somebody_signs_in_opens_a_case_and_takes_it()
    {
        var delivery = await CaseAsync();
        await using var person = await Person.AtAsync(site, address: Address);
        await person.Page.GotoAsync("/desk");
        await person.ChooseAsync(site.KeyFile(Network)); // the choice of a file is the browser's own window

        await EnterAsync(person.Page, "button[type='submit']");
        await person.ArriveAsync("/desk/postvak");
        await person.ReadyAsync();
        await EnterAsync(person.Page, $".item a[href$='{delivery}']");
        await Assertions.Expect(person.Page.Locator("[data-fields]")).ToContainTextAsync(Story);
        await EnterAsync(person.Page, "[data-act='accept']");

        await Assertions.Expect(person.Told).ToContainTextAsync("Uw team is nu de eigenaar");
        await Assertions.Expect(person.Page.Locator("#deel h1")).ToBeFocusedAsync(); // a reader hears how it stands now
    }

    [Fact]
    public async Task An_operator_goes_from_something_is_wrong_to_its_cause_and_tries_again()
    {
        const string code = "bug.BordWerker";
        await site.Parking.ParkAsync(code);
        await using var person = await Person.AtBoardAsync(site, address: Address);

        await person.FollowAsync(code);
        await person.FollowAsync("woonstichting-de-linde");
        await Assertions.Expect(person.Page.Locator("#deel")).ToContainTextAsync("Dit is een fout in de hub.");
        Assert.True(person.Acts <= 3, $"{person.Acts} acts");
        await person.PressAsync("Opnieuw proberen");

        await Assertions.Expect(person.Told).ToContainTextAsync("Staat in de rij");
    }

    [Fact]
    public async Task A_wijkregisseur_gives_what_waits_to_another_team()
    {
        var delivery = (await site.DeliverAsync(
            "gm0637.wijkteam.oosterheem", "bewonersloket", Signals.Lamp("Oosterheem", "2721"))).Single();
        await using var person = await SignedInAsync("gm0637.wijkregisseur.zuidoost");
        await person.FollowAsync("Wat in uw gebieden wacht");
        var item = person.Page.Locator($"[data-delivery='{delivery}']");

        await item.GetByText("Toewijzen aan een ander team…").ClickAsync();
        await item.GetByLabel("Naar welk team?").SelectOptionAsync("Wijkbeheerder Oosterheem");
        await item.GetByRole(AriaRole.Button, new() { Name = "Toewijzen" }).ClickAsync();

        await Assertions.Expect(person.Told).ToHaveTextAsync("Toegewezen. Wie het had hoort het.");
        Assert.Equal(
            1, await site.CountAsync(
                $"deliveries WHERE LOWER(id) = '{delivery}' AND team = 'gm0637.wijkbeheerder.oosterheem'"));
    }

    [Fact]
    public async Task Somebody_without_a_system_enters_a_signal_and_follows_its_receipt()
    {
        await using var person = await Person.AtAsync(site, address: Address);
        await person.Page.GotoAsync("/desk/invoeren");
        await InvoerenTests.FillAsync(
            person.Page, "De wipkip op het pleintje is kapot en heeft scherpe randen.", "Nee, over de straat",
            "Nee");

        await person.PressAsync("Nakijken: waar gaat het heen?");
        await Assertions.Expect(person.Page.Locator("main")).ToContainTextAsync("Waarschijnlijk naar Wijkteam Oosterheem");
        await person.PressAsync("Versturen");

        await person.ArriveAsync("/desk/invoeren/*-*-*-*-*");
        await InvoerenTests.UntilShownAsync(person.Page, "Het ligt bij het juiste team. U hoort uiterlijk");
    }

    [Fact]
    public async Task A_member_is_admitted_and_works_with_a_device_of_its_own()
    {
        const string team = "gm0637.wijkbeheerder.oosterheem";
        await using var holder = await SignedInAsync(team);
        await using var member = await Members.AskAsync(site, team, "medewerker-2", address: Address);
        var words = await Members.PhraseAsync(member.Page);
        await holder.Page.GotoAsync("/desk/leden");
        await holder.ReadyAsync();
        await Assertions.Expect(holder.Page.Locator("[data-member]", new() { HasText = "medewerker-2" }).Locator("[data-phrase]"))
            .ToHaveTextAsync(words);

        await Members.AdmitAsync(holder, "medewerker-2", site.KeyFile(team));

        await member.ArriveAsync("/desk/postvak");
        await member.ReadyAsync();
        await Assertions.Expect(member.Page.Locator("[data-actor]")).ToHaveTextAsync("medewerker-2");
    }

    // From where one is, key by key, to what is meant: what no key reaches, nobody reaches.
    private static async Task EnterAsync(IPage page, string meant)
    {
        await Assertions.Expect(page.Locator(meant).First).ToBeVisibleAsync();
        for (var keys = 0; !await page.EvaluateAsync<bool>("meant => document.activeElement.matches(meant)", meant); keys++)
        {
            Assert.True(keys < 150, $"no key leads to {meant}");
            await page.Keyboard.PressAsync("Tab");
        }
        await page.Keyboard.PressAsync("Enter");
    }

    private async Task<Guid> CaseAsync()
        => (await site.DeliverAsync(
            Network, "zorgorganisatie-de-brug", Signals.InArnhem(Signals.Lonely("Malburgen-West", "6833", story: Story)))).Single();

    private async Task<Person> SignedInAsync(string team, int width = 1280)
    {
        var person = await Person.AtAsync(site, width, address: Address);
        await person.SignInAsync(team);
        return person;
    }
}

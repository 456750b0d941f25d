using System.Text.Json;
using Microsoft.Playwright;

namespace Hub.Desk.Tests;

/// <summary>What a person does on a working day, from signing in to done.</summary>
public sealed class JourneyTests(DeskSite site)
{
    [Fact]
    public async Task From_signing_in_to_a_case_taken_is_three_acts_at_most()
    {
        const string team = "gm0637.wijkzorgnetwerk.centrum";
        await DeliverAsync(team, "Dorp", "2712");

        await using var first = await Person.AtAsync(site);
        await first.SignInAsync(team);
        await first.PressAsync("Aannemen");

        await Assertions.Expect(first.Told).ToHaveTextAsync("1 aangenomen; staat nu onder Van ons.");
        Assert.True(first.Acts <= 3, $"{first.Acts} acts");
    }

    [Fact]
    public async Task Who_is_signed_in_reads_and_takes_a_case_in_two_acts_and_finishes_it()
    {
        const string team = "gm0637.wijkzorgnetwerk.rokkeveen";
        var delivery = (await DeliverAsync(team, "Rokkeveen", "2719", "Zij zit alleen en spreekt dagen niemand.")).Single();
        await using var person = await Person.SignedInAsync(site, team, "aanvoerder-2");
        var before = person.Acts;

        await person.FollowAsync(delivery);
        await Assertions.Expect(person.Page.Locator("[data-fields]")).ToContainTextAsync("Zij zit alleen en spreekt dagen niemand.");
        await Assertions.Expect(person.Page.Locator("[data-fields]")).ToContainTextAsync("zorgorganisatie-de-brug");
        await Assertions.Expect(person.Page.Locator("[data-field=\"content.description\"] mark[data-reasons]").First).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.Locator("[data-evidence] li").First)
            .ToContainTextAsync("gaat over een persoon of huishouden (weegt +");
        await person.PressAsync("Aannemen");
        await Assertions.Expect(person.Told).ToContainTextAsync("Uw team is nu de eigenaar");
        Assert.Equal(2, person.Acts - before);

        await Assertions.Expect(person.Page.Locator(".way")).ToContainTextAsync("Opgepakt door aanvoerder-2.");
        await person.Page.GetByText("Sluiten: het werk is gedaan…").ClickAsync();
        await person.Page.GetByLabel("Geen gehoor").CheckAsync();
        await person.PressAsync("Sluiten");
        await Assertions.Expect(person.Page.Locator(".way")).ToContainTextAsync("Gesloten (geen gehoor); opgepakt door aanvoerder-2.");
        await person.FollowAsync("Terug naar het postvak");
        await person.FollowAsync("Afgerond");
        await Assertions.Expect(person.Page.Locator(".item")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_tick_stays_where_the_list_looks_by_itself_meanwhile()
    {
        const string team = "gm0202.wijkteam.noordoost";
        await site.DeliverAsync(team, "bewonersloket", Signals.InArnhem(Signals.Lamp("Angerenstein", "6824")));
        await using var person = await Person.SignedInAsync(site, team, "medewerker-1");
        var (looks, ticked) = (new TaskCompletionSource(), new TaskCompletionSource());
        await person.Page.RouteAsync("**/desk/deel/postvak**", async route =>
        {
            looks.TrySetResult();
            await ticked.Task;
            await route.ContinueAsync();
        });
        await person.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");
        await looks.Task.WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);

        var box = person.Page.Locator("input[name='delivery']").First;
        await box.CheckAsync();
        await box.BlurAsync();
        var answer = await person.Page.RunAndWaitForResponseAsync(
            () => Task.Run(ticked.SetResult), found => found.Url.Contains("/desk/deel/postvak", StringComparison.Ordinal));
        await answer.FinishedAsync();

        await Assertions.Expect(box).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Two_browsers_on_one_case_the_first_has_it_and_the_other_is_told_at_once()
    {
        const string team = "gm0637.wijkzorgnetwerk.noordhove-seghwaert";
        var delivery = (await DeliverAsync(team, "Seghwaert", "2723")).Single();
        await using var one = await Person.SignedInAsync(site, team, "aanvoerder-1");
        await using var other = await Person.SignedInAsync(site, team, "aanvoerder-2");
        await one.FollowAsync(delivery);
        await other.FollowAsync(delivery);

        await one.PressAsync("Aannemen");
        await Assertions.Expect(one.Told).ToContainTextAsync("Aangenomen");
        await other.PressAsync("Aannemen");

        await Assertions
            .Expect(other.Told)
            .ToHaveTextAsync("Iemand anders van uw team heeft dit net aangenomen. Bij de levering staat wie.");
        await Assertions.Expect(other.Page.Locator(".way")).ToContainTextAsync("Opgepakt door aanvoerder-1.");
        await Assertions.Expect(other.Page.Locator("[data-act='accept']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_case_handed_over_is_sealed_anew_in_the_browser_and_the_other_team_reads_it()
    {
        const string team = "gm0637.wijkzorgnetwerk.buytenwegh-de-leyens";
        const string story = "Zij zit alleen en hoort bij Meerzicht.";
        var delivery = (await DeliverAsync(team, "Buytenwegh", "2717", story)).Single();
        await using var giver = await Person.SignedInAsync(site, team);
        await giver.FollowAsync(delivery);
        await giver.Page.GetByText("Overdragen aan een ander team…").ClickAsync();
        await giver.Page.GetByLabel("Naar welk team?").SelectOptionAsync("Wijkzorgnetwerk Meerzicht");
        await giver.Page.Locator("#opmerking-overdragen").FillAsync("Wij belden haar al: zij wil bezoek, geen brief.");
        await giver.PressAsync("Overdragen");
        await Assertions.Expect(giver.Told).ToContainTextAsync("Gevraagd over te nemen");
        await Assertions.Expect(giver.Page.Locator(".way")).ToContainTextAsync("Wacht op Wijkzorgnetwerk Meerzicht.");

        await using var taker = await Person.SignedInAsync(site, "gm0637.wijkzorgnetwerk.meerzicht");
        // Other tests deliver to this team too.
        var offered = taker.Page.Locator(".item", new() { HasText = "Aangeboden door Wijkzorgnetwerk Buytenwegh" });
        await offered.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(taker.Page.Locator("[data-fields]")).ToContainTextAsync(story);
        await Assertions.Expect(taker.Page.Locator("[data-remarks]"))
            .ToContainTextAsync("zij wil bezoek, geen brief. (aanvoerder van wijkzorgnetwerk buytenwegh de leyens");
        await taker.PressAsync("Aannemen");
        await Assertions.Expect(taker.Told).ToContainTextAsync("Uw team is nu de eigenaar");
    }

    [Fact]
    public async Task A_case_given_back_reaches_triage_readable_and_says_from_whom_and_why()
    {
        const string team = "gm0637.wijkzorgnetwerk.oosterheem";
        const string story = "Zij zit alleen; het adres ontbreekt.";
        var delivery = (await DeliverAsync(team, "Oosterheem", "2721", story)).Single();
        await using var giver = await Person.SignedInAsync(site, team);
        await giver.FollowAsync(delivery);
        await giver.Page.GetByText("Teruggeven met reden…").ClickAsync();
        await giver.Page.GetByLabel("Het is te weinig om iets te doen").CheckAsync();
        await giver.Page.GetByRole(AriaRole.Button, new() { Name = "Teruggeven" }).DblClickAsync(); // two submits of one form are one
        await Assertions.Expect(giver.Told).ToHaveTextAsync("Teruggegeven.");
        await Assertions.Expect(giver.Page.Locator("main")).Not.ToContainTextAsync(story);

        await using var desk = await Person.SignedInAsync(site, "gm0637.triage");
        var item = desk.Page.Locator(".item", new() { HasText = "Terug van Wijkzorgnetwerk Oosterheem" });
        await Assertions.Expect(item).ToContainTextAsync("te weinig om iets te doen");
        await item.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(desk.Page.Locator("[data-fields]")).ToContainTextAsync(story);
    }

    [Fact]
    public async Task An_opened_case_goes_to_the_team_s_own_system_as_the_terminal_exports_it()
    {
        const string team = "gm0637.wijkzorgnetwerk.meerzicht";
        await site.DeliverAsync(
            team, "woonstichting-de-linde",
            Signals.Lonely("Meerzicht", "2715", story: "Zij zit alleen, en wil verhuizen."));
        await using var giver = await Person.SignedInAsync(site, team);
        await giver.Page.Locator(".item", new() { HasText = "van Woonstichting de linde" }).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(giver.Page.GetByRole(AriaRole.Button, new() { Name = "Naar eigen systeem" })).ToBeEnabledAsync();

        var download = await giver.Page.RunAndWaitForDownloadAsync(() => giver.PressAsync("Naar eigen systeem"));

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(await download.PathAsync()));
        Assert.Equal("nl.wijkhub.individual-case.v1", json.RootElement.GetProperty("type").GetString());
        Assert.StartsWith(
            "Zij zit alleen",
            json.RootElement.GetProperty("content").GetProperty("description").GetString(),
            StringComparison.Ordinal);
        Assert.Equal(team, json.RootElement.GetProperty("data").GetProperty("team").GetString());
        await giver.Page.EvaluateAsync("() => { window.print = () => { document.title = 'gedrukt'; }; }");
        await giver.PressAsync("Afdrukken");
        await Assertions.Expect(giver.Page).ToHaveTitleAsync("gedrukt");
        Assert.Equal(["1", "1"], [$"{await Looks("overname")}", $"{await Looks("afdruk")}"]); // each with its reason

        Task<long> Looks(string reason)
            => site.CountAsync($"views WHERE reason = '{reason}' AND LOWER(delivery_id) = '{giver.Page.Url.Split('/')[^1]}'");
    }

    private Task<Guid[]> DeliverAsync(string team, string area, string postcode, string? story = null)
        => site.DeliverAsync(
            team, "zorgorganisatie-de-brug",
            Signals.Lonely(area, postcode, story: story ?? "Zij zit alleen en spreekt niemand."));
}

using Hub.Hosting.Provider;
using Hub.Testing.Processes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Provider;

/// <summary>What people do at a desk whose municipality has an identity provider.</summary>
[Collection(ProviderTestGroup.Name)]
public sealed class ProviderJourneyTests(ProviderSite site)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_person_signs_in_at_the_municipality_is_admitted_and_comes_back_in_three_acts(int width)
    {
        var number = width;
        await using var member = await Visitors.AskAsync(site, "anna", ProviderSite.Team, $"aanvoerder-{number}", width);
        await using var holder = await Person.SignedInAsync(site.Desk, ProviderSite.Team, "aanvoerder-9001");
        await holder.Page.GotoAsync("/desk/leden");
        await holder.ReadyAsync();
        var asks = holder.Page.Locator("[data-member]", new() { HasText = $"aanvoerder-{number}" });
        await Assertions.Expect(asks).ToContainTextAsync("volgens de gemeente wzn-oosterheem");
        await Assertions.Expect(asks).Not.ToContainTextAsync("anna");
        await Members.AdmitAsync(holder, $"aanvoerder-{number}", site.Desk.KeyFile(ProviderSite.Team));
        await member.ArriveAsync("/desk/postvak");
        await member.ReadyAsync();

        await member.Page.Locator("[data-sign-out]").ClickAsync();
        await member.ArriveAsync("/desk");
        await Assertions.Expect(member.Page.GetByText("Aanmelden via gemeente Zoetermeer")).ToBeVisibleAsync();
        await Look.CheckAsync(member.Page, "signing in");

        var before = member.Acts;
        await Visitors.SignInAsync(member, "anna"); // chosen, typed, and on: the device does the rest
        await member.ArriveAsync("/desk/postvak");
        await member.ReadyAsync();
        Assert.True(member.Acts - before <= 3, $"{member.Acts - before} acts");
        await Assertions.Expect(member.Page.Locator("[data-actor]")).ToHaveTextAsync($"aanvoerder-{number}");
    }

    [Fact]
    public async Task A_device_works_for_the_person_to_whom_it_is_bound_and_for_nobody_else()
    {
        await using var first = await Visitors.MemberAsync(site, "anna", ProviderSite.Team, "aanvoerder-11");
        await first.Page.Locator("[data-sign-out]").ClickAsync();
        await first.ArriveAsync("/desk");

        await first.PressAsync("Aanmelden als aanvoerder-11");
        await Assertions.Expect(first.Told).ToContainTextAsync("Meld u eerst aan via uw gemeente");

        await Visitors.SignInAsync(first, "bilal");
        await Assertions.Expect(first.Told).ToContainTextAsync("Dit apparaat is van iemand anders");
        Assert.EndsWith("/desk", new Uri(first.Page.Url).AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_left_is_out_at_the_latest_when_the_token_ends_and_nothing_stays_on_the_screen()
    {
        site.Provider.People["eva"] = ("s-eva-81", ["wzn-oosterheem"]);
        await using var member = await Visitors.MemberAsync(site, "eva", ProviderSite.Team, "aanvoerder-12");
        await member.Page.GotoAsync("/desk/postvak");
        await member.ReadyAsync();

        site.Provider.People.TryRemove("eva", out _);

        await Assertions.Expect(member.Told).ToContainTextAsync("Meld u eerst aan via uw gemeente", new() { Timeout = 180_000 });
        await Assertions.Expect(member.Page.Locator("#deel")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Who_is_moved_to_another_team_is_out_of_this_one_while_still_known()
    {
        site.Provider.People["fien"] = ("s-fien-82", ["wzn-oosterheem"]);
        await using var member = await Visitors.MemberAsync(site, "fien", ProviderSite.Team, "aanvoerder-13");
        await member.Page.GotoAsync("/desk/postvak");
        await member.ReadyAsync();

        site.Provider.People["fien"] = ("s-fien-82", ["wzn-rokkeveen"]);

        await Assertions.Expect(member.Told)
            .ToContainTextAsync("Volgens de gemeente hoort u niet (meer) bij dit team", new() { Timeout = 180_000 });
    }

    [Fact]
    public async Task An_operator_opens_the_board_after_signing_in_and_it_goes_on_while_tokens_end()
    {
        await using var person = await Person.AtAsync(site.Desk);
        await person.Page.GotoAsync("/desk/bord/aanmelden");
        await Visitors.SignInAsync(person, "cor");
        await person.ArriveAsync("/desk/bord");
        await person.ReadyAsync();
        await Assertions.Expect(person.Page.Locator("[data-actor]")).ToHaveTextAsync("beheerder");
        await Look.CheckAsync(person.Page, "the board");

        await using var nobody = await Person.AtAsync(site.Desk);
        await nobody.Page.GotoAsync("/desk/bord/aanmelden");
        await Visitors.SignInAsync(nobody, "anna");
        await Assertions.Expect(nobody.Told).ToContainTextAsync("die zegt niet dat u beheerder van de hub bent");
    }

    [Fact]
    public async Task Who_is_in_no_group_is_told_so_and_gets_no_session()
    {
        await using var person = await Person.AtAsync(site.Desk);
        await person.Page.GotoAsync("/desk");
        await Visitors.SignInAsync(person, "dirk");
        await Assertions.Expect(person.Page.GetByText("die zegt niet dat u bij een team hoort")).ToBeVisibleAsync();
        await Look.CheckAsync(person.Page, "no group");
        Assert.DoesNotContain(await person.Page.Context.CookiesAsync(), cookie => cookie.Name == "hub-desk");
    }

    [Fact]
    public async Task While_the_provider_is_away_it_is_said_so_and_the_key_file_still_works()
    {
        await using var person = await Person.AtAsync(site.Desk);
        await person.Page.GotoAsync("/desk");
        await site.Provider.StopAsync();
        try
        {
            await Posix.UntilAsync(
                async () =>
                {
                    try
                    {
                        await person.Page.GotoAsync("/desk");
                        await person.Page.GetByRole(AriaRole.Link, new() { Name = "Aanmelden via gemeente Zoetermeer" }).ClickAsync();
                        return new Uri(person.Page.Url).AbsolutePath == "/desk/aanmelden/mislukt";
                    }
                    catch (PlaywrightException)
                    {
                        return false; // the browser was still on its way to the provider that is away
                    }
                },
                TimeSpan.FromMinutes(2), "the desk sees that the provider is away");
            await Assertions.Expect(person.Page.GetByText("antwoordt niet. Probeer het over een paar minuten")).ToBeVisibleAsync();
            await person.SignInAsync(ProviderSite.Team, "aanvoerder-9002");
        }
        finally
        {
            await site.Provider.StartAsync();
            var keys = site.Desk.Services.GetRequiredService<IdentityProviders>().All[0].Keys;
            await Posix.UntilAsync(()
                => keys.AnswersAsync(TestContext.Current.CancellationToken), TimeSpan.FromMinutes(2), "the desk sees that it is back");
        }
    }
}

using System.Net;
using Hub.Testing.Processes;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Invoeren;

/// <summary>Who has no system enters a signal: with and without script, from the form to the receipt, and what goes wrong.</summary>
public sealed class InvoerenTests(DeskSite site)
{
    private const string Story = "De lantaarnpaal op het plein brandt niet en het pad is donker. Graag repareren. Paal Xq#K.";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Somebody_enters_a_signal_sees_where_it_goes_and_follows_it(int width)
    {
        await using var person = await Person.AtAsync(site, width);
        var page = person.Page;
        var urls = new List<string>();
        page.Request += (_, request) => urls.Add(request.Url);
        await page.GotoAsync("/desk/wie-is-wie");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link,
            new() { Name = "Invoeren" }).ClickAsync();
        await FillAsync(page, Story.Replace("#", $"{width}", StringComparison.Ordinal), "Nee, over de straat", "Nee");
        await Look.AtAsync(page, $"invoeren-{width}");

        await person.PressAsync("Nakijken: waar gaat het heen?");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Waarschijnlijk naar Wijkteam Oosterheem");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Iemand antwoordt uiterlijk");
        await Look.AtAsync(page, $"nakijken-{width}");
        await person.PressAsync("Versturen");

        await person.ArriveAsync("/desk/invoeren/*-*-*-*-*");
        await UntilShownAsync(page, "Het ligt bij het juiste team. U hoort uiterlijk");
        await Assertions.Expect(page.Locator(".line")).ToContainTextAsync("Gestuurd naar het wijkteam.");
        await Look.AtAsync(page, $"bewijs-{width}");
        Assert.True(person.Acts <= 2, $"{person.Acts} acts");
        Assert.DoesNotContain(urls, url => url.Contains("Xq", StringComparison.Ordinal) || url.Contains("lantaarn",
            StringComparison.Ordinal));
        Assert.DoesNotContain("Xq", await page.ContentAsync(), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(site.Data, "*", SearchOption.AllDirectories))
        {
            // Its public words lie in the ledger for the wijkteam, as those of every partner; the mark is none of them.
            Assert.DoesNotContain($"Xq{width}K", await ReadAsync(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_any_script_danger_is_answered_with_112_at_once_and_what_was_written_can_be_changed()
    {
        await using var context = await site.Browser.NewContextAsync(new()
        {
            BaseURL = site.Address.ToString(),
            JavaScriptEnabled = false
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/desk/invoeren");
        await Assertions.Expect(page.GetByText("Bel nu 112.")).ToBeHiddenAsync();

        await FillAsync(page, "Er staat een man met een mes te schreeuwen op het plein.", "Ja, over een persoon", "Ja, nu");
        await Assertions.Expect(page.GetByText("Bel nu 112.")).ToBeVisibleAsync(); // before anything is sent
        await page.GetByRole(AriaRole.Button, new() { Name = "Nakijken" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Bel nu 112.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Waarschijnlijk naar Wijkzorgnetwerk Oosterheem");
        await page.GetByRole(AriaRole.Button, new() { Name = "Eerst iets verbeteren" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Wat is er aan de hand?")).ToHaveValueAsync("Er staat een man met een mes te schreeuwen "
            + "op het plein.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nakijken" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Versturen" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("bel nu 112");
    }

    [Fact]
    public async Task One_form_sent_twice_is_one_signal_with_one_receipt()
    {
        using var client = EntryPosts.Client(site.Address);
        var form = await EntryPosts.FormAsync(client, "Er ligt al dagen grofvuil naast de containers op het plein.");
        form["stap"] = "versturen";

        var answers = await Task.WhenAll(EntryPosts.PostAsync(client, form), EntryPosts.PostAsync(client, form));
        using var later = await EntryPosts.PostAsync(client, form);

        Assert.All([.. answers, later], answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
        Assert.Single(answers.Append(later).Select(answer => answer.Headers.Location!.ToString()).Distinct());
    }

    [Theory]
    [InlineData("wat", "Er ligt <script>alert(1)</script> op straat.")]
    [InlineData("straat", "Dorps\u0007straat")]
    [InlineData("naam", "mw. \u202Everborgen")]
    public async Task Markup_and_what_cannot_be_seen_is_refused_with_what_to_do_and_the_text_stays(string field, string value)
    {
        using var client = EntryPosts.Client(site.Address);
        var form = await EntryPosts.FormAsync(client, "Er ligt al weken zwerfvuil bij de school, en het waait de straat op.");
        form[field] = value;
        form["stap"] = "versturen";

        using var answer = await EntryPosts.PostAsync(client, form);

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Hier staan tekens die niet mogen", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains(field == "wat" ? "alert(1)" : "waait de straat op", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_site_and_a_made_up_form_send_nothing()
    {
        using var client = EntryPosts.Client(site.Address);
        var form = await EntryPosts.FormAsync(client, "Er ligt al weken zwerfvuil bij de school, en het waait de straat op.");
        form["stap"] = "versturen";
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/desk/invoeren") { Content = new FormUrlEncodedContent(form) };
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var refused = await client.SendAsync(foreign);
        form["formulier"] = $"{Guid.NewGuid():N}.{TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}.bedacht";
        using var forged = await EntryPosts.PostAsync(client, form);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, forged.StatusCode);
        Assert.Contains("waait de straat op", await forged.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_desk_of_its_own_reaches_the_partners_door_asks_its_word_and_loses_no_text_when_the_hub_is_away()
    {
        await using var folder = new TestFolder("desk-entry");
        await File.WriteAllTextAsync(folder.Combine("woord"), "zonnebloem-42");
        await using var desk = await StartAsync(folder, site.Address.ToString());
        using var client = EntryPosts.Client(new Uri(desk.Urls.First()));
        var form = await EntryPosts.FormAsync(client, "De glasbak op het plein is vol en er staan flessen omheen.");
        form["stap"] = "versturen";

        using var wrong = await EntryPosts.PostAsync(client, form);
        form["code"] = "zonnebloem-42";
        using var good = await EntryPosts.PostAsync(client, form);
        await using var lost = await StartAsync(folder, "http://127.0.0.1:1");
        using var other = EntryPosts.Client(new Uri(lost.Urls.First()));
        using var away = await EntryPosts.PostAsync(other, form); // the same partner's form: any of its desks knows it

        Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, good.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        var page = WebUtility.HtmlDecode(await away.Content.ReadAsStringAsync());
        Assert.Contains("De hub antwoordt nu niet. Er is niets verstuurd; uw tekst staat hieronder nog.", page, StringComparison.Ordinal);
        Assert.Contains("De glasbak op het plein is vol", page, StringComparison.Ordinal);
    }

    internal static async Task FillAsync(IPage page, string story, string about, string danger)
    {
        await page.GetByLabel("Waar is het?").SelectOptionAsync("GM0637/oosterheem");
        await page.GetByLabel("Wat is er aan de hand?").FillAsync(story);
        await page.GetByLabel(about).CheckAsync();
        await page.GetByLabel(danger, new() { Exact = danger == "Nee" }).CheckAsync();
    }

    internal static async Task UntilShownAsync(IPage page, string words)
    {
        await Posix.UntilAsync(
            async () =>
            {
                if ((await page.Locator("main").InnerTextAsync()).Contains(words, StringComparison.Ordinal))
                {
                    return true;
                }
                await page.ReloadAsync();
                return false;
            },
            TimeSpan.FromMinutes(2), words);
    }

    private async Task<Microsoft.AspNetCore.Builder.WebApplication> StartAsync(TestFolder folder, string adapters)
    {
        await File.WriteAllTextAsync(
            folder.Combine("hub.json"),
            $$"""
            { "http": { "desk": ["http://127.0.0.1:0"], "inbox": "{{site.Address}}" }, "logs": { "level": "error" },
              "entry": { "partner": "balie", "kind": "wijkpost", "source": "urn:nld:oin:00000009990000000604:balie", "address":
              "{{adapters}}",
                "key": { "file": "{{site.EntryKey}}" }, "code": { "file": "woord" } } }
            """);
        var desk = DeskWorker.Build(folder.Path);
        await desk.StartAsync();
        return desk;
    }

    private static async Task<string> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}

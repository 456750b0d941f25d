using Hub.Testing.Nodes;
using Hub.Testing.Processes;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Leden;

/// <summary>
/// A member chooses on the screen whether it is told by mail, and is; the mail says that something waits, and never what.
/// </summary>
public sealed class NoticeChoiceTests(DeskSite without)
{
    private const string Team = "gm0637.wijkzorgnetwerk.rokkeveen";
    private const string Address = "lid.verzonnen@zoetermeer.example";

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_member_is_told_by_mail_as_it_chose_and_no_more_once_it_chose_never(int width)
    {
        await using var mail = MailServer.Start();
        await using var site = new DeskSite(
            $$"""
            , "notices": { "mail": { "host": "127.0.0.1", "port": {{mail.Port}}, "tls": "none", "from": "hub@zoetermeer.example" },
              "memberDomains": ["zoetermeer.example"] }
            """);
        await site.InitializeAsync();
        await using var member = await Members.FirstAsync(site, Team, "aanvoerder-1");
        await member.Page.SetViewportSizeAsync(width, 800);
        await member.Page.GotoAsync("/desk/leden");
        await member.ReadyAsync();
        await Assertions.Expect(member.Page.GetByLabel("Nooit")).ToBeCheckedAsync();
        await Look.AtAsync(member.Page, $"bericht-{width}");

        await ChooseAsync(member, "Meteen", "iemand@elders.example");
        await Assertions.Expect(member.Told).ToContainTextAsync("Dit adres kan niet");
        await ChooseAsync(member, "Meteen", Address);
        await Assertions.Expect(member.Told).ToHaveTextAsync("U krijgt mail zodra er iets ligt.");
        await site.DeliverAsync(
            Team, "zorgorganisatie-de-brug",
            Signals.Lonely("Rokkeveen", "2719", "mw. Geheim", "Kobaltverhaal: zij zit alleen en spreekt dagen niemand."));
        await Posix.UntilAsync(() => Task.FromResult(mail.Messages.Count == 1), TimeSpan.FromMinutes(3), "the member is told");
        var one = mail.Messages[0];
        Assert.Equal(Address, one.To.Mailboxes.Single().Address);
        Assert.Equal("Er ligt iets voor Wijkzorgnetwerk Rokkeveen", one.Subject, ignoreCase: true);
        Assert.DoesNotContain("Kobalt", one.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Geheim", one.ToString(), StringComparison.OrdinalIgnoreCase);

        await member.Page.ReloadAsync();
        await member.ReadyAsync();
        await Assertions.Expect(member.Page.GetByLabel("Uw mailadres")).ToHaveValueAsync(Address);
        await ChooseAsync(member, "Nooit", Address);
        await Assertions.Expect(member.Told).ToHaveTextAsync("U krijgt geen mail; uw adres is gewist.");
        Assert.Equal(0, await site.CountAsync("members WHERE notice_mail IS NOT NULL"));
    }

    [Fact]
    public async Task Where_the_municipality_set_nothing_a_member_reads_so_and_who_has_the_key_file_has_no_choice_to_make()
    {
        const string team = "gm0637.wijkteam.buytenwegh-de-leyens";
        await using var member = await Members.FirstAsync(without, team, "medewerker-31");
        await member.Page.GotoAsync("/desk/leden");
        await member.ReadyAsync();
        await Assertions.Expect(member.Page.GetByText("Uw gemeente heeft niet ingesteld dat leden per mail bericht")).ToBeVisibleAsync();
        await Assertions.Expect(member.Page.GetByLabel("Uw mailadres")).ToBeHiddenAsync();

        await using var holder = await Person.SignedInAsync(without, team, "medewerker-39");
        await holder.Page.GotoAsync("/desk/leden");
        await holder.ReadyAsync();
        await Assertions.Expect(holder.Page.Locator("[data-member]")).ToHaveCountAsync(1); // all of the screen is there
        await Assertions.Expect(holder.Page.Locator("#berichten")).ToBeHiddenAsync();
    }

    private static async Task ChooseAsync(Person member, string when, string address)
    {
        await member.Page.GetByLabel(when, new() { Exact = true }).CheckAsync();
        await member.Page.GetByLabel("Uw mailadres").FillAsync(address);
        await member.PressAsync("Zo bericht krijgen");
    }
}

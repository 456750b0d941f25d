using Microsoft.Playwright;

namespace Hub.Desk.Tests.Leden;

/// <summary>
/// Members of a team at browsers of their own: asking, being admitted, working, being removed. Each test has a team of its own.
/// </summary>
public sealed class MemberTests(DeskSite site)
{
    [Fact]
    public async Task Who_is_admitted_after_the_words_were_compared_signs_in_with_the_device_in_one_act_and_reads_a_case()
    {
        const string team = "gm0202.wijkzorgnetwerk.noordwest";
        await Members.DeliverAsync(site, team, "Klarendal-Zuid", "6822", "GM0202", "Arnhem");
        await using var holder = await Person.SignedInAsync(site, team, "aanvoerder-1");
        await using var member = await Members.AskAsync(site, team, "aanvoerder-2");
        var asked = await Members.PhraseAsync(member.Page);

        await holder.Page.GotoAsync("/desk/leden");
        await holder.ReadyAsync();
        var shown = holder.Page.Locator("[data-member]", new() { HasText = "aanvoerder-2" });
        await Assertions.Expect(shown.Locator("[data-phrase]")).ToHaveTextAsync(asked);
        Assert.Equal(6, asked.Split(' ').Length);
        await shown.GetByText("Toelaten…").ClickAsync();
        await shown.GetByRole(AriaRole.Button, new() { Name = "Toelaten" }).ClickAsync();
        await Assertions.Expect(holder.Told).ToContainTextAsync("Vergelijk eerst de zes woorden");
        await Members.AdmitAsync(holder, "aanvoerder-2", site.KeyFile(team));

        await member.ArriveAsync("/desk/postvak");
        await member.ReadyAsync();
        await Assertions.Expect(member.Page.Locator("[data-actor]")).ToHaveTextAsync("aanvoerder-2");
        await member.Page.Locator("[data-sign-out]").ClickAsync();
        await member.ArriveAsync("/desk");
        var before = member.Acts;
        await member.PressAsync("Aanmelden als aanvoerder-2");
        await member.ArriveAsync("/desk/postvak");
        Assert.Equal(1, member.Acts - before);
        await member.ReadyAsync();
        await member.FollowAsync("Eenzaamheid");
        await Assertions.Expect(member.Page.Locator("[data-fields]")).ToContainTextAsync(Members.Story);
        await member.PressAsync("Aannemen");
        await Assertions.Expect(member.Page.Locator(".way")).ToContainTextAsync("Opgepakt door aanvoerder-2.");
    }

    [Fact]
    public async Task The_first_member_admits_itself_with_the_key_file_and_the_second_is_admitted_by_the_first_without_it()
    {
        const string team = "gm1509.wijkzorgnetwerk.gendringen";
        await using var first = await Members.FirstAsync(site, team, "aanvoerder-1");
        await using var second = await Members.AdmittedAsync(site, first, team, "aanvoerder-2");

        // Two members, one case: who takes it first has it, and the other is told.
        await Members.DeliverAsync(site, team, "Gendringen", "7081", "GM1509");
        await first.Page.GotoAsync("/desk/postvak");
        await first.ReadyAsync();
        await second.Page.ReloadAsync();
        await second.ReadyAsync();
        await first.FollowAsync("Eenzaamheid");
        await second.FollowAsync("Eenzaamheid");
        await Assertions.Expect(second.Page.Locator("[data-fields]")).ToContainTextAsync(Members.Story);
        await first.PressAsync("Aannemen");
        await Assertions.Expect(first.Told).ToContainTextAsync("Aangenomen");
        await second.PressAsync("Aannemen");
        await Assertions.Expect(second.Told).ToContainTextAsync("Iemand anders van uw team heeft dit net aangenomen.");
        await Assertions.Expect(second.Page.Locator(".way")).ToContainTextAsync("Opgepakt door aanvoerder-1.");

        // A code of a member is nobody else's, with the key file neither.
        await using var other = await Person.AtAsync(site);
        await other.Page.GotoAsync("/desk");
        await other.ChooseAsync(site.KeyFile(team));
        await other.Page.GetByLabel("Uw rol").FillAsync("aanvoerder-2");
        await other.PressAsync("Aanmelden");
        await Assertions.Expect(other.Told).ToContainTextAsync("is van een lid, dat zich met een eigen apparaat aanmeldt");
    }

    [Fact]
    public async Task A_removed_member_is_out_within_a_minute_and_its_device_opens_nothing_any_more()
    {
        const string team = "gm1509.wijkzorgnetwerk.ulft-noord-etten";
        await using var first = await Members.FirstAsync(site, team, "aanvoerder-1");
        await using var second = await Members.AdmittedAsync(site, first, team, "aanvoerder-2");
        await first.Page.GotoAsync("/desk/leden");
        await first.ReadyAsync();

        var item = first.Page.Locator("[data-member]", new() { HasText = "aanvoerder-2" });
        await item.GetByText("Termijn, of verwijderen…").ClickAsync();
        await item.GetByRole(AriaRole.Button, new() { Name = "Verwijderen" }).ClickAsync();
        await Assertions.Expect(first.Told).ToContainTextAsync("Laat de sleutel vernieuwen");
        await Assertions.Expect(item).ToHaveCountAsync(0);

        await Assertions.Expect(second.Told).ToContainTextAsync(
            "Dit apparaat is geen lid meer van dit team", new() { Timeout = 60_000 });
        await Assertions.Expect(second.Page.Locator("#deel")).ToBeEmptyAsync();
        await second.Page.GotoAsync("/desk");
        await Assertions.Expect(second.Page.Locator("#aanmelden [type=submit]")).ToBeEnabledAsync();
        await Assertions.Expect(second.Page.Locator("[data-devices]")).ToBeHiddenAsync();
        Assert.Equal(0, await second.Page.EvaluateAsync<int>(
            """
            async () => {
              const answer = (asked) => new Promise((done) => { asked.onsuccess = () => done(asked.result); });
              const database = await answer(indexedDB.open('hub-desk'));
              return answer(database.transaction('signed-in').objectStore('signed-in').count());
            }
            """));
    }
}

using System.Text;
using System.Text.Json.Nodes;
using Hub.Testing.Processes;
using Microsoft.Playwright;

namespace Hub.Desk.Tests.Leden;

/// <summary>The team's key and its members: it never reaches the hub, and a new one reaches those who stay.</summary>
public sealed class MemberKeyTests(DeskSite site)
{
    [Fact]
    public async Task No_private_key_leaves_a_browser_or_can_be_taken_out_of_it()
    {
        const string team = "gm1509.wijkzorgnetwerk.varsseveld";
        var secret = (string)JsonNode.Parse(await File.ReadAllTextAsync(site.KeyFile(team)))!["d"]!;
        var sent = new StringBuilder();
        await using var member = await Members.AskAsync(site, team, "aanvoerder-7");
        member.Page.Request += (_, request) => sent.Append(request.Url).AppendLine(request.PostData);
        await member.Page.GetByText("Ik heb zelf het sleutelbestand van het team…").ClickAsync();
        await member.Page.GetByLabel("Sleutelbestand van uw team").SetInputFilesAsync(site.KeyFile(team));
        await member.PressAsync("Mijzelf toelaten");
        await member.ArriveAsync("/desk/postvak");
        await member.ReadyAsync();

        var stored = await member.Page.EvaluateAsync<string>(
            """
            async () => {
              const answer = (asked) => new Promise((done) => { asked.onsuccess = () => done(asked.result); });
              const database = await answer(indexedDB.open('hub-desk'));
              const rows = await answer(database.transaction('signed-in').objectStore('signed-in').getAll());
              const keys = rows.flatMap((row) => Object.values(row)).filter((value) => value instanceof CryptoKey);
              return JSON.stringify({ rows: rows.length, keys: keys.length, out: keys.filter((key) => key.extractable).length,
                names: [...new Set(rows.flatMap((row) => Object.keys(row)))].sort() });
            }
            """);

        Assert.Equal(
            """{"rows":2,"keys":4,"out":0,"names":["""
                + "\"actor\",\"admitted\",\"keyId\",\"member\",\"signKey\",\"signs\",\"team\",\"until\",\"unwraps\",\"wrapKey\"]}",
            stored); // the device and who is signed in; nothing of the team's key
        Assert.Contains("wrapped", sent.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, sent.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"d\"", sent.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(site.Data, "*", SearchOption.AllDirectories).Where(file => Holds(file, secret)));
        Assert.Contains(
            Directory.EnumerateFiles(site.Data, "*", SearchOption.AllDirectories), file => Holds(file, "aanvoerder-7"));
    }

    [Fact]
    public async Task A_new_key_of_the_team_reaches_the_members_who_stay_and_old_cases_stay_open()
    {
        const string team = "gm0202.wijkzorgnetwerk.csa";
        await using var first = await Members.FirstAsync(site, team, "aanvoerder-1");
        await using var second = await Members.AdmittedAsync(site, first, team, "aanvoerder-2");
        await Members.DeliverAsync(site, team, "Stationsplein", "6811", "GM0202", "Arnhem");
        await second.Page.ReloadAsync();
        await second.ReadyAsync();
        var old = await second.Page.Locator(".item a").First.GetAttributeAsync("href");

        await site.HubAsync("keys", "rotate", "--team", team);
        await Posix.UntilAsync(
            async () =>
            {
                await first.Page.GotoAsync("/desk/leden");
                await first.ReadyAsync();
                return await first.Page.GetByText("heeft de nieuwste sleutel nog niet").CountAsync() == 2;
            },
            TimeSpan.FromMinutes(2), "the hub seals for the new key");
        await Members.DeliverAsync(site, team, "Stationsplein", "6811", "GM0202", "Arnhem");
        await second.Page.ReloadAsync();
        await second.ReadyAsync();
        await second.Page.Locator($".item a:not([href='{old}'])").First.ClickAsync();
        await Assertions.Expect(second.Told).ToContainTextAsync("verzegeld voor een sleutel van uw team die u nog niet hebt");

        await first.Page.GetByLabel("Het nieuwe sleutelbestand").SetInputFilesAsync(site.KeyFile(team));
        await first.PressAsync("Sleutel geven aan wie blijft");
        await Assertions.Expect(first.Told).ToContainTextAsync("De nieuwe sleutel is gegeven aan de leden die blijven.");
        await Assertions.Expect(first.Page.GetByText("heeft de nieuwste sleutel nog niet")).ToHaveCountAsync(0);

        await second.Page.ReloadAsync();
        await Assertions.Expect(second.Page.Locator("[data-fields]")).ToContainTextAsync(Members.Story);
        await second.Page.GotoAsync(old!);
        await Assertions.Expect(second.Page.Locator("[data-fields]")).ToContainTextAsync(Members.Story);
    }

    private static bool Holds(string file, string marker)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.GetBuffer().AsSpan(0, (int)memory.Length).IndexOf(Encoding.UTF8.GetBytes(marker)) >= 0;
    }
}

using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Hub.Desk.Tests;

/// <summary>
/// What a browser opened stays in its window: not in a request, not on disk at the hub or the desk, not in the browser's storage.
/// </summary>
public sealed class CanaryTests(DeskSite site)
{
    private const string Team = "gm1509.wijkzorgnetwerk.silvolde";
    private const string Name = "Kanariewoord Zwartepiste";
    private const string Story = "Zij zit alleen en spreekt dagen niemand. Bij de deur: kanariegordijnen, kobaltknop.";

    [Fact]
    public async Task No_word_of_an_opened_case_stands_in_a_request_a_storage_or_on_the_hub_s_disk()
    {
        await site.DeliverAsync(Team, "zorgorganisatie-de-brug", InSilvolde());
        await using var person = await Person.AtAsync(site);
        var sent = new StringBuilder();
        var elsewhere = new List<string>();
        person.Page.Request += (_, request) =>
        {
            sent.Append(request.Url)
                .Append(request.PostData)
                .AppendLine(string.Join('\n', request.Headers.Select(header => $"{header.Key}: {header.Value}")));
            if (!request.Url.StartsWith(site.Address.ToString(), StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                elsewhere.Add(request.Url);
            }
        };
        await person.SignInAsync(Team);
        await person.Page.Locator(".item", new() { HasText = "Eenzaamheid" }).Last.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(person.Page.Locator("[data-fields]")).ToContainTextAsync("kobaltknop"); // it was really read
        await Assertions.Expect(person.Page.Locator("[data-fields]")).ToContainTextAsync(Name);
        await person.Page.GetByText("Overdragen aan een ander team…").ClickAsync();
        await person.Page.GetByLabel("Naar welk team?").SelectOptionAsync("gm1509.wijkzorgnetwerk.ulft-zuid-bontebrug");
        await person.PressAsync("Overdragen");
        await Assertions.Expect(person.Told).ToContainTextAsync("Gevraagd over te nemen");

        var stored = await person.Page.EvaluateAsync<string>(
            """
            async () => {
              const database = await new Promise((done) => {
                const asked = indexedDB.open('hub-desk');
                asked.onsuccess = () => done(asked.result);
              });
              const who = await new Promise((done) => {
                const asked = database.transaction('signed-in').objectStore('signed-in').get('signed-in');
                asked.onsuccess = () => done(asked.result);
              });
              let exported = 'no';
              for (const key of [who.opens, who.signs]) {
                try { await crypto.subtle.exportKey('jwk', key); exported = 'yes'; } catch { /* as it must be */ }
              }
              return JSON.stringify({
                local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie, caches: await caches.keys(),
                names: (await indexedDB.databases()).map((one) => one.name), members: Object.keys(who).sort(),
                extractable: who.opens.extractable || who.signs.extractable, exported
              });
            }
            """
        );

        Assert.Equal(
            """{"local":{},"session":{},"cookies":"","caches":[],"names":["hub-desk"]"""
                + ""","members":["actor","keyId","opens","signs","team","until"],"extractable":false,"exported":"no"}""",
            stored);
        Assert.Empty(elsewhere);
        Assert.DoesNotContain("\"d\"", sent.ToString(), StringComparison.Ordinal);
        foreach (var marker in (string[])["kanariegordijnen", "kobaltknop", "Kanariewoord", "Zwartepiste"])
        {
            Assert.DoesNotContain(marker, sent.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.Empty(Directory.EnumerateFiles(site.Data, "*", SearchOption.AllDirectories).Where(file => Holds(file, marker)));
        }
        Assert.True(
            Directory.EnumerateFiles(site.Data, "*", SearchOption.AllDirectories).Any(file => Holds(file, Team)),
            "the look at the disk finds nothing at all");
    }

    private static JsonObject InSilvolde()
    {
        var signal = Signals.Lonely("Silvolde", "7064", Name, Story);
        (signal["municipality"], signal["location"]!["place"]) = ("GM1509", "Silvolde");
        return signal;
    }

    private static bool Holds(string file, string marker)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.GetBuffer().AsSpan(0, (int)memory.Length).IndexOf(Encoding.UTF8.GetBytes(marker)) >= 0;
    }
}

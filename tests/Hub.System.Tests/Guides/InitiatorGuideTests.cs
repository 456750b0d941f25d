using System.CommandLine;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Standalone;
using Hub.System.Tests.NothingLost;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Guides;

/// <summary>
/// A resident's plan from the desk to the wijkregisseur's screen, and on to a wijkteam: over the doors and the teams' own client.
/// </summary>
public sealed class InitiatorGuideTests(ITestOutputHelper output)
{
    private const string Regisseur = "gm0637.wijkregisseur.zuidoost";
    private const string Wijkteam = "gm0637.wijkteam.oosterheem";
    private static readonly string[] His = ["Kwinkelaar", "06-24681357", "kwinkelaar@example.org"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_agreed_is_reached_by_the_wijkregisseur_and_by_nobody_who_gets_the_plan()
    {
        await using var temporary = new TestFolder("initiator");
        var folder = HubFolder.Create(receiptSeconds: 30);
        await using (var hub = HubProcess.Start(temporary, "Hub.Standalone", ["run", "--config", folder.Config]))
        {
            await hub.ReadyAsync(new Uri(folder.Adapters, "/health/ready"), TimeSpan.FromMinutes(3));
            await SendAsync(folder, "plan-1", agreed: true);
            await SendAsync(folder, "plan-2", agreed: false);
            await LedgerCopy.SettledAsync(folder.SpoolFile, () => LedgerCopy.Sqlite(folder.LedgerFile), TimeSpan.FromMinutes(1));

            var list = JsonNode.Parse(await RunAsync(folder, Regisseur, 0, "inbox", "--json"))!["deliveries"]!.AsArray();
            var (initiator, plans) = (
                IdOf(list.Single(entry => (string?)entry!["dataClass"] == "initiator")),
                list.Where(entry => (string?)entry!["contract"] == "collective").Select(IdOf).ToArray());
            var reached = await RunAsync(folder, Regisseur, 0, "open", initiator);
            var read = await Task.WhenAll(plans.Select(plan => RunAsync(folder, Regisseur, 0, "open", plan)));

            Assert.Contains("initiatiefnemer", await RunAsync(folder, Regisseur, 0, "inbox"), StringComparison.Ordinal);
            Assert.All(His, word => Assert.Contains(word, reached, StringComparison.Ordinal));
            Assert.Equal(2, plans.Length);
            // Of the one who did not agree it says nothing.
            Assert.Single(read, plan => plan.Contains("te bereiken", StringComparison.Ordinal));
            Assert.All(read, plan => Assert.All(His, word => Assert.DoesNotContain(word, plan, StringComparison.OrdinalIgnoreCase)));

            await OnToTheWijkteamAsync(
                folder,
                plans[Array.FindIndex(read, plan => plan.Contains("te bereiken", StringComparison.Ordinal))],
                initiator);
            await RunAsync(folder, Regisseur, 0, "accept", initiator);
            await RunAsync(folder, Regisseur, 0, "close", initiator);
            Assert.Equal(
                1,
                await LedgerCopy.CountAsync(
                    LedgerCopy.Sqlite(folder.LedgerFile),
                    $"provisions WHERE receiver = '{Regisseur}' AND data_class = 'initiator' AND grondslag = 'avg-6-1-a'"));
            Assert.Equal(1, await LedgerCopy.CountAsync(LedgerCopy.Sqlite(folder.LedgerFile), "provisions"));
            Assert.All(His, word => Assert.DoesNotContain(word, hub.Output, StringComparison.OrdinalIgnoreCase));
        }
        folder.Delete();
    }

    private async Task OnToTheWijkteamAsync(HubFolder folder, string plan, string initiator)
    {
        await RunAsync(folder, Regisseur, 0, "hand-over", plan, "--to", Wijkteam);
        await RunAsync(folder, Wijkteam, 0, "accept", plan);
        string[] said =
        [
            await RunAsync(folder, Wijkteam, 0, "inbox", "--all", "--json"),
            await RunAsync(folder, Wijkteam, 0, "open", plan),
            await RunAsync(folder, Wijkteam, 0, "open", plan, "--json"),
            await RunAsync(folder, Wijkteam, 1, "open", initiator),
            await RunAsync(folder, Wijkteam, 1, "accept", initiator),
        ];
        var refused = await RunAsync(folder, Regisseur, 1, "hand-over", initiator, "--to", Wijkteam);

        Assert.Contains($"wie dit indiende is te bereiken via {Regisseur}", said[1], StringComparison.Ordinal);
        Assert.All(said, screen => Assert.All(His, word => Assert.DoesNotContain(word, screen, StringComparison.OrdinalIgnoreCase)));
        Assert.Contains("alleen voor de wijkregisseur te bereiken", refused, StringComparison.Ordinal);
    }

    private async Task<string> RunAsync(HubFolder folder, string team, int code, string command, params string[] more)
    {
        using var said = new StringWriter();
        string[] line = ["team", command, .. more, "--team", team, "--key", folder.TeamKeyFile(team)!, "--url", folder.Adapters.ToString()];
        var ended = await HubCommandLine
            .Create()
            .Parse(line)
            .InvokeAsync(new InvocationConfiguration { Output = said, Error = said }, Token);
        output.WriteLine($"$ ./hub team {command} ({team})\n{said}");
        Assert.Equal(code, ended);
        return said.ToString();
    }

    private static string IdOf(JsonNode? entry) => (string)entry!["deliveryId"]!;

    private static async Task SendAsync(HubFolder folder, string id, bool agreed)
    {
        var signal = new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = id,
            ["source"] = folder.Sources()["bewonersloket"],
            ["type"] = "nl.wijkhub.signaal.v1",
            ["time"] = "2026-11-04T09:07:00+01:00",
            ["datacontenttype"] = "application/json",
            ["data"] = new JsonObject
            {
                ["id"] = id,
                ["source"] = "inwoner",
                ["municipality"] = "GM0637",
                ["reportedAt"] = "2026-11-04T09:07:00+01:00",
                ["description"] =
                    $"Wij willen met de buurt een moestuin beginnen op het veldje. Bel mij op {His[1]} of {His[2]}, groet Bram {His[0]}.",
                ["location"] = new JsonObject { ["neighbourhood"] = "Oosterheem" },
                ["reporter"] = new JsonObject
                {
                    ["name"] = $"Bram {His[0]}",
                    ["phone"] = His[1],
                    ["email"] = His[2],
                },
                ["sharingAllowed"] = agreed,
            },
        };
        using var client = new HttpClient { BaseAddress = folder.Adapters };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/signals")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(signal.ToJsonString())),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents+json");
        request.Headers.Add("X-API-Key", folder.KeyOf("bewonersloket"));
        using var answer = await client.SendAsync(request, Token);
        Assert.Equal(202, (int)answer.StatusCode);
    }
}

using System.Text.Json.Nodes;
using Hub.System.Tests.NothingLost;
using Hub.Testing.Nodes;
using Hub.Testing.Nodes.Partners;
using Hub.Testing.Processes;
using Microsoft.AspNetCore.Http;

namespace Hub.System.Tests.Canary;

/// <summary>A hub whose municipalities have everything read by a second reader: words go to its one address, masked, and nowhere
/// else.</summary>
public sealed class CanaryReaderTests
{
    [Fact]
    public async Task A_second_reader_reads_no_canary_and_nobody_else_reads_anything()
    {
        await using var reader = await StubPartner.StartAsync();
        reader.Answer = Agree;
        await using var temporary = new TestFolder("canary-reader");
        var folder = HubFolder.Create(2, logLevel: "debug");
        SwitchOn(folder, reader.Address);
        await using var partners = await CanaryPartners.StartAsync(folder);
        await using var hub = HubProcess.Start(temporary, "Hub.System.Tests", ["hub-with-a-leak", LeakyHub.None, folder.Config]);
        await hub.ReadyAsync(new Uri(folder.Adapters, "/health/ready"), TimeSpan.FromMinutes(3));
        using var run = new CanaryRun(folder);

        await run.SendAsync();
        await LedgerCopy.SettledAsync(folder.SpoolFile, () => LedgerCopy.Sqlite(folder.LedgerFile), TimeSpan.FromMinutes(1));
        await run.GetAsync(new Uri(folder.Adapters, "/metrics"));
        await hub.KillHardAsync();

        Assert.NotEmpty(reader.Requests);
        Assert.All(reader.Requests, request => Assert.Empty(MarkerScan.In("second reader",
            $"{request.Path}{request.Query}\n{string.Join('\n', request.Headers)}\n{request.Body}")));
        Assert.Empty(run.Unexpected);
        Assert.Empty(run.Echoed);
        Assert.True(MarkerScan.InLines(hub.Output) is "", MarkerScan.InLines(hub.Output));
        Assert.DoesNotContain("merkteken", hub.Output, StringComparison.Ordinal);
        Assert.Empty(MarkerScan.InFolder(folder.Root));
        var calls = OutboundCalls.In(hub.Output);
        Assert.Contains(reader.Address.Port, calls);
        Assert.All(calls, call => Assert.Contains(call, (int[])[.. partners.Ports, reader.Address.Port]));
        folder.Delete();
    }

    private static void SwitchOn(HubFolder folder, Uri address)
    {
        folder.ChangeSettings(settings => settings["secondReader"] = new JsonObject
        {
            ["name"] = "proef",
            ["version"] = "1",
            ["allowed"] = new JsonArray(address.ToString()),
            ["chat"] = new JsonObject { ["address"] = new Uri(address, "/v1/").ToString(), ["model"] = "proef" },
        });
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder.Config, "municipalities"), "*.json"))
        {
            var municipality = JsonNode.Parse(File.ReadAllText(file))!;
            municipality["options"]!["secondReader"] = "all";
            File.WriteAllText(file, municipality.ToJsonString());
        }
    }

    private static IResult Agree(StubRequest request)
    {
        var asked = (string)JsonNode.Parse(request.Body)!["messages"]![1]!["content"]!;
        var content = new JsonObject
        {
            ["mark"] = asked.Split('\n')[0]["merkteken ".Length..],
            ["kind"] = "individual",
            ["acute"] = false,
            ["safeAtHome"] = false,
        };
        return Results.Json(new { choices = new[] { new { finish_reason = "stop", message = new { content = content.ToJsonString() } } } });
    }
}

using Hub.Teams.Inbox;

namespace Hub.Desk.Tests.Gebieden;

/// <summary>The same from the terminal, as the guide has it.</summary>
public sealed class SteeringCommandTests(DeskSite site)
{
    private const string Team = "gm0637.wijkteam.centrum";
    private const string Coordinator = "gm0637.wijkregisseur.west";

    [Fact]
    public async Task Several_are_taken_at_once_one_is_laid_higher_and_one_given_to_another_team()
    {
        await site.DeliverAsync(Team, "bewonersloket", [.. Enumerable.Range(0, 3).Select(_ => Signals.Lamp("Dorp", "2712"))]);
        using var http = new HttpClient { BaseAddress = site.Address };
        using var side = site.Side(Team);
        var ids = (await new TeamInboxClient(http, side, TimeProvider.System).InboxAsync("open", default)).Deliveries
            .Where(one => one is { State: "delivered", Contract: "collective" }).Select(one => one.DeliveryId.ToString("D"))
                .Take(3).ToList();
        var unknown = Guid.NewGuid().ToString("D");

        var (code, output, error) = await RunAsync(Team, "accept", ids[0], unknown, ids[1]);
        Assert.Equal(1, code);
        Assert.Contains($"{ids[0]}: aangenomen.", output, StringComparison.Ordinal);
        Assert.Contains($"{ids[1]}: aangenomen.", output, StringComparison.Ordinal);
        Assert.Contains($"{unknown}: niet aangenomen. Dit kenmerk staat niet (meer) in het postvak", output, StringComparison.Ordinal);
        Assert.Contains("1 van 3 niet aangenomen", error, StringComparison.Ordinal);

        var raised = await RunAsync(Team, "escalate", ids[0], "--reason", "no-progress");
        Assert.Equal((0, $"{ids[0]}: hoger gelegd bij {Coordinator}. U blijft eigenaar."), (raised.Code, raised.Output.Trim()));
        Assert.Contains($"hoger gelegd bij {Coordinator}: komt niet verder", (await RunAsync(Team, "inbox", "--all")).Output,
            StringComparison.Ordinal);

        Assert.Contains(ids[2], (await RunAsync(Coordinator, "areas")).Output, StringComparison.Ordinal);
        var outside = await RunAsync(Coordinator, "reassign", ids[2], "--to", "gm0637.wijkteam.oosterheem");
        Assert.Equal(1, outside.Code);
        Assert.StartsWith("Dat ligt buiten uw gebieden.", outside.Error, StringComparison.Ordinal);
        var given = await RunAsync(Coordinator, "reassign", ids[2], "--to", "gm0637.wijkbeheerder.centrum");
        Assert.Equal((0, $"{ids[2]}: toegewezen aan dat team; wie het had hoort het."), (given.Code, given.Output.Trim()));
        Assert.Contains(
            "ingetrokken", (await RunAsync(Team, "inbox")).Output.Split('\n').First(line => line.Contains(ids[2],
                StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> RunAsync(string team, string act, params string[] arguments)
        => site.TryHubAsync(["team", act, .. arguments, "--team", team, "--key", site.KeyFile(team), "--url", site.Address.ToString()]);
}

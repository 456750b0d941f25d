using System.Text.Json;
using Hub.System.Tests.NothingLost;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Canary;

/// <summary>What operators and the privacy officer see on their screen.</summary>
internal sealed class CanaryOperators(HubFolder folder, TestFolder screen)
{
    /// <summary>Runs the commands beside the hub; gives back all that they said.</summary>
    public async Task<string> AskAsync()
    {
        var parked = (await RunAsync("parked", "list", "--json")).Output;
        var said = new List<string> { parked };
        foreach (var one in JsonDocument.Parse(parked).RootElement.EnumerateArray())
        {
            said.Add((await RunAsync("parked", "show", one.GetProperty("id").GetString()!)).Output);
        }
        foreach (var command in (string[][])
            [
                ["status"], ["alarms", "--json"], ["trail", "verify"], ["topology", "export"],
                ["config", "matrix", "--municipality", "GM0637"],
            ])
        {
            said.Add((await RunAsync(command)).Output);
        }
        return string.Join('\n', said);
    }

    /// <summary>
    /// Asks who received data about the person of the canary traffic, or erases that person; the exit code is 0 where something was found.
    /// </summary>
    public async Task<(int Code, string Output)> PersonAsync(string command, params string[] more)
    {
        var person = screen.Combine("persoon.json");
        await File.WriteAllTextAsync(person, JsonSerializer.Serialize(new
        {
            name = $"{Markers.Name} {Markers.Surname}",
            dateOfBirth = Markers.BirthDate,
            bsn = Markers.Bsn,
            phone = Markers.Phone,
            email = Markers.Email,
            address = Markers.Address,
        }));
        return await RunAsync(["privacy", command, "--municipality", "GM0637", "--subject", person, .. more]);
    }

    private async Task<(int Code, string Output)> RunAsync(params string[] command)
    {
        await using var process = HubProcess.Start(screen, "Hub.Standalone", [.. command, "--config", folder.Config]);
        return (await process.WaitAsync(TimeSpan.FromSeconds(60)), process.Output);
    }
}

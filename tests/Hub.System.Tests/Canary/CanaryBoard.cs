using System.Net.Http.Json;
using System.Text.Json;
using Hub.Contracts.Operations;
using Hub.System.Tests.NothingLost;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Canary;

/// <summary>What an operator's board reads over the operations API: each answer is kept and scanned.</summary>
internal static class CanaryBoard
{
    /// <summary>
    /// Reads all there is: the lists, every signal's time line, and each parked message and alarm by itself.
    /// Asks for the marked person as well.
    /// </summary>
    /// <param name="run">Who scans.</param>
    /// <param name="folder">Where the operator's key is.</param>
    /// <param name="router">Where to ask.</param>
    /// <param name="parked">Whether something is parked that can be read.</param>
    public static async Task ReadAsync(CanaryRun run, HubFolder folder, Uri router, bool parked)
    {
        using var client = run.ClientOf(router);
        client.DefaultRequestHeaders.Authorization = new(
            "Bearer",
            await File.ReadAllTextAsync(Directory.EnumerateFiles(Path.Combine(folder.Config, "keys", "operators-private")).Single()));
        foreach (var path in (string[])[OperationsRoutes.Status, OperationsRoutes.Queues, OperationsRoutes.Partners])
        {
            await AskAsync(client, path);
        }
        foreach (var (list, items, one) in ((string, string, string)[])
            [
                ($"{OperationsRoutes.Signals}?limit=1000", "signals", OperationsRoutes.Signal),
                ($"{OperationsRoutes.Alarms}?state=all&limit=500", "alarms", OperationsRoutes.Alarm),
                ($"{OperationsRoutes.Parked}?limit=500", "parked", OperationsRoutes.ParkedOne),
            ])
        {
            var found = default(JsonElement);
            await Posix.UntilAsync(
                async () =>
                {
                    found = await AskAsync(client, list);
                    return found.GetProperty(items).GetArrayLength() > 0 || (items == "parked" && !parked);
                },
                TimeSpan.FromMinutes(2), $"there are {items}");
            var ids = found.GetProperty(items).EnumerateArray().Select(item => item.GetProperty("id").GetString()!);
            foreach (var id in ids.Distinct(StringComparer.Ordinal))
            {
                await AskAsync(client, one.Replace("{id:guid}", id, StringComparison.Ordinal));
            }
        }
        // What an operator asks is not repeated, whether it is understood or not.
        using var number = await client.PostAsJsonAsync(
            OperationsRoutes.FindSignals,
            new { partner = "woonstichting-voorbeeld", number = Markers.Bsn });
        using var wrong = await client.PostAsJsonAsync(
            OperationsRoutes.FindSignals,
            new { partner = $"{Markers.Name} {Markers.Surname}", number = Markers.Bsn });
        using var filter = await client.GetAsync($"{OperationsRoutes.Signals}?state={Markers.Surname}&{Markers.Surname}=1");
        Assert.Equal([200, 400, 400], [(int)number.StatusCode, (int)wrong.StatusCode, (int)filter.StatusCode]);
    }

    private static async Task<JsonElement> AskAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}

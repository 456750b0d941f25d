using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hub.System.Tests.NothingLost;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Monitoring;

/// <summary>What <c>deploy/monitoring</c> brings works with a real Prometheus that reads a real hub, and every figure that it uses is
/// there.</summary>
public sealed partial class MonitoringTests(SharedNodes nodes)
{
    private static readonly string Folder = Repository.PathOf("deploy", "monitoring");

    [Theory]
    [InlineData("check", "config", "prometheus.yml")]
    [InlineData("check", "rules", "alerts.yml")]
    [InlineData("test", "rules", "alerts.test.yml")]
    public async Task Prometheus_own_tool_finds_no_fault(params string[] arguments)
        => Assert.Contains("SUCCESS", await Posix.RunAsync("promtool", arguments, folder: Folder), StringComparison.Ordinal);

    [Fact]
    public async Task A_real_Prometheus_reads_a_real_hub_and_each_figure_of_alarms_and_dashboard_is_there()
    {
        await using var temporary = new TestFolder("monitoring");
        var folder = HubFolder.Create(receiptSeconds: 30);
        await using var hub = HubProcess.Start(temporary, "Hub.Standalone", ["run", "--config", folder.Config]);
        await hub.ReadyAsync(new Uri(folder.Adapters, "/health/ready"), TimeSpan.FromMinutes(2));
        using var load = new SignalLoad(folder.Adapters, folder.KeyOf("wijkpost"), folder.Sources()["wijkpost"], 6);
        await load.SendAllAsync(senders: 2);
        var port = FreePort.Find();
        using var prometheus = Start(temporary, port, [folder.Adapters]);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(10) };

        // One that a bad answer or a partner's silence makes is there when there was one.
        string[] sometimes = ["hub_intake_denied_total", "hub_alarms_standing", "hub_circuit_open", "hub_certificate_left_seconds",
            "hub_queue_messages"];
        foreach (var name in Used().Except(sometimes))
        {
            await Posix.UntilAsync(async () => await CountAsync(client, $"count({name})") > 0, TimeSpan.FromMinutes(3),
                $"Prometheus has {name}");
        }
        Assert.Equal(1, await CountAsync(client, "up{job=\"hub\"}"));
        foreach (var question in Questions())
        {
            await CountAsync(client, question); // a question that Prometheus does not understand is answered with an error
        }
        Assert.Equal(6, await CountAsync(client, "sum(hub_intake_signals_total)"));

        await hub.KillHardAsync();
        await Posix.UntilAsync(async () => await CountAsync(client, "up{job=\"hub\"}") == 0, TimeSpan.FromMinutes(3),
            "Prometheus sees that the hub is gone");
        folder.Delete();
    }

    [Fact]
    public async Task A_real_Prometheus_reads_both_workers_and_the_queues_between_them()
    {
        await using var temporary = new TestFolder("monitoring");
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 30);
        await site.StartRouterAsync();
        await site.StartAdaptersAsync();
        using var load = site.Load(6);
        await load.SendAllAsync(senders: 2);
        var port = FreePort.Find();
        using var prometheus = Start(temporary, port, [site.Folder.Adapters, site.Folder.Router]);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(10) };

        foreach (var question in (string[])["count(hub_critical_time_seconds_count) > 0", "sum(hub_critical_time_seconds_count) >= 6",
            "hub_queue_messages{queue=\"hub.signals.route\"} >= 0", "sum(hub_team_queue_messages) >= 6",
            "max(hub_team_queue_oldest_age_seconds) > 0", "hub_ledger_bytes > 1e6", "count(hub_retries_total) == 8",
                "count(hub_convenant_left_seconds) > 1"])
        {
            await Posix.UntilAsync(async () => await CountAsync(client, $"count({question})") > 0, TimeSpan.FromMinutes(2), question);
        }
        Assert.Equal(2, await CountAsync(client, "sum(up{job=\"hub\"})"));
        Assert.InRange(await CountAsync(client, "count({__name__=~\"hub_.*\"})"), 50, 2_000); // however many signals there are
    }

    private static Process Start(TestFolder temporary, int port, Uri[] workers)
    {
        var config = File.ReadAllText(Path.Combine(Folder, "prometheus.yml")).Replace("15s", "1s", StringComparison.Ordinal)
            .Replace("[\"127.0.0.1:8080\", \"127.0.0.1:8081\"]",
                $"[{string.Join(", ", workers.Select(worker => $"\"{worker.Authority}\""))}]", StringComparison.Ordinal);
        File.WriteAllText(temporary.Combine("prometheus.yml"), config);
        File.Copy(Path.Combine(Folder, "alerts.yml"), temporary.Combine("alerts.yml"));
        var start = new ProcessStartInfo("prometheus")
        {
            WorkingDirectory = temporary.Path,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var argument in (string[])["--config.file=prometheus.yml", "--storage.tsdb.path=data",
            $"--web.listen-address=127.0.0.1:{port}", "--log.level=error"])
        {
            start.ArgumentList.Add(argument);
        }
        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        temporary.Register(process.Id);
        return process;
    }

    // The value of a question with one answer; nought where it has none.
    private static async Task<double> CountAsync(HttpClient client, string question)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri($"/api/v1/query?query={Uri.EscapeDataString(question)}", UriKind.Relative));
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                return 0; // it is starting
            }
            using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.True(body.RootElement.GetProperty("status").GetString() == "success", question);
            var result = body.RootElement.GetProperty("data").GetProperty("result");
            return result.GetArrayLength() == 0 ? 0 : double.Parse(result[0].GetProperty("value")[1].GetString()!,
                CultureInfo.InvariantCulture);
        }
        catch (HttpRequestException)
        {
            return 0; // it does not listen yet
        }
    }

    private static IEnumerable<string> Questions()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "dashboard.json")));
        var panels = dashboard.RootElement.GetProperty("panels").EnumerateArray()
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray()).Select(target =>
                target.GetProperty("expr").GetString()!).ToList();
        var rules = File.ReadLines(Path.Combine(Folder, "alerts.yml")).Where(line => line.Contains("expr:", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf("expr:", StringComparison.Ordinal) + 5)..].Trim());
        return [.. panels, .. rules];
    }

    private static IEnumerable<string> Used() => Questions().SelectMany(question => Figure().Matches(question)).Select(found =>
        found.Value).Distinct();

    [GeneratedRegex("hub_[a-z_]+", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}

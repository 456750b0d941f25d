using System.Text.Json;
using Hub.Configuration;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Operations;
using Hub.Hosting.Bus;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Hub.System.Tests.NothingLost;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;
using RabbitMQ.Client;

namespace Hub.System.Tests.Commands;

/// <summary><c>hub queues --watch</c> and <c>hub status --watch</c> behind a real terminal, over a real broker and ledger.</summary>
public sealed class WatchTests(SharedNodes nodes, ITestOutputHelper output)
{
    private const string Colour = @"\e\[[0-9;]*\b(3[0-7]|9[0-7]|38|48)[0-9;]*m";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(100)]
    public async Task The_queues_are_shown_with_what_is_wrong_on_top_and_no_line_is_broken(int columns)
    {
        await using var site = await SiteAsync();
        await FillAsync(site, $"{HubQueues.Route}_error", 3);
        await using var terminal = PseudoTerminal.Start(columns, 30, colour: true, "queues", "--watch", "--interval", "1", "--config",
            site.Folder.Config);

        await terminal.UntilAsync(line => line.Contains('▁') && line.StartsWith("Signalen per minuut", StringComparison.Ordinal), "a rate");
        await FillAsync(site, $"{HubQueues.Route}_error", 60);
        var screen = await terminal.UntilAsync(line => line.Contains("_error", StringComparison.Ordinal)
            && line.Contains(" 63", StringComparison.Ordinal), "the depth follows");
        terminal.Type('q');
        var (code, restored) = await terminal.EndAsync();
        output.WriteLine(string.Join('\n', screen));

        Assert.Equal((1, true), (code, restored)); // there is a failed message: the last view is bad news
        Assert.All(screen, line => Assert.InRange(line.Length, 0, columns));
        Assert.InRange(screen.Length, 10, 30);
        Assert.StartsWith("hub.", screen[Array.FindIndex(screen, line => line.StartsWith("wachtrij", StringComparison.Ordinal)) + 1],
            StringComparison.Ordinal);
        Assert.Contains("Partners stil         corporatie-vb", string.Join('\n', screen), StringComparison.Ordinal);
        Assert.Contains(screen, line => line.Contains("een partner stuurt niets meer", StringComparison.Ordinal) || line.EndsWith('…'));
        Assert.Matches(@"\d\d-\d\d-\d{4} \d\d:\d\d:\d\d", screen[0]);
        Assert.Matches(Colour, terminal.Text);
    }

    [Fact]
    public async Task Ctrl_C_ends_it_as_q_does_and_without_colours_there_are_none()
    {
        await using var site = await SiteAsync();
        await using var terminal = PseudoTerminal.Start(80, 24, colour: false, "status", "--watch", "--interval", "1", "--config",
            site.Folder.Config);

        var screen = await terminal.UntilAsync(line => line.Contains("grootboek", StringComparison.Ordinal), "the parts");
        terminal.Type('\x03');
        var (code, restored) = await terminal.EndAsync();
        output.WriteLine(string.Join('\n', screen));

        Assert.Equal((1, true), (code, restored)); // no worker runs
        Assert.All(screen, line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains(screen, line => line.Contains("draait niet", StringComparison.Ordinal));
        Assert.DoesNotMatch(Colour, terminal.Text);
    }

    [Fact]
    public async Task A_broker_and_a_ledger_that_go_away_are_told_in_Dutch_and_asked_again()
    {
        await using var broker = await RabbitNode.StartAsync();
        await using var server = await PostgresNode.StartAsync();
        await using var site = await SiteAsync(broker, server);
        await using var queues = PseudoTerminal.Start(100, 30, colour: true, "queues", "--watch", "--interval", "1", "--config",
            site.Folder.Config);
        await using var status = PseudoTerminal.Start(100, 40, colour: true, "status", "--watch", "--interval", "1", "--config",
            site.Folder.Config);
        await queues.UntilAsync(line => line.StartsWith("hub.", StringComparison.Ordinal), "the queues");
        await status.UntilAsync(line => line.StartsWith("grootboek", StringComparison.Ordinal)
            && line.Contains("in orde", StringComparison.Ordinal), "the ledger");

        await broker.KillHardAsync();
        await server.KillHardAsync();
        var away = await queues.UntilAsync(line => line.StartsWith("De broker antwoordt niet sinds", StringComparison.Ordinal),
            "the broker is away");
        await queues.UntilAsync(line => line.StartsWith("Het grootboek antwoordt niet sinds", StringComparison.Ordinal),
            "the ledger is away");
        var stopped = await status.UntilAsync(line => line.StartsWith("grootboek", StringComparison.Ordinal)
            && line.Contains("antwoordt niet", StringComparison.Ordinal), "the ledger is away");
        status.Type('q');
        var ended = await status.EndAsync();
        await server.StartAgainAsync();
        await broker.StartAgainAsync();
        await queues.UntilAsync(line => line.StartsWith("Broker                in orde", StringComparison.Ordinal), "the broker is back");
        await Posix.UntilAsync(
            () => Task.FromResult(!queues.Screen.Any(line => line.Contains("antwoordt niet", StringComparison.Ordinal))),
                TimeSpan.FromSeconds(60), "the ledger is back");
        queues.Type('q');

        Assert.Equal((3, true), ended);
        Assert.Equal((1, true), await queues.EndAsync()); // nobody takes signals
        Assert.Contains(away, line => line.StartsWith("hub.", StringComparison.Ordinal)); // what was seen last stays
        Assert.Contains("corporatie-vb", string.Join('\n', stopped), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_terminal_it_writes_a_block_a_look_and_with_json_a_line()
    {
        await using var site = await SiteAsync();

        var blocks = await PipedAsync("queues", site, "--watch", "--interval", "1", "--config", site.Folder.Config);
        var lines = await PipedAsync("queues", site, "--watch", "--interval", "1", "--json", "--config", site.Folder.Config);
        var status = await PipedAsync("status", site, "--watch", "--interval", "1", "--json", "--config", site.Folder.Config);

        Assert.Equal(2, blocks.Split("Stand op ").Length - 1);
        Assert.All((string[])[blocks, lines, status], said => Assert.DoesNotContain('\e', said));
        Assert.All(lines.Trim().Split('\n'), line
            => Assert.NotEmpty(JsonSerializer.Deserialize<QueueList>(line, Contracts.HubJson.Options)!.Queues));
        Assert.All(status.Trim().Split('\n'), line
            => Assert.NotEmpty(JsonSerializer.Deserialize<HubStatus>(line, Contracts.HubJson.Options)!.Parts));
        Assert.Equal((2, 2), (lines.Trim().Split('\n').Length, status.Trim().Split('\n').Length));
    }

    [Theory]
    [InlineData("--interval: moet 1 tot en met 3600 seconden zijn", "--watch", "--interval", "0")]
    [InlineData("--interval: moet een getal zijn", "--watch", "--interval", "vaak")]
    public async Task An_interval_that_cannot_be_is_wrong_use(string said, params string[] options)
    {
        foreach (var command in (string[])["queues", "status"])
        {
            using var error = new StringWriter();
            Assert.Equal(2, await Standalone.HubCommandLine.RunAsync([command, .. options], TextWriter.Null, error));
            Assert.Equal(said, error.ToString().Trim());
        }
    }

    // Two looks through a pipe; then who reads goes away, as `head` does, and the command ends by itself.
    private static async Task<string> PipedAsync(string command, WorkerSite site, params string[] options)
    {
        var looks = options.Contains("--json") ? "head -n 2" : "sed '/^$/{x;s/^/x/;/^xx$/q;x}'";
        return await Posix.RunAsync("bash",
            ["-c", $"set -o pipefail; dotnet '{Repository.Program("Hub.Standalone")}' {command} \"$@\" | {looks}; [[ ${{PIPESTATUS[0]}} "
                + "== 1 ]]", "hub", .. options]);
    }

    // Queues as the topology has them, and an alarm about a partner that is silent; no worker runs.
    private async Task<WorkerSite> SiteAsync(RabbitNode? broker = null, PostgresNode? server = null)
    {
        var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 30, broker, server);
        await site.CommandAsync("topology", "apply");
        await using var database = LedgerFactory.Open(HubSettings.Load(site.Folder.Config).Ledger);
        await database.WriteAsync(
            async session =>
            {
                await Alarms.RaiseAsync(session,
                    new AlarmRow(Guid.NewGuid(), AlarmCodes.PartnerSilent, "corporatie-vb", 1_700_000_000_000, null, "corporatie-vb"),
                        Token);
                return true;
            },
            Token);
        return site;
    }

    private static async Task FillAsync(WorkerSite site, string queue, int count)
    {
        await using var connection = await site.Broker.ConnectAsync(site.VirtualHost);
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, cancellationToken: Token);
        for (var number = 0; number < count; number++)
        {
            await channel.BasicPublishAsync("", queue, mandatory: true, new byte[] { 1 }, Token);
        }
    }
}

using Hub.System.Tests.Guides;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost;

/// <summary>Does what the operators' guide says about a backup, line after line as it stands there, on a site of a test.</summary>
internal sealed class OperatorGuide(WorkerSite site, PostgresNode server)
{
    private readonly GuideBlocks guide = new("operators.md");

    /// <summary>The commands that were run, by their first two words or their name.</summary>
    public List<string> Ran { get; } = [];

    /// <summary>Runs the block that holds a text.</summary>
    public async Task RunAsync(string holding, Func<Task>? afterRestore = null)
    {
        foreach (var line in guide.With("sh", holding).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Ran.Add(words[0] is "systemctl" or "./hub" ? $"{words[0]} {words[1]}" : words[0]);
            await DoAsync(words);
            await (words[0] == "pg_restore" && afterRestore is not null ? afterRestore() : Task.CompletedTask);
        }
    }

    private async Task DoAsync(string[] words)
    {
        switch (words)
        {
            case ["systemctl", "stop", "hub-router"]:
                await site.Router.Process.StopAsync();
                break;
            case ["systemctl", "start", "hub-router"]:
                await site.StartRouterAsync();
                break;
            case ["./hub", .. var command, "--config", "/etc/hub/config"]:
                var (code, output) = await site.AskAsync(command);
                // What it tells while adapters still offer may be bad news; that it tells is what is asked.
                Assert.True(code == 0 || (code == 1 && command is ["status"]), output);
                break;
            case [var program, .. var arguments]:
                await using (var ledger = site.Ledger())
                {
                    var variables = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["PGHOST"] = "127.0.0.1",
                        ["PGPORT"] = $"{server.Port}",
                        ["PGUSER"] = "hub",
                    };
                    await Posix.RunAsync(
                        program, arguments.Select(one => one == "hub" ? ledger.Database : one), variables, site.Folder.Root);
                }
                break;
            default:
                Assert.Fail("an empty line");
                break;
        }
    }
}

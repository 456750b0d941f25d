using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost;

/// <summary>The hub in one process on a machine that has less, or a shell that gives more, than one would wish.</summary>
public sealed class BareMachineTests
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    [Fact]
    public async Task It_starts_without_time_zone_data_and_what_it_makes_is_for_nobody_else()
    {
        await using var temporary = new TestFolder("bare-machine");
        var folder = HubFolder.Create(3);
        var data = Path.Combine(Path.GetDirectoryName(folder.SpoolFile)!, "nieuw");
        await using var hub = HubProcess.Start(
            temporary, "Hub.Standalone", ["run", "--config", folder.Config, "--data", data],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["TZDIR"] = "/nergens" });
        await hub.ReadyAsync(new Uri(folder.Adapters, "/health/ready"), TimeSpan.FromMinutes(3));

        var made = Directory.GetFileSystemEntries(data, "*", SearchOption.AllDirectories).Append(data);

        Assert.All(made, one => Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(one) & Others));
        Assert.True(made.Count() > 3);
        await hub.KillHardAsync();
        folder.Delete();
    }

    [Fact]
    public async Task An_address_that_is_none_is_one_line_and_wrong_use()
    {
        await using var temporary = new TestFolder("bare-machine");
        await using var hub = HubProcess.Start(temporary, "Hub.Standalone", ["run", "--urls", "http://127.0.0.1:8080;niets"]);

        Assert.Equal(2, await hub.WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.Contains("--urls", hub.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", hub.Output, StringComparison.Ordinal);
    }
}

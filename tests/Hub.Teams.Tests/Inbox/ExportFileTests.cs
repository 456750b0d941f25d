using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.TeamInbox;
using Hub.Teams.Inbox;
using Hub.Testing.Processes;

namespace Hub.Teams.Tests.Inbox;

/// <summary>The file in which a team takes a case over to its own system.</summary>
public sealed class ExportFileTests
{
    private static readonly OpenedDelivery Opened = new(
        "nl.wijkhub.withdrawal.v1",
        JsonSerializer.SerializeToElement(new { team = "gm0637.triage" }));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_holds_the_delivery_and_only_its_owner_can_read_it()
    {
        await using var folder = new TestFolder("export");
        var path = folder.Combine("zaak.json");

        using (var file = ExportFile.New(path))
        {
            await file.WriteAsync(Opened, Token);
        }

        Assert.Equal(Opened.Type, HubJson.Read<OpenedDelivery>(await File.ReadAllBytesAsync(path, Token)).Type);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task It_never_takes_the_place_of_another_file()
    {
        await using var folder = new TestFolder("export");
        var path = folder.Combine("zaak.json");
        await File.WriteAllTextAsync(path, "eerder", Token);

        Assert.Throws<TeamInboxException>(() => ExportFile.New(path));

        Assert.Equal("eerder", await File.ReadAllTextAsync(path, Token));
    }

    [Fact]
    public async Task Nothing_is_left_where_the_hub_gave_nothing()
    {
        await using var folder = new TestFolder("export");
        var path = folder.Combine("zaak.json");

        ExportFile.New(path).Dispose();

        Assert.False(File.Exists(path));
    }
}

using Hub.Adapters.FileDrop;
using Hub.Adapters.Partners.Watch;
using Microsoft.Extensions.Hosting;

namespace Hub.Adapters.Tests.FileDrop;

/// <summary>What lies in a folder that cannot be read is nowhere in the hub: operators hear of it, and that it is over.</summary>
public sealed class FileDropTroubleTests
{
    [Fact]
    public async Task A_folder_that_cannot_be_read_for_a_minute_is_told_and_cleared_when_it_can()
    {
        await using var drop = await FileDropFixture.Start();
        await drop.Look();
        Directory.Delete(drop.Folder, recursive: true);
        await File.WriteAllTextAsync(drop.Folder, "", TestContext.Current.CancellationToken); // where the folder was

        await drop.Look(1);
        Assert.Empty(drop.Alarms.Of("file-drop.unreadable"));
        drop.Clock.Advance(FileDropWorker.Longest);
        await drop.Look(1);

        Assert.False((await drop.Alarms.Next("file-drop.unreadable")).Cleared);
        File.Delete(drop.Folder);
        await drop.Look(1);
        Assert.True((await drop.Alarms.Next("file-drop.unreadable")).Cleared);
    }

    [Fact]
    public async Task What_stood_about_the_folder_of_a_partner_ends_when_it_sends_no_files_any_more()
    {
        await using var drop = await FileDropFixture.Start();
        Directory.Delete(drop.Folder, recursive: true);
        await File.WriteAllTextAsync(drop.Folder, "", TestContext.Current.CancellationToken);
        await drop.Look(1);
        drop.Clock.Advance(FileDropWorker.Longest);
        await drop.Look(1);
        Assert.False((await drop.Alarms.Next("file-drop.unreadable")).Cleared);

        drop.RemovePartner();
        await drop
            .Host.Get<IEnumerable<IHostedService>>()
            .OfType<PartnerReload>()
            .Single()
            .LookAsync(TestContext.Current.CancellationToken);
        drop.Clock.Advance(TimeSpan.FromMinutes(2));
        await drop.Look(1);

        Assert.True((await drop.Alarms.Next("file-drop.unreadable")).Cleared);
    }
}

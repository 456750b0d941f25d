using Hub.Adapters.Partners.Watch;
using Microsoft.Extensions.Hosting;

namespace Hub.Adapters.Tests.FileDrop;

/// <summary>What lies in a folder that cannot be read is nowhere in the hub: operators hear of it, and that it is over.</summary>
public sealed class FileDropTroubleTests
{
    private const string Unreadable = "file-drop.unreadable";

    [Fact]
    public async Task A_folder_that_cannot_be_read_for_a_minute_is_told_and_cleared_when_it_can()
    {
        await using var drop = await FileDropFixture.Start();
        await drop.Look();
        await drop.PutFileWhereFolderWasAsync();

        await drop.Look(1);
        Assert.Empty(drop.Alarms.Of(Unreadable));
        await drop.UntilToldAsync(Unreadable, cleared: false);

        File.Delete(drop.Folder);
        await drop.UntilToldAsync(Unreadable, cleared: true);
    }

    [Fact]
    public async Task What_stood_about_the_folder_of_a_partner_ends_when_it_sends_no_files_any_more()
    {
        await using var drop = await FileDropFixture.Start();
        await drop.PutFileWhereFolderWasAsync();
        await drop.UntilToldAsync(Unreadable, cleared: false);

        drop.RemovePartner();
        await drop
            .Host.Get<IEnumerable<IHostedService>>()
            .OfType<PartnerReload>()
            .Single()
            .LookAsync(TestContext.Current.CancellationToken);
        await drop.UntilToldAsync(Unreadable, cleared: true);
    }
}

using Hub.Adapters.Partners.Watch;
using Microsoft.Extensions.Hosting;

namespace Hub.Adapters.Tests.FileDrop;

/// <summary>Nothing that a partner left on disk outlives its time, whether the hub read it or not.</summary>
public class FileDropRetentionTests
{
    // As shipped results stay for a week; a clock that runs through a week of timers takes its time.
    private const string OneDay =
        """{ "dataFolder": "data", "http": { "adapters": ["http://127.0.0.1:0"] }, "fileDrop": { "resultDays": 1 } }""";
    private const string TwoDays =
        """{ "dataFolder": "data", "http": { "adapters": ["http://127.0.0.1:0"] }, "fileDrop": { "resultDays": 2 } }""";
    private const string Plain = "kenmerk;gemeld_op;omschrijving;gemeentecode\nA-1;2026-11-02;Bankje kapot;GM0637\n";

    [Theory]
    [InlineData("in/nooit-af.csv.part")]
    [InlineData("in/nooit-af.FILEPART")]
    [InlineData("in/.verborgen.csv")]
    [InlineData("in/map/verdwaald.csv")]
    [InlineData("verdwaald.csv")]
    [InlineData("archief/2026/oud.csv")]
    public async Task What_the_hub_does_not_read_is_deleted_after_a_day_and_not_before(string file)
    {
        await using var drop = await FileDropFixture.Start("wijkpost");
        await drop.Look(1);
        drop.Leave(file, Plain);
        drop.Clock.Advance(TimeSpan.FromMinutes(1));
        File.SetLastWriteTimeUtc(drop.At(file), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)); // what a sender's tool may say

        await drop.Look(1);
        drop.Clock.Leap(TimeSpan.FromHours(23));
        await drop.Look(1);
        var before = File.Exists(drop.At(file));
        drop.Clock.Advance(TimeSpan.FromHours(2));
        await drop.UntilGoneAsync(file);

        Assert.True(before);
        Assert.Empty(drop.Host.Router.Received);
    }

    [Fact]
    public async Task A_restart_gives_no_unfinished_upload_another_day()
    {
        await using var drop = await FileDropFixture.Start("wijkpost");
        drop.Leave("in/nooit-af.csv.part", Plain);
        File.SetLastWriteTimeUtc(drop.At("in/nooit-af.csv.part"), drop.Clock.GetUtcNow().UtcDateTime.AddHours(-25));

        await drop.Look(1);
        var first = drop.Has("in", "nooit-af.csv.part");
        drop.Clock.Advance(TimeSpan.FromMinutes(1));
        await drop.UntilGoneAsync("in/nooit-af.csv.part");

        Assert.True(first);
    }

    [Fact]
    public async Task A_file_that_waits_to_be_read_is_never_deleted_unread()
    {
        await using var drop = await FileDropFixture.Start("wijkpost");
        Directory.CreateDirectory(drop.At("done/wacht.csv")); // so that it cannot be finished
        drop.Drop("wacht.csv", Plain);
        await drop.Look();

        drop.Clock.Leap(TimeSpan.FromHours(25));
        await drop.Look(1);

        Assert.True(drop.Has("in", "wacht.csv"));
        Directory.Delete(drop.At("done/wacht.csv"));
        await drop.Look();
        Assert.True(drop.Has("done", "wacht.csv"));
    }

    [Fact]
    public async Task Results_keep_the_name_that_a_partner_gave_for_no_more_days_than_set()
    {
        await using var drop = await FileDropFixture.Start("wijkpost", OneDay);
        drop.Drop("Jansen.csv", Plain);
        await drop.Look();

        drop.Clock.Leap(TimeSpan.FromHours(23));
        await drop.Look(1);
        var before = drop.Has("results", "Jansen.csv.csv");
        drop.Clock.Advance(TimeSpan.FromHours(2));
        await drop.UntilGoneAsync("results/Jansen.csv.csv");

        Assert.True(before);
        Assert.Empty(Directory.EnumerateFiles(drop.Folder, "*Jansen*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task The_folder_of_a_partner_that_was_taken_out_empties_itself_and_goes()
    {
        await using var drop = await FileDropFixture.Start("wijkpost", TwoDays);
        drop.Drop("gelezen.csv", Plain);
        await drop.Look();
        await drop.Host.Settled();
        drop.Leave("in/te-laat.csv", Plain);
        drop.RemovePartner();
        await drop
            .Host.Get<IEnumerable<IHostedService>>()
            .OfType<PartnerReload>()
            .Single()
            .LookAsync(TestContext.Current.CancellationToken);
        drop.Clock.Advance(TimeSpan.FromMinutes(1)); // a sweep is due: from here on the file is known
        await drop.Look();
        var kept = drop.Has("in", "te-laat.csv") && drop.Has("done", "gelezen.csv");

        drop.Clock.Leap(TimeSpan.FromHours(25));
        await drop.UntilGoneAsync("in/te-laat.csv");
        await drop.UntilGoneAsync("done/gelezen.csv");
        var left = drop.Has("results", "gelezen.csv.csv");
        drop.Clock.Leap(TimeSpan.FromHours(25));
        await drop.UntilGoneAsync("");

        Assert.Equal((true, true), (kept, left));
        Assert.Single(drop.Host.Router.Received);
    }

    [Fact]
    public async Task No_link_leads_the_purge_out_of_the_folder()
    {
        await using var drop = await FileDropFixture.Start("wijkpost");
        var elsewhere = Directory.CreateDirectory(Path.Combine(drop.Folder, "..", "..", "elders"));
        File.WriteAllText(Path.Combine(elsewhere.FullName, "blijft.csv"), Plain);
        Directory.CreateSymbolicLink(drop.At("in/map"), elsewhere.FullName);
        Directory.CreateSymbolicLink(drop.At("archief"), elsewhere.FullName);
        await drop.Look(1);

        drop.Clock.Leap(TimeSpan.FromHours(25));
        await drop.Look(1);

        Assert.True(File.Exists(Path.Combine(elsewhere.FullName, "blijft.csv")));
    }

    [Fact]
    public async Task A_file_that_cannot_be_handled_now_holds_up_no_other()
    {
        await using var drop = await FileDropFixture.Start("wijkpost");
        Directory.CreateDirectory(drop.At("done/a.csv")); // so that it cannot be moved there
        drop.Drop("a.csv", Plain);
        drop.Drop("b.csv", Plain);

        await drop.Look();

        Assert.Equal((true, true), (drop.Has("in", "a.csv"), drop.Has("done", "b.csv")));
        Directory.Delete(drop.At("done/a.csv"));
        await drop.Look();
        Assert.True(drop.Has("done", "a.csv"));
    }
}

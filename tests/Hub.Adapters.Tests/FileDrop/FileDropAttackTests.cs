using System.Diagnostics;
using Hub.Adapters.FileDrop;
using Hub.Adapters.Tests.Doors;

namespace Hub.Adapters.Tests.FileDrop;

/// <summary>What a partner can put in its folder to stop the hub, to read another's file or to write elsewhere.</summary>
[Collection(Alone.Name)] // memory of the whole process is measured
public class FileDropAttackTests
{
    private const string Good = "kenmerk;gemeld_op;omschrijving;gemeentecode\nA-1;2026-11-20;De lamp is kapot.;GM0637\n";

    private static long Million => 1_000_000;

    public static TheoryData<string, string> Floods
        => new()
        {
            { "leeg.json", $"{{\"zaken\":[{string.Join(',', Enumerable.Repeat("{}", (int)Million))}]}}" },
            { "lijst.json", $"[{string.Join(',', Enumerable.Repeat("{}", (int)Million))}]" },
            {
                "lijsten.json",
                $"{{\"zaken\":[{string.Join(',', Enumerable.Repeat("{}", 60_000))}],"
                    + $"\"signaleringen\":[{string.Join(',', Enumerable.Repeat("{}", 60_000))}]}}"
            },
            { "leeg.xml", $"<r>{string.Concat(Enumerable.Repeat("<a/>", (int)Million))}</r>" },
            { "leeg.csv", "kenmerk;omschrijving\n" + string.Concat(Enumerable.Repeat("a;\n", (int)Million)) },
            { "scheiding.csv", "kenmerk;omschrijving\n" + string.Concat(Enumerable.Repeat(";\n", (int)Million)) },
            { "diep.json", $"{new string('[', 10_000)}{new string(']', 10_000)}" },
            { "diep2.json", $"{{\"zaken\":[{string.Concat(Enumerable.Repeat("{\"a\":", 10_000))}1{new string('}', 10_000)}]}}" },
            { "diep.xml", $"<r>{string.Concat(Enumerable.Repeat("<a>", 10_000))}{string.Concat(Enumerable.Repeat("</a>", 10_000))}</r>" },
            { "breed.xml", $"<r><a>{string.Concat(Enumerable.Repeat("<b/>", (int)Million))}</a></r>" },
            { "breed.csv", new string(';', (int)Million) + "\n" },
        };

    [Theory]
    [MemberData(nameof(Floods), DisableDiscoveryEnumeration = true)]
    public async Task A_flood_of_records_columns_or_levels_is_one_refusal(string name, string text)
    {
        await using var drop = await FileDropFixture.Start();
        drop.Drop(name, text);
        drop.Drop("z.csv", Good);
        await drop.Look(1);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await drop.Look(1);

        Assert.Equal(2, drop.Result(name).Length);
        Assert.Contains(";ontvangen;", drop.Result("z.csv")[1], StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 32 << 20);
        Assert.True(drop.Has("refused", name));
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".json")]
    [InlineData(".xml")]
    public async Task A_file_of_ten_times_the_limit_is_not_read(string extension)
    {
        await using var drop = await FileDropFixture.Start();
        await using (var file = File.Create(drop.At($"in/groot{extension}")))
        {
            file.SetLength(10L * DropReader.LargestFile);
        }
        await drop.Look(1);
        var before = GC.GetTotalAllocatedBytes();

        await drop.Look(1);

        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, DropReader.LargestFile / 2);
        Assert.Contains("20 MiB", drop.Result($"groot{extension}")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_thousand_records_with_many_faults_each_have_a_result_of_bounded_size()
    {
        await using var drop = await FileDropFixture.Start();
        drop.Drop("fout.json", $"{{\"zaken\":[{string.Join(',', Enumerable.Repeat("{}", DropReader.MostRows))}]}}");

        await drop.Look();

        Assert.InRange(new FileInfo(drop.At("results/fout.json.csv")).Length, 1, 20 << 20);
        Assert.StartsWith($"{DropReader.MostRows};geweigerd;", drop.Result("fout.json")[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in")]
    [InlineData("results")]
    [InlineData("done")]
    [InlineData("refused")]
    [InlineData("")]
    public async Task A_folder_that_is_a_link_is_neither_read_nor_written(string part)
    {
        await using var drop = await FileDropFixture.Start();
        await drop.Look(1);
        var elsewhere = Directory.CreateTempSubdirectory().FullName;
        foreach (var name in new[] { "in", "results", "done", "refused" })
        {
            Directory.CreateDirectory(Path.Combine(elsewhere, name));
        }
        await File.WriteAllTextAsync(Path.Combine(elsewhere, "in", "a.csv"), Good, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(elsewhere, "a.csv"), Good, TestContext.Current.CancellationToken);
        drop.Drop("b.csv", Good);
        var place = part.Length == 0 ? drop.Folder : drop.At(part);
        Directory.Delete(place, recursive: true);
        Directory.CreateSymbolicLink(place, elsewhere);

        await drop.Look(3);

        Assert.Empty(drop.Host.Router.Received);
        Assert.Equal(2, Directory.GetFiles(elsewhere, "*", SearchOption.AllDirectories).Length);
        Assert.False((await drop.Alarms.Next("file-drop.odd")).Cleared);
        Directory.Delete(elsewhere, recursive: true);
    }

    [Fact]
    public async Task A_link_and_a_pipe_are_passed_over_with_an_alarm_and_the_rest_goes_on()
    {
        await using var drop = await FileDropFixture.Start();
        var elsewhere = Path.GetTempFileName();
        await File.WriteAllTextAsync(elsewhere, Good, TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(drop.At("in/a.csv"), elsewhere);
        File.CreateSymbolicLink(drop.At("in/b.csv"), "/nergens/heen.csv");
        using (var made = Process.Start("mkfifo", drop.At("in/c.csv")))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        drop.Drop("d.csv", Good);

        await drop.Look(3);

        Assert.Contains(";ontvangen;", drop.Result("d.csv")[1], StringComparison.Ordinal);
        Assert.False(File.Exists(drop.At("results/a.csv.csv")));
        Assert.False((await drop.Alarms.Next("file-drop.odd")).Cleared);
        File.Delete(elsewhere);
    }

    [Fact]
    public async Task A_link_in_place_of_a_result_is_replaced_and_not_written_through()
    {
        await using var drop = await FileDropFixture.Start();
        await drop.Look(1);
        var elsewhere = Path.GetTempFileName();
        File.CreateSymbolicLink(drop.At("results/a.csv.csv"), elsewhere);
        File.CreateSymbolicLink(drop.At("results/a.csv.csv.tmp"), elsewhere);
        drop.Drop("a.csv", Good);

        await drop.Look();

        Assert.Equal(0, new FileInfo(elsewhere).Length);
        Assert.Contains(";ontvangen;", drop.Result("a.csv")[1], StringComparison.Ordinal);
        File.Delete(elsewhere);
    }

    [Fact]
    public async Task Folders_that_the_hub_makes_are_for_nobody_else()
    {
        await using var drop = await FileDropFixture.Start();
        drop.TakeFolderAway();

        await drop.Look(1);

        Assert.All(
            Directory.GetDirectories(drop.Folder).Append(drop.Folder),
            folder => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder))
        );
    }

    [Fact]
    public async Task A_file_at_which_the_process_died_twice_is_set_aside_and_the_rest_goes_on()
    {
        await using var drop = await FileDropFixture.Start();
        drop.Drop("a.csv", Good);
        drop.Drop("b.csv", Good.Replace("A-1", "A-2", StringComparison.Ordinal));
        var partner = drop.Host.Get<Hub.Adapters.Partners.LivePartners>().Current.All.Single(one => one.Id.Value == "verhuurder-proef");
        var key = DropTries.Key(partner, new FileInfo(drop.At("in/a.csv")));
        for (var death = 0; death < 2; death++)
        {
            await drop.Host.Get<DropTries>().BeginAsync(key, TestContext.Current.CancellationToken);
        }

        await drop.Look();

        Assert.StartsWith("0;geweigerd;;$;", drop.Result("a.csv")[1], StringComparison.Ordinal);
        Assert.True(drop.Has("refused", "a.csv"));
        Assert.Contains(";ontvangen;", drop.Result("b.csv")[1], StringComparison.Ordinal);
        Assert.False((await drop.Alarms.Next("file-drop.set-aside")).Cleared);
    }
}

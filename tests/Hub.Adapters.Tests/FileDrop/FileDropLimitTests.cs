namespace Hub.Adapters.Tests.FileDrop;

/// <summary>Files that would bring the hub down, stand in the way of others, or lose a part on the way in.</summary>
public class FileDropLimitTests
{
    private const string Sample = "corporatie-09-vroegsignalering-vaste-lasten.csv";

    [Theory]
    [InlineData(
        "a.xml",
        "<signalen><signaal><kenmerk>A-1</kenmerk><telefoon>0612345678</telefoon><telefoon>0687654321</telefoon></signaal></signalen>",
        "1;geweigerd;;telefoon;"
    )]
    [InlineData("a.json", """[{"kenmerk":"A-1","telefoon":["0612345678"]}]""", "1;geweigerd;;telefoon;")]
    public async Task What_would_be_left_out_of_a_record_is_refused(string name, string text, string line)
    {
        await using var drop = await FileDropFixture.Start("wijkpost");
        drop.Drop(name, text);

        await drop.Look();

        Assert.StartsWith(line, drop.Result(name)[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<signalen><signaal><kenmerk>{0}</kenmerk></signaal></signalen>")]
    [InlineData("<signalen>{0}</signalen>")]
    public async Task Xml_within_xml_without_end_is_refused_as_a_whole(string text)
    {
        await using var drop = await FileDropFixture.Start();
        const int Levels = 2_000_000;
        drop.Drop(
            "diep.xml",
            text.Replace(
                "{0}",
                $"{string.Concat(Enumerable.Repeat("<a>", Levels))}{string.Concat(Enumerable.Repeat("</a>", Levels))}",
                StringComparison.Ordinal));

        await drop.Look();

        Assert.StartsWith("0;geweigerd;;$;", drop.Result("diep.xml")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_the_longest_of_names_has_a_result_all_the_same()
    {
        await using var drop = await FileDropFixture.Start();
        var name = $"{new string('n', 251)}.csv";
        drop.Drop(name, Samples.Text(Sample));

        await drop.Look();

        Assert.True(drop.Has("refused", name));
        Assert.StartsWith(
            $"{new string('n', 50)}-",
            Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(drop.Folder, "results")))),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_moved_away_holds_up_no_other()
    {
        await using var drop = await FileDropFixture.Start();
        Directory.CreateDirectory(Path.Combine(drop.Folder, "refused", "a.csv"));
        drop.Drop("a.csv", Samples.Text(Sample));
        drop.Drop("b.csv", Samples.Text(Sample));

        await drop.Look();

        Assert.True(drop.Has("in", "a.csv"));
        Assert.True(drop.Has("refused", "b.csv"));
    }
}

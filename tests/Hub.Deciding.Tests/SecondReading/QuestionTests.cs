using System.Text.Json.Nodes;
using Hub.Configuration;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Deciding.Planning;
using Hub.Deciding.SecondReading;
using Hub.Testing.Deciding;
using Hub.Testing.Processes;

namespace Hub.Deciding.Tests.SecondReading;

/// <summary>About which signals a second reader is asked: what was switched on, the matrix allows, and no rule refuses.</summary>
public sealed class QuestionTests : IDisposable
{
    private const string Sure = "Er ligt zwerfafval rond de prullenbak op het plein.";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hub-reader-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("all", Sure, SourceKind.Wijkpost, true)]
    [InlineData("all", "Ik maak me zorgen over hoe het daar gaat.", SourceKind.Wijkpost, true)]
    [InlineData("all", Sure, SourceKind.Politie, false)]
    [InlineData("all", "Er ligt iemand bewusteloos op straat, hij ademt niet.", SourceKind.Wijkpost, false)]
    [InlineData("doubtful", Sure, SourceKind.Wijkpost, false)]
    [InlineData("doubtful", "Ik maak me zorgen over hoe het daar gaat.", SourceKind.Wijkpost, true)]
    public void It_is_asked_what_was_switched_on(string use, string text, SourceKind source, bool isAsked)
    {
        var set = Set(use);

        Assert.True(set.AsksSecond(Plan.Zoetermeer));
        Assert.Equal(isAsked, Question(set, text, source, set.Matrix.DryRunClaim(source)) is not null);
    }

    [Fact]
    public void What_a_rule_refuses_is_not_read()
        => Assert.Null(Question(Set("all"), "Mevrouw Testpersoon op nummer 12 is verward en eet niet meer.", SourceKind.Wijkpost, null));

    [Fact]
    public void A_creditors_report_of_arrears_is_not_read()
        => Assert.False(Shipped.Set.Matrix.MayBeRead(new Signal(
            "1", SourceKind.Corporatie, Plan.Zoetermeer, new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero), Sure,
            arrears: new Arrears(12, new ArrearsPreconditions(true, true, true, true)))));

    [Fact]
    public void Another_municipality_did_not_switch_it_on() => Assert.False(Set("all").AsksSecond(Plan.OudeIjsselstreek));

    [Fact]
    public void No_row_may_let_it_read_what_the_police_sent()
    {
        var file = Path.Combine(Copy("all"), "rules", "need-to-know.json");
        var table = JsonNode.Parse(File.ReadAllText(file))!;
        table["secondReader"]![0]!["sources"]!.AsArray().Add("politie");
        File.WriteAllText(file, table.ToJsonString());
        var faults = new List<ConfigFault>();

        Assert.Null(NeedToKnowLoader.Load(folder.FullName, faults));
        Assert.Equal("$.secondReader[0]", Assert.Single(faults).Path);
    }

    [Fact]
    public void The_table_prints_its_row()
    {
        Assert.Contains("naar      tweede lezer", MatrixPrint.Text(Shipped.Set.Matrix, Plan.Zoetermeer), StringComparison.Ordinal);
        Assert.Contains(
            "tweede lezer, als de gemeente die aanzet", MatrixPrint.Html(Shipped.Set.Matrix, [Plan.Zoetermeer]), StringComparison.Ordinal);
    }

    private DecidingSet Set(string use) => DecidingSet.Load(Copy(use));

    private string Copy(string use)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.ShippedConfiguration, "*.json", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder.FullName, Path.GetRelativePath(Repository.ShippedConfiguration, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        var own = Path.Combine(folder.FullName, "municipalities", "gm0637.json");
        var municipality = JsonNode.Parse(File.ReadAllText(own))!;
        municipality["options"]!["secondReader"] = use;
        File.WriteAllText(own, municipality.ToJsonString());
        return folder.FullName;
    }

    private static ReaderQuestion? Question(DecidingSet set, string text, SourceKind source, CovenantClaim? claim)
        => set.QuestionFor(
            set.Decider(DecidingOptions.DryRun),
            new Signal(
                "1", source, Plan.Zoetermeer, new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero), text,
                location: new SignalLocation(neighbourhood: "Oosterheem")),
            claim);
}

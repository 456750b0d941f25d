using Hub.Adapters.Intake;

namespace Hub.Adapters.Tests.FileDrop;

public class FileDropTests
{
    private const string Sample = "corporatie-09-vroegsignalering-vaste-lasten.csv";

    [Fact]
    public async Task A_file_of_vroegsignalering_gives_a_receipt_or_the_faults_of_each_row()
    {
        await using var drop = await FileDropFixture.Start();
        drop.Drop("november.csv", Samples.Text(Sample));

        await drop.Look();

        var lines = drop.Result("november.csv");
        Assert.Equal("rij;uitkomst;ontvangstbewijs;veld;regel;code", lines[0]);
        Assert.Equal(6, lines.Count(line => line.Contains(";ontvangen;", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.StartsWith("4;geweigerd;;aanbod_doorgeven_gegevens;", StringComparison.Ordinal));
        Assert.Contains(
            lines,
            line =>
                line.StartsWith("9;geweigerd;;persoonlijk_contact_gezocht;", StringComparison.Ordinal)
                && line.EndsWith("ArrearsForDebtHelpOnly", StringComparison.Ordinal));
        Assert.True(drop.Has("refused", "november.csv"));
        Assert.False(drop.Has("in", "november.csv"));
    }

    [Fact]
    public async Task Of_a_row_contact_data_and_amount_go_along_and_nothing_else()
    {
        await using var drop = await FileDropFixture.Start();
        var sample = Samples.Text(Sample).Split('\n');
        drop.Drop("een.csv", $"{sample[0]}\n{sample[2]}\n");

        await drop.Look();

        var signal = drop.Host.Open(await drop.Host.Router.Next());
        Assert.Equal(("F. el Ouazzani", null, null), (signal.Subject!.Name, signal.Subject.Bsn, signal.Subject.DateOfBirth));
        Assert.Equal((1963.95m, Vroegsignalering.Description), (signal.Arrears!.Amount, signal.Description));
        Assert.Equal(("wgs-3-1-b", "schuldhulpverlening"), (signal.LegalBasis!.Grondslag.Value, signal.LegalBasis.Purpose.Value));
        Assert.Equal(("Liesbos", "87-B", "GM0637"), (signal.Location!.Street, signal.Location.HouseNumber, signal.Municipality.Value));
        Assert.True(drop.Has("done", "een.csv"));
    }

    [Fact]
    public async Task The_result_repeats_no_value_of_the_file()
    {
        await using var drop = await FileDropFixture.Start();
        var sample = Samples.Text(Sample).Split('\n');
        drop.Drop("fout.csv", $"{sample[0]}\n{string.Join(';', Enumerable.Repeat("999990342 Verzonnen", 25))}\n");

        await drop.Look();

        Assert.DoesNotContain("Verzonnen", string.Concat(drop.Result("fout.csv")), StringComparison.Ordinal);
        Assert.DoesNotContain("999990342", string.Concat(drop.Result("fout.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_twice_gives_the_same_receipts()
    {
        await using var drop = await FileDropFixture.Start();
        drop.Drop("a.csv", Samples.Text(Sample));
        await drop.Look();
        var first = drop.Result("a.csv");

        drop.Drop("a.csv", Samples.Text(Sample));
        await drop.Look();

        Assert.Equal(string.Join('\n', first), string.Join('\n', drop.Result("a.csv")));
        await drop.Host.Settled();
        Assert.Equal(6, drop.Host.Router.Received.Count);
    }

    [Fact]
    public async Task A_file_that_still_grows_or_has_a_name_for_parts_is_left_alone()
    {
        await using var drop = await FileDropFixture.Start();
        var sample = Samples.Text(Sample).Split('\n');
        drop.Drop("groeit.csv", $"{sample[0]}\n");
        drop.Drop("deel.csv.part", Samples.Text(Sample));
        await drop.Look(1);

        drop.Drop("groeit.csv", $"{sample[0]}\n{sample[1]}\n");
        await drop.Look(1);
        var early = drop.Has("in", "groeit.csv");
        await drop.Look(1);

        Assert.True(early);
        Assert.True(drop.Has("done", "groeit.csv"));
        Assert.True(drop.Has("in", "deel.csv.part"));
    }

    [Fact]
    public async Task Xml_and_json_hold_the_same_records_under_the_same_names()
    {
        await using var drop = await FileDropFixture.Start("wijkpost");
        drop.Drop(
            "een.xml",
            "<signalen><signaal><kenmerk>A-1</kenmerk><gemeld_op>2026-11-02T10:00:00+01:00</gemeld_op>"
                + "<omschrijving>Bankje kapot</omschrijving><gemeentecode>GM0637</gemeentecode>"
                + "<postcode>2712</postcode></signaal></signalen>"
        );
        drop.Drop(
            "twee.json",
            """
            [{"kenmerk":"A-1","gemeld_op":"2026-11-02T10:00:00+01:00","omschrijving":"Bankje kapot",
              "gemeentecode":"GM0637","postcode":2712}]
            """
        );

        await drop.Look();

        Assert.Equal(drop.Result("een.xml")[1], drop.Result("twee.json")[1]);
        Assert.Contains(";ontvangen;", drop.Result("een.xml")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_json_file_of_a_corporation_may_hold_vera_messages()
    {
        await using var drop = await FileDropFixture.Start();
        drop.Drop("zaken.json", $$"""{"zaken":[{{Samples.Text("corporatie-07-vera-zaak-leefbaarheid.json")}}]}""");

        await drop.Look();

        Assert.Equal("zaak/KVK-00000000/ZK-2026-031188", drop.Host.Open(await drop.Host.Router.Next()).Id);
    }

    [Theory]
    [InlineData("fout.txt", "tekst")]
    [InlineData("fout.csv", "a;b\n1;2\n")]
    [InlineData("fout.csv", "")]
    [InlineData("fout.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>")]
    [InlineData("fout.xml", "<x>")]
    [InlineData("fout.json", "{}")]
    [InlineData("fout.json", "[")]
    public async Task A_file_that_cannot_be_read_is_refused_as_a_whole_with_its_rule(string name, string text)
    {
        await using var drop = await FileDropFixture.Start();
        drop.Drop(name, text);

        await drop.Look();

        Assert.StartsWith("0;geweigerd;;$;", drop.Result(name)[1], StringComparison.Ordinal);
        Assert.True(drop.Has("refused", name));
    }

    [Fact]
    public async Task A_row_with_too_few_cells_costs_only_itself()
    {
        await using var drop = await FileDropFixture.Start("wijkpost");
        drop.Drop("a.csv", "kenmerk;gemeld_op;omschrijving;gemeentecode\nA-1;2026-11-02\nA-2;2026-11-02;Bankje kapot;GM0637\n");

        await drop.Look();

        var lines = drop.Result("a.csv");
        Assert.StartsWith("2;geweigerd;;$;", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("3;ontvangen;", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_is_deleted_within_a_day_by_the_hubs_own_clock()
    {
        await using var drop = await FileDropFixture.Start();
        drop.Drop("a.csv", Samples.Text(Sample));
        await drop.Look();

        drop.Clock.Leap(TimeSpan.FromHours(23));
        await drop.Look(1);
        var before = drop.Has("refused", "a.csv");
        drop.Clock.Advance(TimeSpan.FromHours(2));
        await drop.UntilGoneAsync("refused/a.csv");

        Assert.True(before);
        Assert.True(drop.Has("results", "a.csv.csv"));
    }
}

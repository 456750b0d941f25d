namespace Hub.Adapters.Tests.FileDrop;

/// <summary>Files as Excel writes them, and as people type their first line.</summary>
public class ExcelFileTests
{
    private const string Names = "kenmerk;gemeld_op;titel;omschrijving;straat;postcode;woonplaats;gemeentecode;wijk";
    private const string Row =
        "ZX-{0};2026-11-20T10:00:00+01:00;Vuil portiek;De lamp is kapot.;Voorbeeldstraat;2728AB;Zoetermeer;GM0637;Seghwaert";
    private const string ArrearsNames =
        "signaalnummer;aanleverdatum;soort_vordering;achternaam;straat;huisnummer;postcode;gemeentecode;achterstand_eur;"
        + "persoonlijk_contact_gezocht;gewezen_op_schuldhulp;schriftelijke_herinnering;aanbod_doorgeven_gegevens;telefoon";

    private static string One(int number) => Row.Replace("{0}", $"{number}", StringComparison.Ordinal);

    [Theory]
    [InlineData(Names, ";;;;;;;;")]
    [InlineData(Names, " ; ; ; ; ; ; ; ; ")]
    [InlineData(Names, ";;")]
    [InlineData(" Kenmerk;GEMELD_OP ;titel;Omschrijving;straat;postcode;woonplaats;Gemeentecode;wijk", "")]
    [InlineData($"{Names};", ";;;;;;;;;")]
    [InlineData($"{Names};;", "")]
    [InlineData($"sep=;\n{Names}", "")]
    public async Task What_excel_adds_is_no_record_and_no_column(string names, string last)
    {
        await using var drop = await FileDropFixture.Start("wijkpost");
        drop.Drop("a.csv", $"\uFEFF{names}\r\n{One(1)}\r\n{One(2)};\r\n{last}\r\n{last}\r\n");

        await drop.Look();

        Assert.Equal(2, drop.Result("a.csv").Count(line => line.Contains(";ontvangen;", StringComparison.Ordinal)));
        Assert.True(drop.Has("done", "a.csv"));
    }

    [Theory]
    [InlineData("ZX-3;2026-11-20;t;Een 5\" buis steekt uit de muur;s;2728AB;Zoetermeer;GM0637;w")]
    [InlineData("ZX-3;2026-11-20;t;\"Een buis\" steekt uit;s;2728AB;Zoetermeer;GM0637;w")]
    public async Task One_cell_with_a_stray_quote_costs_its_row_at_most(string row)
    {
        await using var drop = await FileDropFixture.Start("wijkpost");
        drop.Drop("a.csv", $"{Names}\n{One(1)}\n{row}\n{One(2)}\n");

        await drop.Look();

        Assert.Equal(
            [2, 4],
            drop.Result("a.csv")
                .Where(line => line.Contains(";ontvangen;", StringComparison.Ordinal))
                .Select(line => line[0] - '0')
                .Where(line => line != 3));
    }

    [Theory]
    [InlineData("aanleverdatum", "20-11-2026", "yyyy-MM-dd")]
    [InlineData("aanleverdatum", "11/20/2026", "yyyy-MM-dd")]
    [InlineData("aanleverdatum", "46346", "yyyy-MM-dd")]
    [InlineData("gemeentecode", "Zoetermeer", "GM0637")]
    [InlineData("gemeentecode", "GM637000", "GM0637")]
    [InlineData("huisnummer", "12-mrt", "12-3")]
    [InlineData("huisnummer", "mrt-12", "12-3")]
    [InlineData("signaalnummer", "1,23457E+11", "Text")]
    [InlineData("telefoon", "6,12346E+08", "Text")]
    [InlineData("achterstand_eur", "812,405", "1284,60")]
    [InlineData("achterstand_eur", "8,12E+02", "1284,60")]
    [InlineData("persoonlijk_contact_gezocht", "misschien", "J")]
    public async Task A_refusal_names_the_column_and_the_form_asked_for(string column, string text, string form)
    {
        await using var drop = await FileDropFixture.Start();
        drop.Drop("a.csv", $"{ArrearsNames}\n{Arrears(column, text)}\n");

        await drop.Look();

        var line = drop.Result("a.csv")[1];
        Assert.Contains($";geweigerd;;{column};", line, StringComparison.Ordinal);
        Assert.Contains(form, line, StringComparison.Ordinal);
        Assert.DoesNotContain(text, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gemeentecode", "637")]
    [InlineData("gemeentecode", "0637")]
    [InlineData("gemeentecode", "gm0637")]
    [InlineData("aanleverdatum", "2026-11-20 00:00:00")]
    [InlineData("persoonlijk_contact_gezocht", "WAAR")]
    [InlineData("huisnummer", "12-A-2")]
    [InlineData("huisnummer", "12 bis")]
    [InlineData("postcode", "2728 ab")]
    public async Task What_can_be_read_in_one_way_is_taken(string column, string text)
    {
        await using var drop = await FileDropFixture.Start();
        drop.Drop("a.csv", $"{ArrearsNames}\n{Arrears(column, text)}\n");

        await drop.Look();

        Assert.Contains(";ontvangen;", drop.Result("a.csv")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_column_is_named_by_its_place_and_a_double_one_by_its_name()
    {
        await using var drop = await FileDropFixture.Start("wijkpost");
        drop.Drop("a.csv", $"{Names};naam van Jan\n{One(1)};x\n");
        drop.Drop("b.csv", $"{Names};Titel\n{One(1)};x\n");

        await drop.Look();

        Assert.Contains("column 10 is none", drop.Result("a.csv")[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Jan", drop.Result("a.csv")[1], StringComparison.Ordinal);
        Assert.StartsWith("0;geweigerd;;titel;", drop.Result("b.csv")[1], StringComparison.Ordinal);
    }

    private static string Arrears(string column, string text)
    {
        var cells = "VS-1;2026-11-20;huur;Verzonnen;Voorbeeldstraat;12;2728AB;GM0637;812,40;J;J;J;J;0612345678".Split(';');
        cells[Array.IndexOf(ArrearsNames.Split(';'), column)] = text;
        return string.Join(';', cells);
    }
}

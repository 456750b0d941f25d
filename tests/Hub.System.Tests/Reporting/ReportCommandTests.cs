using System.Text.Json;
using System.Text.RegularExpressions;
using Hub.Standalone;
using Hub.System.Tests.Commands;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Reporting;

/// <summary>
/// The commands on a ledger with half a year of signals: <c>hub figures</c> for operators, and <c>hub report</c> for a council.
/// </summary>
public sealed partial class ReportCommandTests(CommandFolder folder) : IClassFixture<CommandFolder>, IAsyncLifetime
{
    private readonly TestFolder outside = new("report");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await ReportedLedger.FillAsync(folder.Config);

    public ValueTask DisposeAsync() => outside.DisposeAsync();

    [Fact]
    public async Task A_report_is_one_file_that_needs_nothing_else_and_tells_every_area_and_focuspunt()
    {
        var (code, said) = await RunAsync("2025-01-01", "2025-06-30", "--json", "--csv", outside.Combine("r.csv"));
        Assert.True(code == 0, said);
        using var json = JsonDocument.Parse(said[..(said.LastIndexOf(']') + 1)]);
        var html = await File.ReadAllTextAsync(outside.Combine("r.html"), Token);
        var csv = await File.ReadAllLinesAsync(outside.Combine("r.csv"), Token);

        Assert.DoesNotMatch("(?i)(src|href)=|<script|url\\(|@import", html);
        Assert.Contains("<h2>Oosterheem</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<svg", html, StringComparison.Ordinal);
        var total = int.Parse(csv[1].Split(';')[5]);
        Assert.InRange(total, 1_300, 1_820); // 1560 went to a team
        Assert.Equal(0, total % 5);
        Assert.All(csv.Skip(1),
            row => Assert.True(row.Split(';') is { Length: 8 } cells && cells[5].Length == 0 != (cells[6].Length == 0), row));
        Assert.All(csv.Skip(1).Select(row => row.Split(';')[5]).Where(cell => cell.Length > 0),
            cell => Assert.True(int.Parse(cell) >= 10 && int.Parse(cell) % 5 == 0));
        Assert.Equal(
            csv.Skip(1),
            json.RootElement.EnumerateArray().Select(row => string.Join(';', row.EnumerateObject().Select(one => one.Value))));
    }

    [Fact]
    public async Task The_same_question_has_the_same_answer()
    {
        await RunAsync("2025-01-01", "2025-06-30", "--csv", outside.Combine("1.csv"));
        await RunAsync("2025-01-01", "2025-06-30", "--csv", outside.Combine("2.csv"));

        Assert.Equal(await File.ReadAllTextAsync(outside.Combine("1.csv"), Token),
            await File.ReadAllTextAsync(outside.Combine("2.csv"), Token));
    }

    [Theory]
    [InlineData("2025-01-01", "2099-12-31", 2, "nog niet voorbij")]
    [InlineData("2025-02-01", "2025-06-30", 2, "hele kwartalen")]
    [InlineData("2023-01-01", "2023-06-30", 1, "geen signalen, of te weinig")]
    public async Task What_cannot_be_told_is_said_and_no_file_is_made(string from, string to, int expected, string words)
    {
        var (code, said) = await RunAsync(from, to);

        Assert.Equal(expected, code);
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.False(File.Exists(outside.Combine("r.html")));
    }

    [Theory]
    [InlineData("--year 2024", 1, "geen signalen, of te weinig")]
    [InlineData("--year 2024 --from 2024-01-01", 2, "Geef --from en --to, of in plaats daarvan --year.")]
    [InlineData("--from 2024-01-01", 2, "Geef --from en --to, of in plaats daarvan --year.")]
    [InlineData("--year 1", 2, "zijn dagen")]
    [InlineData("--year 2025 --survey /nergens.csv", 2, "--survey: het bestand is er niet")]
    public async Task A_year_is_a_period_too_and_half_a_period_is_none(string asked, int expected, string words)
    {
        var (code, said) = await RunAsync($"report --municipality GM0637 {asked} --out {outside.Combine("r.html")}");

        Assert.Equal(expected, code);
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.False(File.Exists(outside.Combine("r.html")));
    }

    [Fact]
    public async Task A_survey_that_is_not_right_makes_no_report_and_says_every_line_and_the_areas_that_are_known()
    {
        var survey = outside.Combine("scores.csv");
        await File.WriteAllLinesAsync(
            survey, ["gebied;onderzoek;vraag;score", "Verzonnendorp;Lemon;Schoon;7.4", "Oosterheem;Lemon;Schoon;7,4"], Token);

        var (code, said) = await RunAsync("2025-01-01", "2025-06-30", "--survey", survey);

        Assert.Equal(2, code);
        Assert.Contains("--survey, regel 2: kent dit gebied niet", said, StringComparison.Ordinal);
        Assert.Contains("--survey, regel 3: de score moet een getal zijn met een punt", said, StringComparison.Ordinal);
        Assert.Contains("bekende gebieden zijn centrum, ", said, StringComparison.Ordinal);
        Assert.False(File.Exists(outside.Combine("r.html")));
    }

    [Fact]
    public async Task Weeks_in_which_nothing_was_counted_are_said_and_no_table_without_rows_is_shown()
    {
        var (code, said) = await RunAsync("figures --from 2023-W02 --to 2023-W03");

        Assert.Equal(0, code);
        Assert.StartsWith("Van 2023-W02 tot en met 2023-W03 telde de hub hier niets.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_that_is_not_there_is_said()
        => Assert.Contains(
            "geen bestand", (await RunAsync(
                $"report --municipality GM9999 --from 2025-01-01 --to 2025-06-30 --out {outside.Combine("r.html")}")).Said,
                    StringComparison.Ordinal);

    [Fact]
    public async Task Operators_read_exact_figures_and_that_everything_is_accounted_for()
    {
        var (code, said) = await RunAsync("figures --from 2025-W02 --to 2025-W27 --municipality GM0637 --area oosterheem");

        Assert.Equal(0, code);
        Assert.Contains("ontvangen 1560 = toegewezen 1560 + geweigerd 0 + dubbel 0 + geparkeerd 0; onverklaard 0.", said,
            StringComparison.Ordinal);
        Assert.Equal(26, Row.Count(said));
    }

    [Theory]
    [InlineData("figures --from 2025-W60", "zijn een week")]
    [InlineData("figures --theme niets", "--theme is een van")]
    [InlineData("figures --from 2025-W10 --to 2025-W09", "voor --from")]
    public async Task A_question_for_figures_that_is_not_right_is_said(string line, string words)
    {
        var (code, said) = await RunAsync(line);

        Assert.Equal(2, code);
        Assert.Contains(words, said, StringComparison.Ordinal);
    }

    private Task<(int Code, string Said)> RunAsync(string from, string to, params string[] more)
    {
        var file = outside.Combine("r.html");
        return RunAsync($"report --municipality GM0637 --from {from} --to {to} --out {file} {string.Join(' ', more)}".TrimEnd());
    }

    private async Task<(int Code, string Said)> RunAsync(string line)
    {
        using var said = new StringWriter();
        return (await HubCommandLine.RunAsync([.. line.Split(' '), "--config", folder.Config], said, said), said.ToString());
    }

    [GeneratedRegex(@"^2025-W\d\d  GM0637 .*afval", RegexOptions.Multiline)]
    private static partial Regex Row { get; }
}

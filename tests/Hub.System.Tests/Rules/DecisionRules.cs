using System.Globalization;
using System.Text.RegularExpressions;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Rules;

/// <summary>The index of the decisions. After a new one: <c>HUB_APPROVE=1 ./hub test DecisionRules</c>.</summary>
public sealed partial class DecisionRules
{
    private const string Index = "docs/decisions/README.md";

    [Fact]
    public void The_index_lists_every_decision_with_its_title_and_status()
    {
        var now =
            "# Decisions\nWhat was costly to reverse, with what else was possible. Made from the pages; a test holds it.\n\n"
            + "| nr | decision | date | status |\n|---|---|---|---|\n"
            + string.Concat(Pages().Select(page => $"| {page.Number} | [{page.Title}]({page.File}) | {page.Date} | {page.Status} |\n"));
        if (Environment.GetEnvironmentVariable("HUB_APPROVE") == "1")
        {
            File.WriteAllText(Repository.PathOf(Index), now);
        }

        Assert.Equal(SourceFiles.Text(Index), now);
    }

    [Fact]
    public void No_two_decisions_share_a_number_and_the_name_of_the_file_begins_with_it()
    {
        Assert.Empty(Pages().GroupBy(page => page.Number).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Empty(
            Pages()
                .Where(page => !page.File.StartsWith(page.Number.ToString("0000-", CultureInfo.InvariantCulture), StringComparison.Ordinal))
                .Select(page => page.File));
    }

    private static IEnumerable<(int Number, string Title, string Date, string Status, string File)> Pages()
        => Directory
            .EnumerateFiles(Repository.PathOf("docs", "decisions"), "0*.md")
            .Order(StringComparer.Ordinal)
            .Select(file =>
            {
                var head = Head().Match(File.ReadAllText(file));
                Assert.True(head.Success, $"{Path.GetFileName(file)} does not begin with its number, title, date and status");
                return (
                    int.Parse(head.Groups["number"].Value, CultureInfo.InvariantCulture),
                    head.Groups["title"].Value,
                    head.Groups["date"].Value,
                    head.Groups["status"].Value,
                    Path.GetFileName(file));
            });

    [GeneratedRegex(
        @"\A# (?<number>\d+)\. (?<title>[^\n]+)\n+Date: (?<date>\d{4}-\d\d-\d\d)\. Status: (?<status>[^.\n]+)\.",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Head();
}

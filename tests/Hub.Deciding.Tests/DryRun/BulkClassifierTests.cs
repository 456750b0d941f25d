using System.Text;
using System.Text.Json;
using Hub.Deciding.DryRun;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.DryRun;

public sealed class BulkClassifierTests
{
    private const string Good =
        """{"id":"a","source":"inwoner","municipality":"GM0637","reportedAt":"2026-11-20T09:00:00+01:00","summary":null"""
        + ""","description":"De lantaarnpaal op het plein is stuk.","category":null,"location":{"neighbourhood":"Oosterheem"}"""
        + ""","subject":null,"reporter":null}""";

    [Fact]
    public async Task A_signal_becomes_one_line_of_the_documented_form()
    {
        var (lines, good, bad) = await RunAsync(Good);

        var line = Assert.Single(lines);
        Assert.Equal((1, 0), (good, bad));
        Assert.Equal(
            [
                "id", "kind", "theme", "themeGroup", "themeChance", "themeToConfirm", "alsoPublic", "flags", "chance", "runnerUp",
                "possible", "deliveries", "reasons", "ruleSet",
            ],
            line.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            ["acute", "safeAtHome", "initiative", "triage"],
            line.GetProperty("flags").EnumerateObject().Select(member => member.Name));
        Assert.Equal(["acute", "safeAtHome", "initiative"], line.GetProperty("possible").EnumerateObject().Select(member => member.Name));
        Assert.Equal("leefomgeving", line.GetProperty("themeGroup").GetString());
        Assert.InRange(line.GetProperty("themeChance").GetDouble(), 0.3, 1);
        Assert.InRange(line.GetProperty("chance").GetDouble(), line.GetProperty("runnerUp").GetProperty("chance").GetDouble(), 1);
        Assert.Equal("gm0637.wijkteam.oosterheem", line.GetProperty("deliveries")[0].GetProperty("team").GetString());
        Assert.Equal("CollectiveSignal", line.GetProperty("deliveries")[0].GetProperty("contract").GetString());
    }

    [Fact]
    public async Task What_a_team_can_read_in_the_clear_is_the_contract_that_would_be_sent()
    {
        var open = Good.Replace(
            "\"neighbourhood\":\"Oosterheem\"", "\"neighbourhood\":\"Oosterheem\",\"street\":\"Dorpsstraat 12\"",
            StringComparison.Ordinal);
        var closed = Good.Replace(
            "De lantaarnpaal op het plein is stuk.", "Mevrouw Zonnedauw op nummer 12 is eenzaam en komt de deur niet uit.",
            StringComparison.Ordinal);

        var (lines, _, _) = await RunAsync(open, closed);

        var clear = lines[0].GetProperty("deliveries")[0].GetProperty("clear");
        Assert.Equal("Dorpsstraat", clear.GetProperty("street").GetString());
        Assert.Equal("2026-11-20T08:00:00+00:00", clear.GetProperty("hour").GetString());
        Assert.All(
            ["team", "municipality", "area", "theme", "urgency", "count", "sourceKind", "text", "initiative", "reasons", "ruleSet"],
            member => Assert.True(clear.TryGetProperty(member, out _), member));
        var held = lines[1].GetProperty("deliveries")[0].GetProperty("clear");
        Assert.All(["dataClass", "urgency", "legalBasis", "reasons"], member => Assert.True(held.TryGetProperty(member, out _), member));
        Assert.All(["content", "keyId", "deliveryId"], member => Assert.False(held.TryGetProperty(member, out _), member));
    }

    [Theory]
    [InlineData("""{"expect":{"kind":"collective"},""", "{")]
    [InlineData(""","expect":{"pii":["}","\",\"expect"],"n":[1,{"a":2}]}}""", "}")]
    [InlineData(""", "expect" : null ,"summary":null,""", ""","summary":null,""")]
    public async Task A_label_beside_the_signal_is_passed_over(string with, string without)
    {
        var at = Good.LastIndexOf(without, StringComparison.Ordinal);
        at = without == "{" ? 0 : at;
        var labelled = $"{Good[..at]}{with}{Good[(at + without.Length)..]}";

        var (lines, good, _) = await RunAsync(labelled, Good);

        Assert.Equal(2, good);
        Assert.Equal(lines[1].GetRawText(), lines[0].GetRawText());
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"expect":""")]
    [InlineData("""{"id":"x","unknown":1}""")]
    public async Task A_bad_line_costs_only_itself_and_is_not_repeated(string line)
    {
        var (lines, good, bad) = await RunAsync(Good, line, Good);

        Assert.Equal((2, 1), (good, bad));
        Assert.Equal(["error", "line", "rule"], lines[1].EnumerateObject().Select(member => member.Name));
        Assert.Equal(2, lines[1].GetProperty("line").GetInt32());
        Assert.DoesNotContain("unknown\"", lines[1].GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signal_of_a_municipality_that_is_not_served_is_a_bad_line()
    {
        var (lines, _, bad) = await RunAsync(Good.Replace("GM0637", "GM9999", StringComparison.Ordinal));

        Assert.Equal(1, bad);
        Assert.Contains("municipality", lines[0].GetProperty("rule").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_may_end_without_a_new_line_begin_with_a_mark_and_hold_empty_lines()
    {
        var (lines, good, bad) = await RunAsync($"\uFEFF{Good}", "", "  ", Good);

        Assert.Equal((2, 0, 2), (good, bad, lines.Count));
    }

    [Fact]
    public async Task Many_lines_keep_their_order()
    {
        var (lines, _, _) = await RunAsync([
            .. Enumerable.Range(0, 1500).Select(i => Good.Replace("\"a\"", $"\"{i}\"", StringComparison.Ordinal)),
        ]);

        Assert.Equal(Enumerable.Range(0, 1500).Select(i => $"{i}"), lines.Select(line => line.GetProperty("id").GetString()));
    }

    private static async Task<(List<JsonElement> Lines, int Good, int Bad)> RunAsync(params string[] lines)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        using var output = new MemoryStream();
        var (good, bad) = await new BulkClassifier(Shipped.Decider).RunAsync(input, output, TestContext.Current.CancellationToken);
        var text = Encoding.UTF8.GetString(output.ToArray());
        return (
            [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.Clone())],
            good,
            bad);
    }
}

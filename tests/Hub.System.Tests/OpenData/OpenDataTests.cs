using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Standalone;
using Hub.Testing.Processes;

namespace Hub.System.Tests.OpenData;

/// <summary>
/// Open data, read back: what the index promises is there, both forms say the same, and figures are the report's and nothing more.
/// </summary>
public sealed class OpenDataTests(OpenSite site) : IClassFixture<OpenSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_index_promises_is_there_and_json_and_csv_say_the_same()
    {
        var tables = JsonNode.Parse(await TextAsync("/open"))!["dcat:dataset"]!.AsArray();

        Assert.Equal(10, tables.Count); // three of each municipality, and one year of one
        foreach (var table in tables)
        {
            var fields = table!["velden"]!.AsArray().Select(field => (string)field!["naam"]!).ToList();
            var addresses = table["dcat:distribution"]!.AsArray().Select(form => (string)form!["dcat:downloadURL"]!).ToList();
            var rows = JsonNode.Parse(await TextAsync(addresses[0]))!["rijen"]!.AsArray();
            var lines = Cells(await TextAsync(addresses[1]));

            Assert.Equal(fields, lines[0]);
            Assert.NotEmpty(table["dct:license"]!.ToString());
            Assert.All(rows, row => Assert.Equal(fields, row!.AsObject().Select(member => member.Key)));
            Assert.Equal(lines.Skip(1), rows.Select(row => row!.AsObject().Select(member => Cell(member.Value)).ToList()));
        }
    }

    [Fact]
    public async Task The_figures_of_a_year_are_byte_for_byte_the_report_on_that_year()
    {
        await using var outside = new TestFolder("open");
        var (page, csv) = (outside.Combine("r.html"), outside.Combine("r.csv"));
        string[] line = ["report", "--municipality", "GM0637", "--from", "2025-01-01", "--to", "2025-12-31", "--out", page, "--csv", csv];
        using var said = new StringWriter();
        Assert.Equal(0, await HubCommandLine.RunAsync([.. line, "--config", site.Config], said, said));

        var open = await site.Client.GetByteArrayAsync("/open/gm0637/figures/2025.csv", Token);

        Assert.Equal(await File.ReadAllBytesAsync(csv, Token), open);
        Assert.Contains(Cells(Encoding.UTF8.GetString(open)), row => row is ["signalen", "oosterheem", "afval", "", "", not "", "", _]);
        Assert.Contains(Cells(Encoding.UTF8.GetString(open)), row => row is ["signalen", "meerzicht", "afval", "", "", "", not "", _]);
    }

    [Fact]
    public async Task Asking_again_and_in_the_other_form_gives_the_same_numbers_so_nothing_averages_out()
    {
        var first = Cells(await TextAsync("/open/gm0637/figures/2025.csv"));
        site.Clock.Leap(TimeSpan.FromDays(1));
        var again = JsonNode.Parse(await TextAsync("/open/gm0637/figures/2025.json"))!;

        Assert.Equal(first.Skip(1).Select(row => row[5]), again["rijen"]!.AsArray().Select(row => Cell(row!["aantal"])));
        Assert.Equal(("2025-01-01", "2025-12-31"), ((string)again["van"]!, (string)again["tot_en_met"]!));
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/deed.nl", (string)again["licentie"]!);
    }

    [Theory]
    [InlineData("/open/gm9999/areas.json", "municipality")]
    [InlineData("/open/gm0637/telefoons.json", "table")]
    [InlineData("/open/gm0637/areas.xml", "ending")]
    [InlineData("/open/gm0637/figures/2026.csv", "year")] // it still runs
    [InlineData("/open/gm0637/figures/2024.csv", "year")] // nothing happened
    [InlineData("/open/gm0637/figures/1999.csv", "year")]
    [InlineData("/open/gm0637/figures/20250000000000000.csv", "year")]
    [InlineData("/open/gm0202/figures/2025.csv", "municipality")] // not switched on
    [InlineData("/open/gm9999/figures/2025.csv", "municipality")]
    public async Task What_is_not_there_is_said_by_field_and_never_by_value(string address, string field)
    {
        using var answer = await site.Client.GetAsync(address, Token);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Token))!;

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(field, (string)problem["errors"]![0]!["field"]!);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("/open", "public, max-age=3600")]
    [InlineData("/open/gm0637/teams.csv", "public, max-age=3600")]
    [InlineData("/open/gm0637/figures/2025.json", "public, max-age=86400")]
    public async Task It_may_be_kept_and_asked_whether_it_changed_from_any_site(string address, string kept)
    {
        using var first = await site.Client.GetAsync(address, Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await site.Client.SendAsync(request, Token);

        Assert.Equal(kept, first.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("*", first.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
    }

    [Fact]
    public async Task Nobody_can_be_reached_by_what_stands_of_teams_and_buurten_carry_the_name_of_who_made_them()
    {
        var teams = JsonNode.Parse(await TextAsync("/open/gm0637/teams.json"))!;
        var areas = JsonNode.Parse(await TextAsync("/open/gm0637/areas.json"))!;

        Assert.All(
            teams["rijen"]!.AsArray(),
            row => Assert.Equal(["team", "soort", "naam", "gebieden"], row!.AsObject().Select(member => member.Key)));
        Assert.Contains("© Centraal Bureau voor de Statistiek (CBS)", (string)areas["bronvermelding"]!, StringComparison.Ordinal);
        Assert.Contains("CC BY 4.0", (string)areas["bronvermelding"]!, StringComparison.Ordinal);
    }

    private static List<List<string>> Cells(string csv)
        => [.. csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line
            => line.Split(';').Select(cell => cell.Trim('"')).ToList())];

    private static string Cell(JsonNode? value) => value switch
    {
        null => "",
        JsonArray list => string.Join(' ', list.Select(one => one!.ToString())),
        _ when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False
            => value.GetValue<bool>() ? "ja" : "nee",
        _ => value.ToString(),
    };

    private async Task<string> TextAsync(string address)
        => Encoding.UTF8.GetString(await site.Client.GetByteArrayAsync(address, Token));
}

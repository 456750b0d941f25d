using Hub.Testing.Processes;

namespace Hub.Configuration.Tests;

/// <summary>Who may sign in where is checked before anybody does: each fault by its place, never by its value, and in Dutch.</summary>
public sealed class ProviderSettingsTests : IDisposable
{
    private const string Good =
        """
        "name": "gemeente", "issuer": "https://aanmelden.gemeente.example/", "clientId": "hub-bureau", "municipalities": ["GM0637"],
        "grants": [{ "value": "g1", "teams": ["gm0637.wijkteam.oosterheem"] }]
        """;

    private readonly TestFolder folder = new("providers");

    public void Dispose() => folder.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Fact]
    public void There_is_none_unless_somebody_says_so()
    {
        var (settings, faults) = Read("{}");
        Assert.Empty(faults);
        Assert.Empty(settings!.Providers);
    }

    [Fact]
    public void The_example_of_the_guide_is_read_and_asks_for_its_secret_only_where_the_desk_is()
    {
        var guide = File.ReadAllText(Repository.PathOf("docs", "operators.md"));
        var start = guide.IndexOf("\"providers\": [", StringComparison.Ordinal);
        var (settings, faults) = Read($$"""{ {{guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)]}} }""");

        Assert.Empty(faults);
        var provider = Assert.Single(settings!.Providers);
        Assert.Equal((10, true), (provider.TokenMinutes, provider.KeyFiles));
        Assert.Equal(["openid", "offline_access"], provider.Scopes);
        Assert.True(provider.Grants[1].MayAct);
        var secret = new List<ConfigFault>();
        ProviderCheck.Secret(settings, secret);
        var fault = Assert.Single(secret);
        Assert.Equal(("$.providers[0].clientSecret.file", "names a secret that is not there or is empty"), (fault.Path, fault.Rule));
    }

    [Theory]
    [InlineData(
        "\"issuer\": \"https://aanmelden.gemeente.example/\"", "\"issuer\": \"http://aanmelden.gemeente.example/\"",
        "issuer must be an https address without query")]
    [InlineData(
        "\"issuer\": \"https://aanmelden.gemeente.example/\"", "\"issuer\": \"https://a.example/?x=1\"",
        "issuer must be an https address without query")]
    [InlineData("\"clientId\"", "\"claim\": \"  \", \"clientId\"", "claim must have 1 to 100 characters")]
    [InlineData("[\"GM0637\"]", "[]", "municipalities must name at least one municipality")]
    [InlineData("[\"GM0637\"]", "[\"GM0637\", \"GM0637\"]", "municipalities[1] stands there twice")]
    [InlineData("[\"GM0637\"]", "[\"GM0202\"]", "grants[0].teams[0] must be a team of a municipality of this provider")]
    [InlineData("[{ \"value\": \"g1\", \"teams\": [\"gm0637.wijkteam.oosterheem\"] }]", "[]", "grants must have a line for each value")]
    [InlineData(
        "\"teams\": [\"gm0637.wijkteam.oosterheem\"]", "\"roles\": [\"aanvoerder\"]",
        "grants[0] must have teams, or an operator's role")]
    [InlineData(
        "\"value\": \"g1\"", "\"value\": \"g1\", \"roles\": [\"aanvoerder-2\"]",
        "grants[0].roles[0] must be a role in lower-case letters")]
    [InlineData("\"value\": \"g1\"", "\"value\": \"g1\", \"operator\": \"koning\"", "grants[0].operator must be one of operators")]
    [InlineData("\"value\": \"g1\"", "\"value\": \"g1\", \"mayAct\": true", "grants[0].mayAct is only for an operator")]
    [InlineData("\"clientId\"", "\"tokenMinutes\": 480, \"clientId\"", "tokenMinutes must be 2 to 60")]
    [InlineData("\"clientId\"", "\"scopes\": [\"profile\"], \"clientId\"", "scopes must have openid among them")]
    [InlineData("\"clientId\"", "\"clientSecret\": {}, \"clientId\"", "clientSecret must name either a file or a variable")]
    [InlineData("\"clientId\"", "\"desk\": \"http://bureau.example\", \"clientId\"", "desk must be an https address without path")]
    public void A_fault_names_its_place_and_rule_and_has_Dutch_words(string good, string wrong, string fault)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        var (_, faults) = Read($$"""{ "providers": [{ {{Good.Replace(good, wrong, StringComparison.Ordinal)}} }] }""");

        var found = Assert.Single(faults, one => $"{one.Path} {one.Rule}".StartsWith($"$.providers[0].{fault}", StringComparison.Ordinal));
        Assert.NotEqual(found.Rule, RuleWords.Dutch(found.Rule));
    }

    [Fact]
    public void A_municipality_and_an_issuer_have_one_place()
    {
        var (_, faults) = Read($$"""{ "providers": [{ {{Good}} }, { {{Good}} }] }""");
        Assert.Contains(faults, one => one.Path == "$.providers[1].municipalities[0]");
        Assert.Contains(faults, one => one.Path == "$.providers[1].issuer");
    }

    private (HubSettings? Settings, List<ConfigFault> Faults) Read(string json)
    {
        File.WriteAllText(folder.Combine(HubSettings.FileName), json);
        var faults = new List<ConfigFault>();
        return (HubSettings.Read(folder.Path, faults), faults);
    }
}

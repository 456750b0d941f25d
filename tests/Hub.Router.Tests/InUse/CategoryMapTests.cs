using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Hub.Contracts.Signals;
using Hub.Deciding.Municipalities;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Processes;

namespace Hub.Router.Tests.InUse;

public sealed class CategoryMapTests
{
    private static readonly CategoryMap Map = new(MunicipalitySet.Load(Repository.ShippedConfiguration).Find(Given.Zoetermeer)! with
    {
        Categories = ImmutableDictionary<string, Theme>.Empty.Add("schoon/eigen-slug", Theme.Afval).Add("oude-slug", Theme.Groen),
    });

    [Theory]
    [InlineData("signalen", "schoon/eigen-slug", "afval")]
    [InlineData("signalen", "openbaar-groen-en-water/oude-slug", "groen")]
    [InlineData("signalen", "wonen/onbekende-slug", "wonen/onbekende-slug")]
    [InlineData("open311", "oude-slug", "oude-slug")]
    public void A_listed_slug_becomes_its_theme_and_any_other_passes_as_it_is(string scheme, string code, string expected)
    {
        var signal = new Signal(
            "x", SourceKind.Signalen, Given.Zoetermeer,
            DateTimeOffset.UnixEpoch.AddYears(56),
            "tekst",
            category: new SignalCategory(scheme, code));

        Assert.Equal(expected, Map.Apply(signal).Category!.Code);
    }

    [Fact]
    public void A_theme_that_the_hub_does_not_know_and_a_slug_of_another_form_are_refused()
    {
        using var folder = new ConfigFolder();
        folder.Edit("gm0637", file => file["categories"] = new JsonObject { ["brug"] = "onbekend-thema" });
        folder.Edit("gm0202", file => file["categories"] = new JsonObject { ["Fout Slug"] = "afval" });

        var faults = folder.Faults();

        Assert.Contains(faults, fault => fault.File.EndsWith("gm0637.json", StringComparison.Ordinal) && fault.Path == "$.categories.brug");
        Assert.Contains(faults, fault => fault.Path == "$.categories.Fout Slug");
    }
}

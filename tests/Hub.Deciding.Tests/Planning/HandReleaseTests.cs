using System.Text.Json;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;
using Hub.Testing.Processes;

namespace Hub.Deciding.Tests.Planning;

/// <summary>
/// Words that a person takes out of a seal go through the gates of a first decision, and what was shown goes through them once more as it
/// is.
/// </summary>
public sealed class HandReleaseTests
{
    private static readonly MunicipalityCode Zoetermeer = new("GM0637");

    public static TheoryData<string, string?> Texts => new()
    {
        { "De lantaarnpaal bij de speeltuin brandt niet.", "De lantaarnpaal bij de speeltuin brandt niet." },
        { "Er ligt afval in het portiek.\nDe lamp is kapot, zegt mevrouw Kwartelkade.",
        "Er ligt afval in het portiek.\nDe lamp is kapot, zegt mevrouw ▯." },
        { "Er ligt afval in het portiek.\nDe lamp is kapot, zegt mevrouw ▯.",
        "Er ligt afval in het portiek.\nDe lamp is kapot, zegt mevrouw ▯." },
        { "Bel 06-12345678 of jan@example.org.", "Bel ▯ of ▯." },
        { "▯ ▯", null },
        { "Verzinselaar", null },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Only_what_the_gate_knows_as_harmless_goes_also_beside_what_was_withheld_before(string text, string? goes)
        => Assert.Equal(goes, Shipped.Set.Release(Zoetermeer, SourceKind.Zorg, text, null).Text?.Value);

    [Fact]
    public void What_was_let_go_goes_through_the_gates_once_more_as_it_is()
        => Assert.All(
            Descriptions().Take(200), text =>
            {
                var first = Shipped.Set.Release(Zoetermeer, SourceKind.Inwoner, text, "Dorpsstraat");

                Assert.Equal(first, Shipped.Set.Release(Zoetermeer, SourceKind.Inwoner, first.Text?.Value,
                    first.Street?.Value) with
                { Theme = first.Theme, Acute = first.Acute });
            });

    [Fact]
    public void Theme_and_danger_are_those_of_the_words_themselves()
    {
        var lamp = Shipped.Set.Release(Zoetermeer, SourceKind.Inwoner, "De lantaarnpaal bij de speeltuin brandt al twee weken niet.",
            "Dorpsstraat 12");

        Assert.Equal((Theme.OpenbareRuimte, false, "Dorpsstraat"), (lamp.Theme, lamp.Acute, lamp.Street?.Value));
        Assert.Equal("Dorpsstraat", Shipped.Set.Release(Zoetermeer, SourceKind.Inwoner, null, "Dorpsstraat").Street!.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_words_nothing_is_told_but_the_street(string? text)
        => Assert.Equal(
            new ReleasedByHand(null, new StreetName("Dorpsstraat"), Theme.Overig, Acute: false),
            Shipped.Set.Release(Zoetermeer, SourceKind.Inwoner, text, "Dorpsstraat"));

    [Fact]
    public void What_was_withheld_tells_no_danger_either()
    {
        var lamp = Shipped.Set.Release(
            Zoetermeer, SourceKind.Inwoner, "Mevrouw Reanimatie belde, de lantaarnpalen op het plein zijn stuk.", null);

        Assert.Equal(
            ("Mevrouw ▯ belde, de lantaarnpalen op het plein zijn stuk.", Theme.OpenbareRuimte, false),
            (lamp.Text?.Value, lamp.Theme, lamp.Acute));
    }

    private static IEnumerable<string> Descriptions()
        => File.ReadLines(Repository.PathOf("tests", "Hub.Deciding.Tests", "Data", "dev-signals.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("description").GetString()!);
}

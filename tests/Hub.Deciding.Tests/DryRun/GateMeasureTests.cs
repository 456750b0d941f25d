using System.Text;
using Hub.Deciding.Disclosure.Release;
using Hub.Deciding.DryRun;
using Hub.Deciding.Language;

namespace Hub.Deciding.Tests.DryRun;

/// <summary>What counts as let through.</summary>
public sealed class GateMeasureTests
{
    [Theory]
    [InlineData("De bank is stuk. Wie mot ik hebben?", "Mo", 0)]
    [InlineData("De bank is stuk, al 10 dagen.", "1", 0)]
    [InlineData("De bank bij de ronde vijver is stuk.", "de", 1)]
    [InlineData("De bank bij de ronde vijver is stuk.", "ronde v", 1)]
    [InlineData("De bank bij de ronde vijver is stuk.", "Vijv", 1)]
    public void A_short_value_counts_as_a_word_and_a_longer_one_wherever_its_letters_stand(string text, string value, int through)
    {
        var measure = new GateMeasure(new ReleaseGate(DutchWords.Load()), _ => new MunicipalityVocabulary(["Rokkeveen"]));

        measure.Add(Encoding.UTF8.GetBytes(
            $$$"""
            {"id":"x","source":"inwoner","municipality":"GM0637","reportedAt":"2026-11-20T10:00:00+01:00","description":"{{{text}}}",
             "expect":{"kind":"collective","pii":["{{{value}}}"]}}
            """));

        Assert.Equal((1, through), (measure.Report().CollectivePersons, measure.Report().CollectiveLeaks));
    }
}

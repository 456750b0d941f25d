using System.Globalization;
using System.Text;
using System.Text.Json;
using Hub.Contracts.Signals;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Classification;

/// <summary>Danger × normal form × relation × summary × source: acute whatever stands around it.</summary>
public sealed class DangerTableTests
{
    private static readonly string[] Dangers =
    [
        "{0} is suïcidaal.", "{0} dreigt van de flat te springen.", "{0} heeft een overdosis genomen.", "{0} ligt bewusteloos op de grond.",
        "{0} is door het ijs gezakt.", "{0} zwaait met een mes.", "{0} pleegt zelfmoord.", "{0} ademt niet meer.",
    ];

    private static readonly string[] Relations =
    [
        "Mijn buurvrouw", "Hij", "Een man", "Mijn moeder", "Mijn kind", "Mijn zus", "De organist", "Zij",
    ];

    private static readonly string[] SignalenCategories =
    [
        "wegen-verkeer-straatmeubilair/lantaarnpaal-straatverlichting", "afval/container-is-vol",
        "overlast-van-en-door-personen-of-groepen/jongerenoverlast",
    ];

    private static IEnumerable<string?> Summaries { get; } =
    [
        null, "Melding",
        .. JsonDocument
            .Parse(File.ReadAllText(Path.Combine(RuleSets.ConfigFolder, "rules/open311-services.json")))
            .RootElement.GetProperty("services")
            .EnumerateArray()
            .Select(service => service.GetProperty("name").GetString()),
    ];

    [Fact]
    public void Danger_is_acute_in_each_normal_form_and_of_each_relation()
    {
        var missed = Texts().Where(text => !KindLists.Classify(text).Flags.Acute).ToList();

        Assert.Empty(missed);
    }

    [Fact]
    public void No_summary_category_or_source_switches_danger_off()
    {
        var missed = new List<string>();
        foreach (var danger in Dangers)
        {
            var text = string.Format(CultureInfo.InvariantCulture, danger, "Mijn buurvrouw");
            missed.AddRange(
                Summaries.Where(summary => !KindLists.Classify(text, summary).Flags.Acute).Select(summary => $"{text} | {summary}"));
            missed.AddRange(Enum.GetValues<SourceKind>().Where(source => source != SourceKind.Unknown)
                .Where(source => !KindLists.Classify(text, source: source).Flags.Acute).Select(source => $"{text} | {source}"));
            missed.AddRange(
                SignalenCategories.Where(code => !KindLists.Classify(text, category: new SignalCategory("signalen", code)).Flags.Acute));
        }

        Assert.Empty(missed);
    }

    private static IEnumerable<string> Texts() =>
        Dangers.SelectMany(danger => Relations.Select(who => string.Format(CultureInfo.InvariantCulture, danger, who))).SelectMany(Forms);

    private static IEnumerable<string> Forms(string text)
    {
        yield return text;
        yield return text.Normalize(NormalizationForm.FormD);
        yield return Cut(text, '\u00AD');
        yield return Cut(text, '\u200B');
        yield return text.ToUpperInvariant();
        yield return text.Replace('ï', 'i');
    }

    // A character in the middle of each longer word.
    private static string Cut(string text, char with)
        => string.Join(' ', text.Split(' ').Select(word => word.Length > 4 ? word.Insert(word.Length / 2, with.ToString()) : word));
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hub.Contracts.Individual;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Features;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Classification.Evidence;

/// <summary>
/// Tells who may read a text where in it each reason of a decision stands. Reads the text again: a decision keeps no places. Pure, and safe
/// for many threads.
/// </summary>
internal sealed class EvidenceFinder(SignalClassifier classifier)
{
    private const int MostOfFlag = 6;
    private static readonly string[] Placeless = ["triage.", "tweede-lezer."];
    private readonly RuleSet rules = classifier.Rules;
    private readonly ConcurrentBag<Workspace> spare = [];
    private readonly LexiconRows lexiconRows = new(classifier.Rules.Model, classifier.Rules.Lexicons);

    /// <summary>The reasons with their places, in their order; how it is sent and where it is are no reasons of the text.</summary>
    /// <param name="signal">The signal as it was decided: its category mapped.</param>
    /// <param name="theme">The theme decided.</param>
    /// <param name="reasons">The reasons of the decision.</param>
    public ImmutableArray<CaseReason> Of(Signal signal, Theme theme, IEnumerable<Reason> reasons)
    {
        var work = spare.TryTake(out var free) ? free : new Workspace();
        try
        {
            return Of(new PlacedSignal(classifier, lexiconRows, signal, work), theme, reasons);
        }
        finally
        {
            spare.Add(work);
        }
    }

    private ImmutableArray<CaseReason> Of(PlacedSignal placed, Theme theme, IEnumerable<Reason> reasons)
    {
        var told = new List<CaseReason>();
        foreach (var rule in reasons.Select(reason => reason.Rule).Distinct())
        {
            if (KindEvidence.KindOf(rule) is { } kind)
            {
                told.AddRange(KindEvidence.Of(placed, rules, kind).Reasons);
            }
            else if (placed.Work.Fired.Find(fired => fired.Reason.Rule == rule) is { } fired)
            {
                told.Add(new CaseReason(rule, fired.Why, Places(placed, placed.PlacesOf(fired))));
            }
            else if (PartsOf(rule, theme, placed) is { } parts)
            {
                var pieces = Piece.Strongest(placed.Text, parts.Tokens).Where(one => one.Weight > 0).Take(MostOfFlag);
                told.Add(new CaseReason(rule, Words(rule), Places(placed, pieces.Select(one => (one.First, one.Last)))));
            }
            else if (Array.Exists(Placeless, prefix => rule.Value.StartsWith(prefix, StringComparison.Ordinal)))
            {
                told.Add(new CaseReason(rule, Words(rule)));
            }
        }
        return [.. told.Take(CaseContent.MostReasons)];
    }

    /// <summary>What a rule that the hub itself names means.</summary>
    public static string Words(RuleId rule) => HubReasons.Words.GetValueOrDefault(rule.Value, rule.Value);

    /// <summary>The places in the texts, in their order.</summary>
    public static ImmutableArray<TextPlace> Places(PlacedSignal placed, IEnumerable<(int First, int Last)> spans)
    {
        var places = new List<TextPlace>();
        foreach (var (first, last) in spans)
        {
            ref readonly var from = ref placed.Text.Tokens[first];
            ref readonly var to = ref placed.Text.Tokens[last];
            if (placed.Text.Sentences[from.Sentence].Part is var part and < 2)
            {
                places.Add(new TextPlace(
                    part == 0 ? TextPart.Summary : TextPart.Description, from.Start, to.Start + to.Length - from.Start));
            }
        }
        return [.. places.Distinct().OrderBy(one => one.Part)
            .ThenBy(one => one.Start).ThenBy(one => one.Length).Take(CaseReason.MostPlaces)];
    }

    private Attribution? PartsOf(RuleId rule, Theme theme, PlacedSignal placed) => rule.Value switch
    {
        "mogelijk.acuut" or "acuut.geleerd" => OfFlag(placed, rules.Calibration.Acute),
        "mogelijk.veilig-thuis" or "veilig-thuis.geleerd" => OfFlag(placed, rules.Calibration.SafeAtHome),
        "mogelijk.initiatief" or "initiatief.geleerd" => OfFlag(placed, rules.Calibration.Initiative),
        "thema.geleerd" or HubReasons.ThemeToConfirm
            => Attribution.Of(placed, rules.Model, row => rules.Model.Beyond(row, FeatureColumns.Theme + (int)theme - 1)),
        _ => null,
    };

    private Attribution OfFlag(PlacedSignal placed, double[] factors)
        => Attribution.Of(placed, rules.Model, new ScoreParts(rules.Model, placed.Work.Scores, factors));
}

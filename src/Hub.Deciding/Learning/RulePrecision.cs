using System.Globalization;
using System.Text;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Learning;

/// <summary>
/// How often a written rule is right, on signals that it was not written from. Whether it fires has nothing to do with what is learned, so
/// that authors who were not read when it was written measure it.
/// </summary>
/// <param name="Rule">The rule.</param>
/// <param name="Fired">In how many signals it fired.</param>
/// <param name="Right">In how many of them the label says the same.</param>
/// <param name="Authors">By how many authors these are.</param>
internal sealed record RulePrecision(Rule Rule, int Fired, int Right, int Authors)
{
    /// <summary>Measures every rule, in the order of the file.</summary>
    public static List<RulePrecision> Measure(RuleSet rules, IEnumerable<LabelledSignal> signals)
    {
        var classifier = new SignalClassifier(rules);
        var work = new Workspace();
        var counts = new Dictionary<Rule, (int Fired, int Right, HashSet<int> Authors)>();
        foreach (var signal in signals)
        {
            classifier.Weigh(signal.Signal, work);
            foreach (var rule in work.Fired)
            {
                var (fired, right, authors) = counts.GetValueOrDefault(rule, (0, 0, []));
                authors.Add(signal.File);
                counts[rule] = (fired + 1, right + (IsRight(rule.Effect, signal) ? 1 : 0), authors);
            }
        }
        return [.. rules.Engine.All.Select(rule => counts.TryGetValue(rule, out var one)
            ? new RulePrecision(rule, one.Fired, one.Right, one.Authors.Count) : new RulePrecision(rule, 0, 0, 0))];
    }

    /// <summary>A table, one rule a line, as the documents have it.</summary>
    public static string Text(IEnumerable<RulePrecision> measured)
    {
        var text = new StringBuilder("| regel | zegt | uitleg | raak | zekerheid | auteurs |\n|---|---|---|---|---|---|\n");
        foreach (var one in measured.Where(one => one.Rule.Effect != RuleEffect.Triage))
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{one.Rule.Reason.Rule}` | {Says(one.Rule.Effect)} | {one.Rule.Why} | ");
            text.Append(one.Fired == 0 ? "niet gezien | | |\n" : string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Right} van {one.Fired} | {100.0 * one.Right / one.Fired:0} % ({EvaluationText.Interval(one.Right, one.Fired)}) | "
                + $"{one.Authors} |\n"));
        }
        return text.ToString();
    }

    private static string Says(RuleEffect effect) => effect switch
    {
        RuleEffect.Acute => "gevaar, zeker",
        RuleEffect.PossiblyAcute => "gevaar, mogelijk",
        RuleEffect.MayBeAcute => "gevaar, bewijs",
        RuleEffect.NotAcute => "geen gevaar",
        RuleEffect.SafeAtHome => "thuis onveilig, zeker",
        RuleEffect.MayBeSafeAtHome => "thuis onveilig, bewijs",
        RuleEffect.Initiative => "initiatief",
        RuleEffect.MayBeInitiative => "initiatief, bewijs",
        _ => "over een persoon",
    };

    private static bool IsRight(RuleEffect effect, LabelledSignal signal) => effect switch
    {
        RuleEffect.Acute or RuleEffect.PossiblyAcute or RuleEffect.MayBeAcute => signal.Acute,
        RuleEffect.NotAcute => !signal.Acute,
        RuleEffect.SafeAtHome or RuleEffect.MayBeSafeAtHome => signal.SafeAtHome,
        RuleEffect.Initiative or RuleEffect.MayBeInitiative => signal.Initiative,
        _ => signal.Kind != SignalKind.Collective,
    };
}

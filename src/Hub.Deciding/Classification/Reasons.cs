using System.Collections.Immutable;
using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Features;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Classification;

/// <summary>
/// Tells what carried a decision: the rules that fired, then what weighed most of what features say each for itself. What they say together
/// is told to who may read the text (<see cref="Evidence.EvidenceFinder"/>): here it would cost as much as deciding.
/// </summary>
internal static class Reasons
{
    /// <summary>Danger that learned weights alone saw.</summary>
    public static readonly RuleId LearnedAcute = new("acuut.geleerd");

    /// <summary>That a person has yet to confirm the theme.</summary>
    public static readonly RuleId ThemeToConfirm = new(HubReasons.ThemeToConfirm);

    private const int Most = 5;

    /// <summary>The reasons, strongest first.</summary>
    public static ImmutableArray<Reason> Of(
        Workspace work, LinearModel model, in Judgement judged, ThemeGuess about)
    {
        var (flags, possible) = (judged.Flags, judged.Possible);
        var reasons = ImmutableArray.CreateBuilder<Reason>(work.Fired.Count + 4);
        foreach (var rule in work.Fired)
        {
            if (Carried(rule.Effect, judged.Likeliest, flags))
            {
                reasons.Add(rule.Reason);
            }
        }
        // What a rule decided against the learned weights has no learned evidence to tell.
        if (judged.Kind == judged.Likeliest)
        {
            reasons.Add(new Reason(KindRules[(int)judged.Kind], Strongest(work, model, FeatureColumns.Kind + (int)judged.Kind - 1)));
        }
        if (flags.Triage && !judged.ByRule)
        {
            reasons.Add(new Reason(TooLittle, Doubt(judged)));
        }
        AddPossible(possible.Acute, FeatureColumns.Acute, PossibleAcute);
        AddPossible(possible.SafeAtHome, FeatureColumns.SafeAtHome, PossibleSafeAtHome);
        AddPossible(possible.Initiative, FeatureColumns.Initiative, PossibleInitiative);
        AddFlag(flags.Acute, FeatureColumns.Acute, LearnedAcute, RuleEffect.Acute);
        AddFlag(flags.SafeAtHome, FeatureColumns.SafeAtHome, LearnedSafeAtHome, RuleEffect.SafeAtHome);
        AddFlag(flags.Initiative, FeatureColumns.Initiative, LearnedInitiative, RuleEffect.Initiative);
        reasons.Add(new Reason(
            about.ToConfirm ? ThemeToConfirm : ThemeRule, Strongest(work, model, FeatureColumns.Theme + (int)about.Theme - 1)));
        return reasons.DrainToImmutable();

        void AddPossible(bool isSet, int column, RuleId rule)
        {
            if (isSet)
            {
                reasons.Add(new Reason(rule, Strongest(work, model, column)));
            }
        }

        void AddFlag(bool isSet, int column, RuleId rule, RuleEffect byHand)
        {
            if (isSet && !work.Fired.Exists(fired => fired.Effect == byHand))
            {
                reasons.Add(new Reason(rule, Strongest(work, model, column)));
            }
        }
    }

    private static string Doubt(in Judgement judged)
    {
        var beside = judged.Chances.Beside(judged.Kind);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"kans:{WireCode.Of(judged.Kind)} {judged.Chances.Of(judged.Kind):0.00}, "
                + $"kans:{WireCode.Of(beside)} {judged.Chances.Of(beside):0.00}");
    }

    // A rule that protects a person decides only where the text would have gone to a collective team,
    // one of doubt only where no other was certain.
    private static bool Carried(RuleEffect effect, SignalKind likeliest, SignalFlags flags) => effect switch
    {
        RuleEffect.MayBeAcute or RuleEffect.MayBeSafeAtHome or RuleEffect.MayBeInitiative or RuleEffect.NotAcute => false,
        RuleEffect.Individual or RuleEffect.SurelyIndividual => likeliest == SignalKind.Collective,
        RuleEffect.PossiblyAcute => !flags.Acute && !flags.SafeAtHome,
        RuleEffect.Initiative => flags.Initiative,
        _ => true,
    };

    private static readonly RuleId TooLittle = new("triage.te-weinig-bewijs");
    private static readonly RuleId PossibleAcute = new("mogelijk.acuut");
    private static readonly RuleId PossibleSafeAtHome = new("mogelijk.veilig-thuis");
    private static readonly RuleId PossibleInitiative = new("mogelijk.initiatief");
    private static readonly RuleId ThemeRule = new("thema.geleerd");
    private static readonly RuleId LearnedSafeAtHome = new("veilig-thuis.geleerd");
    private static readonly RuleId LearnedInitiative = new("initiatief.geleerd");
    private static readonly RuleId[] KindRules =
    [
        new("soort.onbekend"), new("soort.collectief"), new("soort.individueel"), new("soort.beide"),
    ];

    // What speaks for one column more than for the others of its group, weightiest first.
    private static string Strongest(Workspace work, LinearModel model, int column)
    {
        Span<(float Weight, int Row)> top = stackalloc (float, int)[Most];
        top.Clear();
        foreach (var (row, value) in work.Scores.Used)
        {
            var weight = value * model.Beyond(row, column);
            for (var t = 0; t < Most && weight > top[^1].Weight; t++)
            {
                if (weight > top[t].Weight)
                {
                    (top[t], weight, var displaced) = ((weight, row), top[t].Weight, top[t].Row);
                    Shift(top, t, weight, displaced);
                    break;
                }
            }
        }
        var names = new List<string>(Most);
        foreach (var (weight, row) in top)
        {
            if (weight > 0)
            {
                names.Add(model.Names[row]);
            }
        }
        return string.Join(", ", names);
    }

    private static void Shift(Span<(float Weight, int Row)> top, int at, float weight, int row)
    {
        for (var t = top.Length - 1; t > at + 1; t--)
        {
            top[t] = top[t - 1];
        }
        if (at + 1 < top.Length)
        {
            top[at + 1] = (weight, row);
        }
    }
}

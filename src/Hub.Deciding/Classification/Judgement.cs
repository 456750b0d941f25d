using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Classification;

/// <summary>
/// What is made of scores and rules: certain goes, doubtful is seen by people. The kind is the one whose mistakes cost least on average;
/// how likely it is wrong, and what may be missed, order what people look at, and the municipality's share says how much (decision 123).
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Likeliest">The kind that the chances choose; another than <see cref="Kind"/> where a written rule decided.</param>
/// <param name="Flags">What is certain.</param>
/// <param name="Possible">What is possible, where people look.</param>
/// <param name="Chances">The chances.</param>
/// <param name="Doubt">The chance that the kind is wrong, and the price of what may be missed.</param>
/// <param name="MustLook">Whether people look whatever the share.</param>
/// <param name="ByRule">Whether they do because a written rule says so.</param>
internal readonly record struct Judgement(
    SignalKind Kind, SignalKind Likeliest, SignalFlags Flags, PossibleFlags Possible, Chances Chances, double Doubt, bool MustLook,
    bool ByRule)
{
    // A doubt that is less than this part of the whole is not what people look for.
    private const double Part = 0.25;

    private const double Half = 0.5;

    // In a text of a few words, a word that names danger needs hardly any chance beside it.
    private const double BesideBriefWord = 0.05;

    /// <summary>Judges.</summary>
    /// <param name="scores">What scores and rules say.</param>
    /// <param name="calibration">Makes chances of scores.</param>
    /// <param name="costs">What a mistake costs.</param>
    /// <param name="lookedAt">The share of signals that people look at.</param>
    public static Judgement Of(in Weighed scores, Calibration calibration, Costs costs, double lookedAt)
    {
        var chances = calibration.Of(scores);
        var likeliest = Choose(chances, costs);
        var kind = likeliest == SignalKind.Collective && scores.Has(RuleEffect.SurelyIndividual) ? SignalKind.Individual : likeliest;
        var isHarmless = scores.Has(RuleEffect.NotAcute) && !scores.Has(RuleEffect.MayBeAcute) && !scores.Has(RuleEffect.PossiblyAcute);
        var acute = scores.Has(RuleEffect.Acute) || (!isHarmless && chances.Acute >= calibration.Certain[0]);
        var safeAtHome = scores.Has(RuleEffect.SafeAtHome) || chances.SafeAtHome >= calibration.Certain[1];
        // Who is in danger needs help before a plan does.
        var plan = !acute && (scores.Has(RuleEffect.Initiative) || chances.Initiative >= calibration.Certain[2]);
        // Veilig Thuis gets the whole of it, whichever kind it is; only where a team would get a part too, the kind matters.
        var doubt = safeAtHome && kind != SignalKind.Both ? 0 : 1 - chances.Of(likeliest);
        var danger = acute ? 0 : costs.AcuteUnseen * chances.Acute;
        var harm = safeAtHome ? 0 : costs.SafeAtHomeUnseen * chances.SafeAtHome;
        var unplanned = plan || acute || kind == SignalKind.Individual ? 0 : costs.InitiativeUnseen * chances.Initiative;
        doubt += danger + harm + unplanned;
        // A word that names danger or harm is seen by people where the chance of it is not small; else it has its price.
        var mayBeAcute = !acute && !safeAtHome && scores.Has(RuleEffect.PossiblyAcute);
        var besideWord = scores.Brief ? Math.Min(BesideBriefWord, costs.BesideDangerWord) : costs.BesideDangerWord;
        mayBeAcute |= !acute && !isHarmless && scores.Has(RuleEffect.MayBeAcute) && chances.Acute >= besideWord;
        var mayBeHarm = !safeAtHome && scores.Has(RuleEffect.MayBeSafeAtHome) && chances.SafeAtHome >= costs.BesideHarmWord;
        mayBeAcute |= !acute && !isHarmless && chances.Acute >= costs.BesideDanger;
        mayBeHarm |= !safeAtHome && chances.SafeAtHome >= costs.BesideHarm;
        var mustLook = mayBeAcute || mayBeHarm || scores.Has(RuleEffect.Triage)
            || (scores.Has(RuleEffect.Individual) && (kind == SignalKind.Collective || (kind == SignalKind.Both && chances.Both < Half)));
        // What a team of thirty read of a person's case cannot be taken back.
        var byRule = mustLook;
        mustLook |= !safeAtHome && chances.Individual >= kind switch
        {
            SignalKind.Collective => costs.BesideTeam,
            SignalKind.Both => costs.BesidePart,
            _ => double.MaxValue,
        };
        // Costs may choose a kind that is hardly likely: it harms nobody, and is sooner wrong than right.
        mustLook |= kind == likeliest && !(safeAtHome && kind != SignalKind.Both) && chances.Of(kind) < costs.BesideKind;
        var looked = mustLook || calibration.ShareOf(doubt) <= lookedAt;
        var possible = looked
            ? new PossibleFlags(
                mayBeAcute || (!acute && danger >= Part * doubt), mayBeHarm || (!safeAtHome && harm >= Part * doubt),
                unplanned > 0 && unplanned >= Part * doubt)
            : default;
        return new Judgement(
            kind, likeliest, new SignalFlags(acute, safeAtHome, plan && kind != SignalKind.Individual, looked), possible, chances, doubt,
            mustLook,
            byRule);
    }

    // Chosen by what a mistake costs: a person's case, or a part of it, at a team of thirty more than a public matter at the wrong network.
    private static SignalKind Choose(in Chances chances, Costs costs)
    {
        var collective = (costs.IndividualAtTeam * chances.Individual) + (costs.PartAtTeam * chances.Both);
        var both = chances.Collective + (costs.PartAtTeam * chances.Individual);
        var individual = chances.Collective + chances.Both;
        return collective <= individual && collective <= both ? SignalKind.Collective
            : both < individual ? SignalKind.Both : SignalKind.Individual;
    }
}

using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Classification;

/// <summary>
/// What is made of scores and rules: certain goes, doubtful is seen by people. The kind is the one that costs least on average; what a
/// mistake would cost orders the doubt, and the municipality's share says how much of it people look at.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Likeliest">The kind that the chances choose; another than <see cref="Kind"/> where a written rule decided.</param>
/// <param name="Flags">What is certain.</param>
/// <param name="Possible">What is possible, where people look.</param>
/// <param name="Chances">The chances.</param>
/// <param name="Doubt">What a mistake would cost on average.</param>
/// <param name="MustLook">Whether people look whatever the share.</param>
/// <param name="ByRule">Whether they do because a written rule says so.</param>
internal readonly record struct Judgement(
    SignalKind Kind, SignalKind Likeliest, SignalFlags Flags, PossibleFlags Possible, Chances Chances, double Doubt, bool MustLook,
    bool ByRule)
{
    // A doubt that is less than this part of the whole is not what people look for.
    private const double Part = 0.25;

    private const double Half = 0.5;

    // How much more people look at what a team would read of a person's case than at what goes to the wrong network.
    private const double Irrevocable = 4;

    /// <summary>Judges.</summary>
    /// <param name="scores">What scores and rules say.</param>
    /// <param name="calibration">Makes chances of scores.</param>
    /// <param name="costs">What a mistake costs.</param>
    /// <param name="lookedAt">The share of signals that people look at.</param>
    public static Judgement Of(in Weighed scores, Calibration calibration, Costs costs, double lookedAt)
    {
        var chances = calibration.Of(scores);
        var (likeliest, doubt) = Choose(chances, costs);
        var kind = likeliest == SignalKind.Collective && scores.Has(RuleEffect.SurelyIndividual) ? SignalKind.Individual : likeliest;
        var isHarmless = scores.Has(RuleEffect.NotAcute) && !scores.Has(RuleEffect.MayBeAcute) && !scores.Has(RuleEffect.PossiblyAcute);
        var acute = scores.Has(RuleEffect.Acute) || (!isHarmless && chances.Acute >= calibration.Certain[0]);
        var safeAtHome = scores.Has(RuleEffect.SafeAtHome) || chances.SafeAtHome >= calibration.Certain[1];
        // Who is in danger needs help before a plan does.
        var plan = !acute && (scores.Has(RuleEffect.Initiative) || chances.Initiative >= calibration.Certain[2]);
        // Veilig Thuis gets the whole of it, whichever kind it is; only where a team would get a part too, the kind matters.
        doubt = safeAtHome && kind != SignalKind.Both ? 0 : doubt;
        var danger = acute ? 0 : costs.AcuteUnseen * chances.Acute;
        var harm = safeAtHome ? 0 : costs.SafeAtHomeUnseen * chances.SafeAtHome;
        var unplanned = plan || acute || kind == SignalKind.Individual ? 0 : costs.InitiativeUnseen * chances.Initiative;
        doubt += danger + harm + unplanned;
        // A word that names danger or harm is seen by people where the chance of it is not small; else it has its price.
        var mayBeAcute = !acute && !safeAtHome && scores.Has(RuleEffect.PossiblyAcute);
        mayBeAcute |= !acute && !isHarmless && scores.Has(RuleEffect.MayBeAcute) && chances.Acute >= costs.BesideWord;
        var mayBeHarm = !safeAtHome && scores.Has(RuleEffect.MayBeSafeAtHome) && chances.SafeAtHome >= costs.BesideWord;
        var mustLook = mayBeAcute || mayBeHarm || scores.Has(RuleEffect.Triage)
            || (scores.Has(RuleEffect.Individual) && (kind == SignalKind.Collective || (kind == SignalKind.Both && chances.Both < Half)));
        // What a team of thirty read of a person's case cannot be taken back.
        var byRule = mustLook;
        mustLook |= kind != SignalKind.Individual && !safeAtHome && chances.Individual >= costs.BesideTeam;
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

    // Chosen by what a mistake costs; looked at by the same, but what a team would read of a person's case cannot be taken back.
    private static (SignalKind Kind, double Doubt) Choose(in Chances chances, Costs costs)
    {
        var whole = costs.IndividualAtTeam * chances.Individual;
        var part = costs.PartAtTeam * chances.Individual;
        var hidden = costs.PartAtTeam * chances.Both;
        var individual = chances.Collective + chances.Both;
        return whole + hidden <= individual && whole + hidden <= chances.Collective + part
            ? (SignalKind.Collective, (Irrevocable * whole) + hidden)
            : chances.Collective + part < individual ? (SignalKind.Both, chances.Collective + (Irrevocable * part))
            : (SignalKind.Individual, individual);
    }
}

using System.Collections.Immutable;
using Hub.Contracts.Individual;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Classification.Evidence;

/// <summary>
/// Why a signal is of one kind rather than of the next: words for and against, fields, and a rest. They add up to the score.
/// </summary>
/// <param name="Score">How much likelier the kind is than the next, in log odds.</param>
/// <param name="Beside">The next.</param>
/// <param name="Shown">The words that are shown, strongest first.</param>
/// <param name="Named">What is named without a place: fields, that somebody is spoken of, that nobody is.</param>
/// <param name="Rest">What form, small words and light words brought.</param>
/// <param name="Reasons">The same as reasons.</param>
internal sealed record KindEvidence(
    double Score, SignalKind Beside, ImmutableArray<Piece> Shown, double Named, double Rest, ImmutableArray<CaseReason> Reasons)
{
    private const int Most = 12;
    private const int MostAtAll = 30;
    private const int Decimals = 2;
    private static readonly RuleId[] Rules = [new("soort.onbekend"), new("soort.collectief"), new("soort.individueel"), new("soort.beide")];

    /// <summary>The kind that a rule names; null for another rule.</summary>
    public static SignalKind? KindOf(RuleId rule) => Array.IndexOf(Rules, rule) is var at and > 0 ? (SignalKind)at : null;

    /// <summary>Takes the choice apart.</summary>
    /// <param name="placed">The signal.</param>
    /// <param name="rules">What decides.</param>
    /// <param name="kind">The kind decided.</param>
    public static KindEvidence Of(PlacedSignal placed, RuleSet rules, SignalKind kind)
    {
        var beside = rules.Calibration.Of(Weighed.Of(placed.Work)).Beside(kind);
        var factors = Factors(rules.Calibration, kind, beside);
        var whole = Attribution.Of(placed, rules.Model, new ScoreParts(rules.Model, placed.Work.Scores, factors));
        // What is likeliest anyway needed no caution.
        whole.Beside[(int)EvidenceSort.Caution] = whole.Sum > 0 ? 0 : Caution(kind, rules.Costs) - Caution(beside, rules.Costs);
        var named = whole.Beside.Sum() - whole.Beside[(int)EvidenceSort.Form];
        var shown = Enough(Piece.Strongest(placed.Text, whole.Tokens), named);
        var rest = whole.Sum - named - shown.Sum(one => one.Weight);
        return new KindEvidence(whole.Sum, beside, shown, named, rest, Told(placed, whole, shown, kind, beside));
    }

    private static ImmutableArray<CaseReason> Told(
        PlacedSignal placed, Attribution whole, ImmutableArray<Piece> shown, SignalKind kind, SignalKind beside)
    {
        var reasons = ImmutableArray.CreateBuilder<CaseReason>(4);
        var left = Math.Round(whole.Sum, Decimals);
        Add(kind, "", shown.Where(one => one.Weight > 0), always: true);
        Add(beside, "daartegen: ", shown.Where(one => one.Weight < 0), always: false);
        Name(HubReasons.Someone, EvidenceSort.Someone);
        Name(HubReasons.Absent, EvidenceSort.Absent);
        Name(HubReasons.Fields, EvidenceSort.Fields);
        Name(HubReasons.Caution, EvidenceSort.Caution);
        Tell(new RuleId(HubReasons.Rest), "", [], Math.Round(left, Decimals), always: true);
        return reasons.ToImmutable();

        void Add(SignalKind side, string before, IEnumerable<Piece> pieces, bool always)
            => Tell(
                Rules[(int)side], before, EvidenceFinder.Places(placed, pieces.Select(one => (one.First, one.Last))),
                Math.Round(pieces.Sum(one => one.Weight), Decimals), always);

        void Name(string rule, EvidenceSort sort)
            => Tell(new RuleId(rule), "", [], Math.Round(whole.Beside[(int)sort], Decimals), always: false);

        void Tell(RuleId rule, string before, ImmutableArray<TextPlace> places, double weight, bool always)
        {
            if (always || weight != 0)
            {
                reasons.Add(new CaseReason(rule, before + EvidenceFinder.Words(rule), places, weight));
                left -= weight;
            }
        }
    }

    // A person's case at a team of thirty costs most, so that a small chance of it weighs: told as a reason of its own.
    private static double Caution(SignalKind kind, Costs costs)
        => kind switch { SignalKind.Individual => Math.Log(costs.IndividualAtTeam), SignalKind.Both => Math.Log(costs.PartAtTeam), _ => 0 };

    // The strongest; and where these alone would tell another kind, what else speaks for it.
    private static ImmutableArray<Piece> Enough(List<Piece> pieces, double named)
    {
        var shown = pieces.Take(Most).ToList();
        var sum = named + shown.Sum(one => one.Weight);
        foreach (var more in pieces.Skip(Most).Where(one => one.Weight > 0).TakeWhile(_ => shown.Count < MostAtAll))
        {
            if (sum > 0)
            {
                break;
            }
            shown.Add(more);
            sum += more.Weight;
        }
        return [.. shown];
    }

    private static double[] Factors(Calibration calibration, SignalKind kind, SignalKind beside)
    {
        var factors = new double[Calibration.Inputs];
        for (var i = 0; i < factors.Length; i++)
        {
            factors[i] = Of(kind, i) - Of(beside, i);
        }
        return factors;

        double Of(SignalKind one, int input) => calibration.Kind[(((int)one - 1) * Calibration.Inputs) + input];
    }
}

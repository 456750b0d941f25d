using Hub.Deciding.Classification;
using Hub.Deciding.Classification.Features;
using Hub.Deciding.Classification.Rules;
using Hub.Deciding.Learning.Trainers;

namespace Hub.Deciding.Learning;

/// <summary>
/// Learns how far scores can be believed: authors are left out in rounds, and what is said of them is laid beside their labels. So a chance
/// holds for somebody whose words were never seen, which is everybody once the hub is at work.
/// </summary>
internal sealed class CalibrationLearner(RuleSet rules, SignalPreparer preparer, LearningSettings settings)
{
    private const int Rounds = 5;
    private const double Penalty = 5;

    // Which share of all signals is danger, harm at home, both or what only looks like one, in life. Taken, not measured: labelled signals
    // have ten times as much.
    private const double RareInLife = 0.055;

    /// <summary>Learns from all signals.</summary>
    public Calibration Learn(IReadOnlyList<LabelledSignal> signals, IReadOnlyList<PreparedSignal> prepared)
    {
        var scores = Scores(signals, prepared);
        int[] judged = [.. Judged(signals)];
        return Learn(
            [.. judged.Select(i => signals[i])], [.. judged.Select(i => scores[i].Weighed)], [.. judged.Select(i => scores[i].Themes)]);
    }

    // Rules were written from what met authors wrote, and flatter themselves there: one in ten was wrong, of others nearly four in ten.
    // Corrections are there because a decision was wrong: laid beside the rest they would make every chance too low.
    private static IEnumerable<int> Judged(IReadOnlyList<LabelledSignal> signals)
    {
        var enough = signals.Where(signal => !signal.Met && !signal.Corrected).Select(signal => signal.File).Distinct().Count() >= Rounds;
        return Enumerable.Range(0, signals.Count).Where(i => !signals[i].Corrected && (!enough || !signals[i].Met));
    }

    /// <summary>Learns from what weights say that have not seen the signals.</summary>
    private Calibration Learn(IReadOnlyList<LabelledSignal> signals, Weighed[] scores, float[][] themes)
    {
        var chances = new Calibration(
            Kinds(signals, scores), Flag(signals, scores, 3, s => s.Acute), Flag(signals, scores, 4, s => s.SafeAtHome),
            Flag(signals, scores, 5, s => s.Initiative), [1, 1, 1], [], ThemeScale.Learn(signals, themes, settings));
        var certain = chances with
        {
            Certain =
            [
                CertainFrom(signals, scores, w => chances.Of(w).Acute, RuleEffect.Acute, s => s.Acute, settings.FalseAcute,
                    settings.LeastCertain),
                CertainFrom(
                    signals, scores, w => chances.Of(w).SafeAtHome, RuleEffect.SafeAtHome, s => s.SafeAtHome, settings.FalseSafeAtHome,
                    settings.LeastCertain),
                CertainFrom(
                    signals, scores, w => chances.Of(w).Initiative, RuleEffect.Initiative, s => s.Initiative, settings.FalseInitiative,
                    settings.LeastInitiative),
            ],
        };
        return certain with { Doubt = Doubts(signals, scores, certain) };
    }

    // What weights say of signals by authors that they were not learned from. Each file is another author.
    private (Weighed Weighed, float[] Themes)[] Scores(IReadOnlyList<LabelledSignal> signals, IReadOnlyList<PreparedSignal> prepared)
    {
        var byFile = signals.Select(signal => signal.File).Distinct().Count() >= Rounds;
        var round = Enumerable.Range(0, signals.Count).Select(i => (byFile ? signals[i].File : i) % Rounds).ToArray();
        var scores = new (Weighed, float[])[signals.Count];
        ModelLearner[] learners = [.. Enumerable.Range(0, Rounds)
            .Select(_ => new ModelLearner(preparer.Space, preparer.Names, settings, new Priors(preparer.Space, rules.Priors)))];
        Parallel.For(0, Rounds, new ParallelOptions { MaxDegreeOfParallelism = Math.Min(Rounds, Environment.ProcessorCount) }, held =>
        {
            var weights = learners[held].Learn([.. prepared.Where((_, i) => round[i] != held)]);
            var classifier = new SignalClassifier(rules with { Model = weights.ToModel() });
            for (var i = 0; i < signals.Count; i++)
            {
                if (round[i] == held)
                {
                    var themes = new float[FeatureColumns.Themes];
                    scores[i] = (classifier.Weigh(signals[i].Signal, themes), themes);
                }
            }
        });
        return scores;
    }

    private static double[] Kinds(IReadOnlyList<LabelledSignal> signals, Weighed[] scores)
    {
        var prior = Calibration.None.Kind;
        var start = new double[prior.Length];
        for (var k = 0; k < 3; k++)
        {
            for (var i = 0; i < Calibration.Inputs; i++)
            {
                start[(i * 3) + k] = prior[(k * Calibration.Inputs) + i];
            }
        }
        var learned = LogisticTrainer.Train([.. signals.Select((signal, s) => Row(scores[s], (int)signal.Kind - 1))], 3, Penalty, start);
        return [.. Enumerable.Range(0, prior.Length)
            .Select(at => Rounded(learned[(at % Calibration.Inputs * 3) + (at / Calibration.Inputs)]))];
    }

    private static double[] Flag(IReadOnlyList<LabelledSignal> signals, Weighed[] scores, int own, Func<LabelledSignal, bool> label)
    {
        var start = new double[Calibration.Inputs * 2];
        (start[own * 2], start[(own * 2) + 1]) = (-0.5, 0.5);
        var learned = LogisticTrainer.Train([.. signals.Select((signal, s) => Row(scores[s], label(signal) ? 1 : 0))], 2, Penalty, start);
        return [.. Enumerable.Range(0, Calibration.Inputs).Select(i => Rounded(learned[(i * 2) + 1] - learned[i * 2]))];
    }

    private static SparseRow Row(in Weighed scores, int label)
    {
        Span<double> inputs = stackalloc double[Calibration.Inputs];
        Calibration.Fill(scores, inputs);
        var values = new float[Calibration.Inputs];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)inputs[i];
        }
        return new SparseRow([.. Enumerable.Range(0, Calibration.Inputs)], values, label, 1);
    }

    // The lowest chance from which on, with what written rules are certain of, no more than the allowed share of all signals is certain and
    // wrong.
    private static double CertainFrom(
        IReadOnlyList<LabelledSignal> signals, Weighed[] scores, Func<Weighed, double> chance, RuleEffect byRule,
        Func<LabelledSignal, bool> label,
        double share, double floor)
    {
        var allowed = share * signals.Count;
        var wrong = 0;
        foreach (var (signal, score) in signals.Zip(scores))
        {
            wrong += score.Has(byRule) && !label(signal) ? 1 : 0;
        }
        var least = 1.0;
        foreach (var (at, isRight) in signals.Zip(scores).Where(pair => !pair.Second.Has(byRule))
            .Select(pair => (At: chance(pair.Second), IsRight: label(pair.First))).OrderByDescending(pair => pair.At))
        {
            wrong += isRight ? 0 : 1;
            if (wrong > allowed)
            {
                break;
            }
            least = at;
        }
        return Rounded(Math.Max(least, floor));
    }

    // What a rule sends to people comes first: it is of the same share. A share is one of life, where danger, harm and both are rarer.
    private double[] Doubts(IReadOnlyList<LabelledSignal> signals, Weighed[] scores, Calibration calibration)
    {
        var rare = signals.Count(signal => signal.IsRare);
        var asInLife = rare > 0 && rare < signals.Count ? Math.Min(1, RareInLife / (1 - RareInLife) * (signals.Count - rare) / rare) : 1;
        var doubts = signals.Zip(scores)
            .Select(pair => (Judged: Judgement.Of(pair.Second, calibration, rules.Costs, 0), Counts: pair.First.IsRare ? asInLife : 1))
            .Select(one => (Doubt: one.Judged.MustLook ? double.MaxValue : one.Judged.Doubt, one.Counts))
            .OrderByDescending(one => one.Doubt).ToArray();
        var (all, seen, at) = (doubts.Sum(one => one.Counts), 0.0, 0);
        var shares = new List<double>();
        for (var share = 1; share <= 50; share++)
        {
            while (at < doubts.Length - 1 && seen + doubts[at].Counts <= share * all / 100)
            {
                seen += doubts[at++].Counts;
            }
            shares.Add(doubts[at].Doubt == double.MaxValue ? 1000 : Rounded(doubts[at].Doubt));
        }
        return [.. shares];
    }

    private static double Rounded(double value) => Math.Round(value, 4);
}

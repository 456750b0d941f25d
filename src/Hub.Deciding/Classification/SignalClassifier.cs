using System.Collections.Concurrent;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Features;
using Hub.Deciding.Classification.Text;

namespace Hub.Deciding.Classification;

/// <summary>
/// Decides kind, theme and flags of a signal, with the reasons. Pure: no clock, no network, no log; safe for many threads.
/// </summary>
internal sealed class SignalClassifier(RuleSet rules)
{
    // From which chance on a passage alone is looked at: sooner than not.
    private const double OfPassage = 0.5;

    private static readonly Func<float, float> Alike = _ => 1;
    private static readonly Func<float, float> BesidePerson = score => ThemeWeight.Of(SignalKind.Individual, -score);
    private static readonly Func<float, float> ByPerson = score => ThemeWeight.Of(SignalKind.Individual, score);
    private readonly ConcurrentBag<Workspace> spare = [];
    private readonly LexiconRows lexiconRows = new(rules.Model, rules.Lexicons);
    private readonly int[] poolRows = [.. PooledSentences.Names.Select(name => rules.Model.Row(FeatureKey.Of(FeatureFamily.Pool, name)))];
    private readonly int[] kindRows = [.. new[] { SignalKind.Collective, SignalKind.Individual, SignalKind.Both }
        .Select(kind => rules.Model.Row(FeatureKey.Of(FeatureFamily.Shape, "soort", kind.ToString())))];

    /// <summary>The rule set that decides.</summary>
    public RuleSet Rules => rules;

    /// <summary>Decides one signal, with the share that the rule set looks at.</summary>
    public Classified Classify(Signal signal) => Classify(signal, rules.Costs.LookedAt);

    /// <summary>Decides one signal.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="lookedAt">The share of signals that people look at.</param>
    public Classified Classify(Signal signal, double lookedAt)
    {
        var work = spare.TryTake(out var free) ? free : new Workspace();
        try
        {
            return Classify(signal, lookedAt, work);
        }
        finally
        {
            spare.Add(work);
        }
    }

    /// <summary>What scores and rules say, before anything is judged: what calibration is learned from.</summary>
    public Weighed Weigh(Signal signal)
    {
        var work = spare.TryTake(out var free) ? free : new Workspace();
        try
        {
            Weigh(signal, work);
            return Weighed.Of(work);
        }
        finally
        {
            spare.Add(work);
        }
    }

    /// <summary>What scores and rules say, and the scores of the themes under the kind that they choose.</summary>
    public Weighed Weigh(Signal signal, Span<float> themes)
    {
        var work = new Workspace();
        Weigh(signal, work);
        var weighed = Weighed.Of(work);
        var kind = Judgement.Of(weighed, rules.Calibration, rules.Costs, 0).Kind;
        ThemesOf(work, kind, kind == SignalKind.Collective ? Alike : ByPerson, themes);
        return weighed;
    }

    private Classified Classify(Signal signal, double lookedAt, Workspace work)
    {
        Weigh(signal, work);
        var judged = ByPassage(signal, Judgement.Of(Weighed.Of(work), rules.Calibration, rules.Costs, lookedAt));
        Span<float> themes = stackalloc float[FeatureColumns.Themes];
        ThemeGuess? open = null;
        if (judged.Kind == SignalKind.Both)
        {
            ThemesOf(work, SignalKind.Collective, BesidePerson, themes);
            open = ThemeGuess.Of(themes, rules.Calibration);
        }
        ThemesOf(work, judged.Kind, judged.Kind == SignalKind.Collective ? Alike : ByPerson, themes);
        var theme = ThemeGuess.Of(themes, rules.Calibration);
        return new Classified(
            judged.Kind, theme, judged.Flags, PublicParts.Of(signal, work, judged.Kind), Reasons.Of(work, rules.Model, judged, theme),
            rules.Version,
            judged.Chances, judged.Possible, open)
        {
            AlsoPublic = PublicParts.Perhaps(signal, work, judged),
        };
    }

    // What is told once in a long text is lost in the sum of the whole: people look where a passage alone would be danger, harm, or a
    // person in what a team would read (decision 127).
    private Judgement ByPassage(Signal signal, Judgement judged)
    {
        if (judged.Flags.Acute || judged.Flags.SafeAtHome)
        {
            return judged;
        }
        var (possible, person) = (judged.Possible, false);
        foreach (var passage in Passages.Of(signal.Description))
        {
            var alone = new Signal(
                signal.Id, signal.Source, signal.Municipality, signal.ReportedAt, passage, category: signal.Category,
                location: signal.Location);
            var chances = rules.Calibration.Of(Weigh(alone));
            possible = possible with
            {
                Acute = possible.Acute || chances.Acute >= OfPassage,
                SafeAtHome = possible.SafeAtHome || chances.SafeAtHome >= OfPassage,
            };
            person |= judged.Kind == SignalKind.Collective && chances.Individual >= OfPassage;
        }
        return possible == judged.Possible && !person ? judged : judged with
        {
            Possible = possible,
            Flags = judged.Flags with { Triage = true },
            MustLook = true,
            ByRule = judged.ByRule || possible != judged.Possible,
        };
    }

    /// <summary>Fills the buffers with what scores and rules say.</summary>
    public void Weigh(Signal signal, Workspace work)
    {
        work.Read.Fill(signal, rules.Lexicons, rules.Scanner);
        work.Board.Fill(signal, work.Read, rules.Engine.Names);
        work.Fired.Clear();
        rules.Engine.Run(work.Board, work.Fired);
        Score(signal, work);
    }

    private void Score(Signal signal, Workspace work)
    {
        var scores = work.Scores;
        var read = work.Read;
        scores.Clear(rules.Model, read.Text.SentenceCount);
        for (var s = 0; s < read.Text.SentenceCount; s++)
        {
            var sink = new ScoringSink(rules.Model, lexiconRows, scores, s);
            FeatureExtractor.OfSentence(read, rules.Lexicons, s, ref sink);
            scores.Sentences[s] = sink.Person;
        }
        var whole = new ScoringSink(rules.Model, lexiconRows, scores, -1);
        SignalFeatures.Of(signal, read, withFields: true, ref whole);
        foreach (var rule in work.Fired)
        {
            whole.Add(FeatureFamily.Rule, rule.Reason.Rule.Value, default);
        }
        Span<float> pooled = stackalloc float[PooledSentences.Names.Length];
        PooledSentences.Of(scores.Sentences[..read.OwnSentences], pooled);
        for (var p = 0; p < pooled.Length; p++)
        {
            if (poolRows[p] >= 0)
            {
                scores.Add(rules.Model, poolRows[p], pooled[p]);
            }
        }
        scores.Quieten(Loudness.Of(read.OwnWords));
        scores.Join(rules.Model);
    }

    private void ThemesOf(Workspace work, SignalKind kind, Func<float, float> weightOf, Span<float> themes)
    {
        work.Scores.AddThemes(rules.Model, weightOf, work.Read.OwnSentences);
        var kindRow = kindRows[(int)kind - 1];
        var byKind = kindRow >= 0 ? rules.Model.Weights(kindRow) : default;
        for (var t = 0; t < themes.Length; t++)
        {
            themes[t] = work.Scores.Total[FeatureColumns.Theme + t] + (byKind.IsEmpty ? 0 : byKind[FeatureColumns.Theme + t]);
        }
    }
}

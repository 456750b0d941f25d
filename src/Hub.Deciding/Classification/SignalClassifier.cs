using System.Collections.Concurrent;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Features;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Classification;

/// <summary>Decides kind, theme and flags of a signal, with the reasons. Pure: no clock, no network, no log; safe for many threads.</summary>
internal sealed class SignalClassifier(RuleSet rules)
{
    private static readonly Func<float, float> Alike = _ => 1;
    private static readonly Func<float, float> ByPerson = score => ThemeWeight.Of(SignalKind.Individual, score);
    private readonly ConcurrentBag<Workspace> spare = [];
    private readonly LexiconRows lexiconRows = new(rules.Model, rules.Lexicons);
    private readonly int[] poolRows = [.. PooledSentences.Names.Select(name => rules.Model.Row(FeatureKey.Of(FeatureFamily.Pool, name)))];
    private readonly int[] kindRows = [.. new[] { SignalKind.Collective, SignalKind.Individual, SignalKind.Both }
        .Select(kind => rules.Model.Row(FeatureKey.Of(FeatureFamily.Shape, "soort", kind.ToString())))];

    /// <summary>The rule set that decides.</summary>
    public RuleSet Rules => rules;

    /// <summary>Decides one signal.</summary>
    public Classified Classify(Signal signal)
    {
        var work = spare.TryTake(out var free) ? free : new Workspace();
        try
        {
            return Classify(signal, work);
        }
        finally
        {
            spare.Add(work);
        }
    }

    private Classified Classify(Signal signal, Workspace work)
    {
        work.Read.Fill(signal, rules.Lexicons, rules.Scanner);
        Score(signal, work);
        work.Board.Fill(signal, work.Read, rules.Engine.Names);
        work.Fired.Clear();
        rules.Engine.Run(work.Board, work.Fired);

        var likeliest = KindChoice.Of(work.Scores.Total, rules.Thresholds);
        var choice = likeliest.Kind == SignalKind.Collective && Fired(work, RuleEffect.SurelyIndividual) ? KindChoice.ByRule : likeliest;
        var isHeldBack = Fired(work, RuleEffect.Individual) && choice.Kind == SignalKind.Collective;
        var isHarmless = Fired(work, RuleEffect.NotAcute) && !Fired(work, RuleEffect.MayBeAcute) && !Fired(work, RuleEffect.Acute);
        var acute = !isHarmless && Flag(work, FeatureColumns.Acute, RuleEffect.Acute, RuleEffect.MayBeAcute, rules.Thresholds.Acute);
        var safeAtHome = Flag(work, FeatureColumns.SafeAtHome, RuleEffect.SafeAtHome, RuleEffect.MayBeSafeAtHome, rules.Thresholds.SafeAtHome);
        // Who is in danger needs help before a plan does.
        var initiative = choice.Kind != SignalKind.Individual && !acute
            && Flag(work, FeatureColumns.Initiative, RuleEffect.Initiative, RuleEffect.MayBeInitiative, rules.Thresholds.Initiative);
        // Where there may be danger people look; at Veilig Thuis people look already.
        var mayBeDanger = !acute && !safeAtHome && Fired(work, RuleEffect.PossiblyAcute);
        var triage = choice.Uncertain || isHeldBack || mayBeDanger || Fired(work, RuleEffect.Triage);
        var flags = new SignalFlags(acute, safeAtHome, initiative, triage);
        var theme = ThemeOf(work, choice.Kind);
        return new Classified(
            choice.Kind, theme, flags, PublicParts.Of(signal, work, choice.Kind),
            Reasons.Of(work, rules.Model, likeliest, choice, flags, theme), rules.Version);
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
        Span<float> pooled = stackalloc float[PooledSentences.Names.Length];
        PooledSentences.Of(scores.Sentences[..read.OwnSentences], pooled);
        for (var p = 0; p < pooled.Length; p++)
        {
            if (poolRows[p] >= 0)
            {
                scores.Add(rules.Model, poolRows[p], pooled[p]);
            }
        }
    }

    private Theme ThemeOf(Workspace work, SignalKind kind)
    {
        work.Scores.AddThemes(rules.Model, kind == SignalKind.Collective ? Alike : ByPerson, work.Read.OwnSentences);
        var best = (Theme: Theme.Overig, Score: float.MinValue);
        var kindRow = kindRows[(int)kind - 1];
        var byKind = kindRow >= 0 ? rules.Model.Weights(kindRow) : default;
        for (var t = 0; t < FeatureColumns.Themes; t++)
        {
            var score = work.Scores.Total[FeatureColumns.Theme + t] + (byKind.IsEmpty ? 0 : byKind[FeatureColumns.Theme + t]);
            best = score > best.Score ? ((Theme)(t + 1), score) : best;
        }
        return best.Theme;
    }

    // By a hand-written rule, by a chance beside a word that names it, or by a chance that needs no such word.
    private bool Flag(Workspace work, int column, RuleEffect certain, RuleEffect mayBe, double least)
        => Fired(work, certain) || (Chance(work, column) is var chance && (chance >= rules.Thresholds.Alone || (chance >= least && Fired(work, mayBe))));

    private static bool Fired(Workspace work, RuleEffect effect) => work.Fired.Exists(rule => rule.Effect == effect);

    private static double Chance(Workspace work, int column) => 1 / (1 + Math.Exp(-work.Scores.Total[column]));
}

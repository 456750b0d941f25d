using Hub.Deciding.Classification;
using Hub.Deciding.Classification.Features;
using Hub.Deciding.Classification.Lexicons;
using Hub.Deciding.Classification.Mentions;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Learning;

/// <summary>Turns labelled signals into features, once for all rounds of learning.</summary>
internal sealed class SignalPreparer(LexiconSet lexicons, MentionScanner scanner, RuleEngine engine)
{
    private readonly ReadSignal read = new();
    private readonly EvidenceBoard board = new();
    private readonly List<Rule> fired = [];

    /// <summary>All features met so far.</summary>
    public FeatureSpace Space { get; } = new();

    /// <summary>Which words stand mostly with a capital, and so may be names.</summary>
    public NameGuard Names { get; } = new();

    /// <summary>A preparer for a rule set.</summary>
    public static SignalPreparer For(RuleSet rules) => new(rules.Lexicons, rules.Scanner, rules.Engine);

    /// <summary>Learns weights and how far to believe them.</summary>
    public (Calibration Calibration, LearnedWeights Weights) Learn(
        RuleSet rules, IReadOnlyList<LabelledSignal> signals, IReadOnlyList<PreparedSignal> prepared, LearningSettings settings)
    {
        var calibration = new CalibrationLearner(rules, this, settings).Learn(signals, prepared);
        return (calibration, new ModelLearner(Space, Names, settings, new Priors(Space, rules.Priors)).Learn(prepared));
    }

    /// <summary>Prepares one signal.</summary>
    public PreparedSignal Prepare(LabelledSignal labelled)
    {
        read.Fill(labelled.Signal, lexicons, scanner);
        Names.Count(read.Text);
        var sentences = new int[read.OwnSentences][];
        for (var s = 0; s < sentences.Length; s++)
        {
            sentences[s] = OfSentence(s);
        }
        var form = new HashSet<int>();
        var formSink = new CollectingSink(Space, form);
        SignalFeatures.Of(labelled.Signal, read, withFields: false, ref formSink);
        board.Fill(labelled.Signal, read, engine.Names);
        fired.Clear();
        engine.Run(board, fired);
        foreach (var rule in fired)
        {
            formSink.Add(FeatureFamily.Rule, rule.Reason.Rule.Value, default);
        }
        var fields = new HashSet<int>();
        var fieldSink = new CollectingSink(Space, fields);
        SignalFeatures.Of(labelled.Signal, read, withFields: true, ref fieldSink);
        for (var s = sentences.Length; s < read.Text.SentenceCount; s++)
        {
            fields.UnionWith(OfSentence(s));
        }
        fields.ExceptWith(form);
        return new PreparedSignal(labelled, sentences, [.. fields], [.. form], Loudness.Of(read.OwnWords));
    }

    private int[] OfSentence(int sentence)
    {
        var into = new HashSet<int>();
        var sink = new CollectingSink(Space, into);
        FeatureExtractor.OfSentence(read, lexicons, sentence, ref sink);
        return [.. into];
    }
}

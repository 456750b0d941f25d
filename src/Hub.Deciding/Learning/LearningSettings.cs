using Hub.Deciding.Classification.Features;
using Hub.Deciding.Learning.Trainers;

namespace Hub.Deciding.Learning;

/// <summary>What learning may be set to. The defaults are those that the decision record measured.</summary>
internal sealed record LearningSettings
{
    /// <summary>Penalty on the weights of the sentence model. Default 30.</summary>
    public double SentencePenalty { get; init; } = 30;

    /// <summary>Penalty on the weights for the kind. Default 2.5.</summary>
    public double KindPenalty { get; init; } = 2.5;

    /// <summary>Penalty on the weights for the theme. Default 3.</summary>
    public double ThemePenalty { get; init; } = 3;

    /// <summary>Penalty on the weights for the flags. Default 0.7.</summary>
    public double FlagPenalty { get; init; } = 0.7;

    /// <summary>In how many signals a word must stand. Default 4.</summary>
    public int LeastSignals { get; init; } = 4;

    /// <summary>How much the copy of a signal without its fields counts. Default 0.5.</summary>
    public float BareWeight { get; init; } = 0.5f;

    /// <summary>How much a municipality's own correction counts beside a signal of ours. Default 3.</summary>
    public float CorrectionWeight { get; init; } = 3;

    /// <summary>How much a signal counts.</summary>
    public float WeightOf(LabelledSignal signal) => signal.Corrected ? CorrectionWeight : 1;

    /// <summary>The least chance of danger and of harm that is called certain. Default 0.4.</summary>
    public double LeastCertain { get; init; } = 0.4;

    /// <summary>The same for a plan of residents, where being wrong costs who decides over plans a glance. Default 0.25.</summary>
    public double LeastInitiative { get; init; } = 0.25;

    /// <summary>Which share of all signals may be called certainly acute without being so. Default 0.021.</summary>
    public double FalseAcute { get; init; } = 0.021;

    /// <summary>The same for harm at home, which people look at before it acts. Default 0.031.</summary>
    public double FalseSafeAtHome { get; init; } = 0.031;

    /// <summary>The same for a plan of residents. Default 0.02.</summary>
    public double FalseInitiative { get; init; } = 0.02;

    /// <summary>How often the group of a theme that nobody confirms must be right. Default 0.9.</summary>
    public double SureThemes { get; init; } = 0.9;

    /// <summary>The largest share of signals, of authors left out, whose theme is left to be confirmed. Default 0.26.</summary>
    public double MostToConfirm { get; init; } = 0.26;

    /// <summary>What learning of the hidden layer is set to.</summary>
    public HiddenSettings Hidden { get; init; } = new();

    /// <summary>In how many signals the part of a word must stand. Default 8.</summary>
    public int LeastPartSignals { get; init; } = 8;

    /// <summary>How strongly the part of a word may speak. Default 0.15.</summary>
    public float PartScale { get; init; } = 0.15f;

    /// <summary>How strongly a feature of a family may speak: lexicons before words, since they hold for other authors too.</summary>
    public float Scale(FeatureFamily family) => family switch
    {
        FeatureFamily.Lexicon or FeatureFamily.Mention or FeatureFamily.Joint or FeatureFamily.DeniedLexicon or FeatureFamily.Rule
            => LexiconScale,
        FeatureFamily.Pool => PoolScale,
        FeatureFamily.Shape => ShapeScale,
        FeatureFamily.Field => FieldScale,
        FeatureFamily.Word => WordScale,
        FeatureFamily.Stem => StemScale,
        FeatureFamily.Part => PartScale,
        _ => PairScale,
    };

    /// <summary>Scale of lexicons and mentions. Default 1.</summary>
    public float LexiconScale { get; init; } = 1;

    /// <summary>Scale of pooled sentence scores. Default 3.</summary>
    public float PoolScale { get; init; } = 3;

    /// <summary>Scale of the form of the text. Default 0.7.</summary>
    public float ShapeScale { get; init; } = 0.7f;

    /// <summary>Scale of fields. Default 1.</summary>
    public float FieldScale { get; init; } = 1;

    /// <summary>Scale of words. Default 0.5.</summary>
    public float WordScale { get; init; } = 0.5f;

    /// <summary>Scale of beginnings of words. Default 0.35.</summary>
    public float StemScale { get; init; } = 0.35f;

    /// <summary>Scale of pairs of words. Default 0.25.</summary>
    public float PairScale { get; init; } = 0.25f;
}

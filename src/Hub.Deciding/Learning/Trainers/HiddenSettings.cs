using Hub.Deciding.Classification.Features;

namespace Hub.Deciding.Learning.Trainers;

/// <summary>What learning of the hidden layer may be set to. The defaults are those that decision 126 measured.</summary>
internal sealed record HiddenSettings
{
    /// <summary>Number of units of the hidden layer, a multiple of <see cref="UnitVectors.Multiple"/>. Default 96.</summary>
    public int Units { get; init; } = 96;

    /// <summary>How often the hidden layer sees each signal. Default 8.</summary>
    public int Rounds { get; init; } = 8;

    /// <summary>The largest step of a number of the hidden layer. Default 0.003.</summary>
    public float Step { get; init; } = 0.003f;

    /// <summary>How much of a score the hidden layer says, learned from enough examples. Default 0.7.</summary>
    public double Share { get; init; } = 0.7;

    /// <summary>From how many examples on it says all of its share; from fewer it knows less and says less. Default 20,000.</summary>
    public int Enough { get; init; } = 20_000;

    /// <summary>Which share of features is left out each time, so that none is leant upon. Default 0.3.</summary>
    public float LeftOutFeatures { get; init; } = 0.3f;

    /// <summary>The same for units. Default 0.5.</summary>
    public float LeftOutUnits { get; init; } = 0.5f;

    /// <summary>How often a signal is learned without its fields. Default 0.3.</summary>
    public float LeftOutFields { get; init; } = 0.3f;

    /// <summary>How long a vector of the hidden layer must be to be kept. Default 0.15.</summary>
    public float LeastVector { get; init; } = 0.15f;
}

namespace Hub.Deciding.Classification.Features;

/// <summary>The columns of the weights: what each weight of a feature speaks for.</summary>
internal static class FeatureColumns
{
    /// <summary>The sentence is about one person rather than a public matter.</summary>
    public const int Person = 0;
    /// <summary>First of collective, individual, both.</summary>
    public const int Kind = 1;
    /// <summary>First of the themes, in the order of <see cref="Hub.Contracts.Signals.Theme"/>.</summary>
    public const int Theme = 4;
    /// <summary>Number of themes.</summary>
    public const int Themes = 20;
    /// <summary>Acute.</summary>
    public const int Acute = 24;
    /// <summary>Safe at home.</summary>
    public const int SafeAtHome = 25;
    /// <summary>Initiative.</summary>
    public const int Initiative = 26;
    /// <summary>Number of columns.</summary>
    public const int Count = 27;
}

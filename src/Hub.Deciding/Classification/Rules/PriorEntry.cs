namespace Hub.Deciding.Classification.Rules;

/// <summary>What a lexicon speaks for before anything is learned; learning starts from here and is drawn back to it.</summary>
/// <param name="Theme">The theme that it speaks for, or none.</param>
/// <param name="Weight">How much for the theme. Default 0.</param>
/// <param name="Both">How much for a signal that is both. Default 0.</param>
/// <param name="Acute">How much for danger to life or limb. Default 0.</param>
/// <param name="SafeAtHome">How much for violence at home. Default 0.</param>
/// <param name="Initiative">How much for a residents' initiative. Default 0.</param>
/// <param name="Person">How much for a person (above 0) or for a public matter (below 0). Default 0.</param>
internal sealed record PriorEntry(
    Hub.Contracts.Signals.Theme? Theme = null, double Weight = 0, double Person = 0, double Both = 0, double Acute = 0,
    double SafeAtHome = 0, double Initiative = 0);

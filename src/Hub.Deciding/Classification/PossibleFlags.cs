namespace Hub.Deciding.Classification;

/// <summary>What is not certain, and why people look at the signal first; none of it where nobody looks.</summary>
/// <param name="Acute">There may be danger to life or limb.</param>
/// <param name="SafeAtHome">Somebody may be harmed at home.</param>
/// <param name="Initiative">It may be a plan of residents.</param>
internal readonly record struct PossibleFlags(bool Acute, bool SafeAtHome, bool Initiative)
{
    /// <summary>Whether somebody may be in danger or harmed: then people look within the short term.</summary>
    public bool Danger => Acute || SafeAtHome;
}

using Hub.Deciding.Classification;

namespace Hub.Deciding.SecondReading;

/// <summary>Which signals a second opinion is asked about, where a municipality does not have all of them read.</summary>
internal static class Doubtful
{
    // A kind that is less likely than this, and danger or harm that is likelier than the other without being certain.
    private const double Sure = 0.9;
    private const double Slight = 0.03;

    /// <summary>Whether the hub is not sure of what it decided.</summary>
    public static bool Is(Classified own)
        => own.Flags.Triage || own.Chances.Of(own.Kind) < Sure
            || (!own.Flags.Acute && own.Chances.Acute >= Slight) || (!own.Flags.SafeAtHome && own.Chances.SafeAtHome >= Slight);
}

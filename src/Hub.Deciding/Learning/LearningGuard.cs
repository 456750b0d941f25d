using System.Globalization;
using Hub.Deciding.Classification;

namespace Hub.Deciding.Learning;

/// <summary>
/// Holds learned weights against those in use, on labelled signals: what would be worse with the new ones, by as little as one signal.
/// Both may have been learned from these signals; so it says that nothing known was unlearned, not how good they are on new ones.
/// </summary>
internal static class LearningGuard
{
    /// <summary>A line in Dutch for each figure that would be worse, with both numbers; empty where none would be.</summary>
    /// <param name="inUse">The rule set in use.</param>
    /// <param name="learned">The same rules with the learned weights.</param>
    /// <param name="signals">Labelled signals, without the corrections.</param>
    public static List<string> Worse(RuleSet inUse, RuleSet learned, IReadOnlyList<LabelledSignal> signals)
    {
        var (before, after) = (CrossValidation.Measure(inUse, signals), CrossValidation.Measure(learned, signals));
        (string Name, int Before, int After, bool MoreIsBetter)[] figures =
        [
            ("soort goed", before.KindRight, after.KindRight, true),
            ("individueel signaal bij een collectief team", before.Leaks, after.Leaks, false),
            ("individueel anders gezien", before.IndividualAsOther, after.IndividualAsOther, false),
            ("acuut gevonden", before.Acute.Found, after.Acute.Found, true),
            ("acuut ten onrechte", before.Acute.FalseAlarms, after.Acute.FalseAlarms, false),
            ("veilig thuis gevonden", before.SafeAtHome.Found, after.SafeAtHome.Found, true),
            ("veilig thuis ten onrechte", before.SafeAtHome.FalseAlarms, after.SafeAtHome.FalseAlarms, false),
        ];
        return [.. figures.Where(one => one.MoreIsBetter ? one.After < one.Before : one.After > one.Before).Select(one => string.Create(
            CultureInfo.InvariantCulture, $"{one.Name}: {one.Before} wordt {one.After}, van {signals.Count} signalen"))];
    }
}

using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Wijk;

/// <summary>
/// How the cases about people stand at the wijkzorgnetwerk of one area. Exact for that network itself; for whoever stands above it hidden
/// below five people and in steps of five (<see cref="PrivacyRule.SmallNumbersHidden"/>); the collective side never gets it.
/// </summary>
public sealed record WijkCases
{
    /// <summary>The least number of people that is told to others than the network itself.</summary>
    public const int Least = 5;

    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">
    /// A hidden number is below five or no step of five, or themes stand beside hidden numbers.
    /// </exception>
    public WijkCases(bool exact, int? waiting = null, int? late = null, int? returned = null, ImmutableArray<WijkSeries> themes = default)
    {
        Exact = exact;
        Waiting = Check(exact, waiting, nameof(waiting));
        Late = Check(exact, late, nameof(late));
        Returned = Check(exact, returned, nameof(returned));
        Themes = Require.List(themes, 100);
        if (!exact && !Themes.IsEmpty)
        {
            throw new ContractViolationException(nameof(themes), PrivacyRule.SmallNumbersHidden, "must be absent");
        }
    }

    /// <summary>Whether the numbers are what they are: only for the network that has the cases.</summary>
    public bool Exact { get; }

    /// <summary>Cases that wait until a person takes them up; hidden: of how many people, null below five.</summary>
    public int? Waiting { get; }

    /// <summary>Those of which the term has passed.</summary>
    public int? Late { get; }

    /// <summary>Given back in the last four weeks.</summary>
    public int? Returned { get; }

    /// <summary>
    /// Themes of the network's own cases, week by week; of a split signal the theme is not told. Empty for whoever is not the network.
    /// </summary>
    public ImmutableArray<WijkSeries> Themes { get; }

    /// <summary>A number of people as others may know it: null below five, else the step of five below.</summary>
    public static int? Hidden(int people) => people < Least ? null : people - (people % Least);

    /// <inheritdoc/>
    public override string ToString() => nameof(WijkCases);

    private static int? Check(bool exact, int? number, string field)
        => number is { } known && (known < 0 || (!exact && Hidden(known) != known))
            ? throw new ContractViolationException(field, PrivacyRule.SmallNumbersHidden, "must be hidden below five, and a step of five")
            : number;
}

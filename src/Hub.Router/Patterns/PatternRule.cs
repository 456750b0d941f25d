using Hub.Contracts.Collective;
using Hub.Contracts.Text;

namespace Hub.Router.Patterns;

/// <summary>
/// When many cases are a pattern, and how much of it is said. Pure: each week adds a count that is made uncertain once, four weeks are
/// summed, and of the sum only whole steps are said, each once.
/// </summary>
/// <param name="Step">What is said is a multiple of this.</param>
/// <param name="Margin">By how much the uncertain sum must be above what is said.</param>
/// <param name="Epsilon">By how much one case changes the odds of all that is ever said, at most, as a logarithm.</param>
internal sealed record PatternRule(int Step, int Margin, double Epsilon)
{
    /// <summary>The whole weeks that a pattern is about.</summary>
    public const int Weeks = 4;

    /// <summary>What holds; the reasons are in decision 77.</summary>
    public static PatternRule InForce { get; } = new(Step: CollectivePattern.LeastSubjects, Margin: 6, Epsilon: 1.5);

    /// <summary>The first of the weeks that end with a week.</summary>
    public static int FirstOf(int week) => Back(week, Weeks - 1);

    /// <summary>The week so many weeks before another.</summary>
    public static int Back(int week, int weeks) => DutchWeek.Of(DutchWeek.Monday(week).AddDays(-7 * weeks));

    /// <summary>How many can be said to be there; 0 for nothing. Never more than there are.</summary>
    /// <param name="uncertain">The sum of the uncertain counts of four weeks.</param>
    /// <param name="distinct">How many distinct persons or households the four weeks have.</param>
    public int Level(long uncertain, int distinct) => Level(uncertain, distinct, Margin);

    /// <summary>What stands after a week, and whether something is to be said.</summary>
    /// <param name="was">What stood before; null for nothing.</param>
    /// <param name="uncertain">The sum of the uncertain counts of four weeks.</param>
    /// <param name="distinct">How many distinct persons or households the four weeks have.</param>
    /// <param name="week">The last of them.</param>
    /// <remarks>Once more the margin before it is said to have grown: else what makes counts uncertain would grow by itself.</remarks>
    public (Standing? Next, bool IsSaid) After(Standing? was, long uncertain, int distinct, int week)
        => Standing.After(was, Level(uncertain, distinct), week, told => Level(uncertain, distinct, 2 * Margin) >= told + Step);

    private int Level(long uncertain, int distinct, int margin)
    {
        var level = (int)Math.Clamp(uncertain - margin, 0, distinct) / Step * Step;
        return level >= CollectivePattern.LeastSubjects ? level : 0;
    }
}

using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Contracts.Wijk;

/// <summary>How often a theme came, week by week.</summary>
public sealed record WijkSeries
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">The theme is unknown, or there are too many weeks.</exception>
    public WijkSeries(Theme theme, ImmutableArray<int> counts = default)
    {
        Theme = Require.Known(theme);
        Counts = Require.List(counts, WijkStand.MostWeeks);
    }

    /// <summary>The theme.</summary>
    public Theme Theme { get; }

    /// <summary>How often, in the order of the weeks of the stand.</summary>
    public ImmutableArray<int> Counts { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(WijkSeries);
}

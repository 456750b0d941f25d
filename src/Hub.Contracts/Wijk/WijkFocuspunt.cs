using System.Collections.Immutable;
using Hub.Contracts.Collective;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Wijk;

/// <summary>How often a focuspunt was touched, week by week, by public matters.</summary>
public sealed record WijkFocuspunt
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A part is missing, or there are too many weeks.</exception>
    public WijkFocuspunt(FocuspuntId id, string title, ImmutableArray<int> counts = default)
    {
        Id = Require.Present(id);
        Title = Require.Text(title, 500);
        Counts = Require.List(counts, WijkStand.MostWeeks);
    }

    /// <summary>Its code.</summary>
    public FocuspuntId Id { get; }

    /// <summary>As the area wrote it.</summary>
    public string Title { get; }

    /// <summary>How often, in the order of the weeks of the stand.</summary>
    public ImmutableArray<int> Counts { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(WijkFocuspunt);
}

using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Wijk;

/// <summary>How one area stands.</summary>
public sealed record WijkArea
{
    /// <summary>The most matters that are listed of one area.</summary>
    public const int MostMatters = 100;

    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">The area is missing, or a list is too long.</exception>
    public WijkArea(
        AreaCode area, ImmutableArray<WijkTeam> teams = default, ImmutableArray<WijkMatter> matters = default, bool more = false,
        WijkCases? cases = null, ImmutableArray<WijkSeries> themes = default, ImmutableArray<WijkFocuspunt> focuspunten = default,
        ImmutableArray<WijkSeries> outside = default, ImmutableArray<WijkDirect> direct = default)
    {
        Area = Require.Present(area);
        Teams = Require.List(teams, 500);
        Matters = Require.List(matters, MostMatters);
        More = more;
        Cases = cases;
        Themes = Require.List(themes, 100);
        Focuspunten = Require.List(focuspunten, 200);
        Outside = Require.List(outside, 100);
        Direct = Require.List(direct, MostMatters);
    }

    /// <summary>The area.</summary>
    public AreaCode Area { get; }

    /// <summary>Teams with public matters of it; empty for whoever has none of those to look after.</summary>
    public ImmutableArray<WijkTeam> Teams { get; }

    /// <summary>Public matters that are open, the latest first; empty for whoever has none of those to look after.</summary>
    public ImmutableArray<WijkMatter> Matters { get; }

    /// <summary>Whether there are more of them.</summary>
    public bool More { get; }

    /// <summary>How cases about people stand; null for the collective side, always.</summary>
    public WijkCases? Cases { get; }

    /// <summary>What public matters were about, week by week.</summary>
    public ImmutableArray<WijkSeries> Themes { get; }

    /// <summary>Which focuspunten they touched, week by week.</summary>
    public ImmutableArray<WijkFocuspunt> Focuspunten { get; }

    /// <summary>What touched no focuspunt, week by week, what rises most first.</summary>
    public ImmutableArray<WijkSeries> Outside { get; }

    /// <summary>
    /// For a wijkteam: open public matters of the area that went to another at once, the latest first. Empty for all others, and from a
    /// hub of before
    /// anything did.
    /// </summary>
    public ImmutableArray<WijkDirect> Direct { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(WijkArea);
}

using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Wijk;

/// <summary>
/// A public matter of an area that went to a vakafdeling or wijkbeheerder at once, as the wijkteam sees it on its agenda: no work of
/// its own, so without
/// term, and without what anybody wrote.
/// </summary>
public sealed record WijkDirect
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">The team or the moment is missing, or the theme unknown.</exception>
    public WijkDirect(TeamId team, DateTimeOffset since, bool taken, Theme? theme = null, StreetName? street = null)
    {
        Team = Require.Present(team);
        Since = Require.Moment(since);
        Taken = taken;
        Theme = theme is { } about ? Require.Known(about, nameof(theme)) : null;
        Street = street;
    }

    /// <summary>Who has it.</summary>
    public TeamId Team { get; }

    /// <summary>Since when, cut to the whole hour, in UTC.</summary>
    public DateTimeOffset Since { get; }

    /// <summary>Whether somebody there took it up.</summary>
    public bool Taken { get; }

    /// <summary>What it is about; null once its text is gone, where it is a half of a split signal.</summary>
    public Theme? Theme { get; }

    /// <summary>The street; null where unknown.</summary>
    public StreetName? Street { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(WijkDirect);
}

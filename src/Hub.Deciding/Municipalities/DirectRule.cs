using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Deciding.Municipalities;

/// <summary>
/// Public matters of some themes go to who does that work at once, and not first to the wijkteam, which sees them on its agenda.
/// Exactly one of kind and
/// team.
/// </summary>
/// <param name="Themes">Which themes. Never a plan of residents.</param>
/// <param name="Kind">The kind that serves the area: the wijkbeheerder.</param>
/// <param name="Team">One team: a vakafdeling or wijkbeheerder.</param>
/// <param name="Areas">Where; empty for the whole municipality.</param>
internal sealed record DirectRule(
    ImmutableArray<Theme> Themes, TeamKind? Kind = null, TeamId? Team = null, ImmutableArray<AreaCode> Areas = default)
{
    /// <summary>Where; empty for the whole municipality.</summary>
    public ImmutableArray<AreaCode> Areas { get; init; } = Areas.IsDefault ? [] : Areas;

    /// <summary>Whether it holds in an area.</summary>
    public bool HoldsIn(AreaCode area) => Areas.IsEmpty || Areas.Contains(area);

    /// <summary>Whether a kind of team does work that may go to it at once.</summary>
    public static bool IsDoer(TeamKind kind) => kind is TeamKind.Vakafdeling or TeamKind.Wijkbeheerder;
}

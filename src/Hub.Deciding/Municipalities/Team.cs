using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Deciding.Municipalities;

/// <summary>A team or desk: who receives.</summary>
/// <param name="Id">Its id; its queue is <c>team.</c> and this.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">As the municipality calls it.</param>
/// <param name="Areas">The areas that it serves or coordinates; empty for the whole municipality.</param>
/// <param name="Channel">How deliveries reach it. Default the team inbox.</param>
/// <param name="Lead">The role that leads it, such as aanvoerder; never a name.</param>
/// <param name="Roles">The roles that take part in it.</param>
/// <param name="Themes">Themes in which it takes part; for a team that joins in beside the wijkteam only.</param>
/// <param name="Buurten">Where it works, when that is less than its areas; empty for all of them.</param>
/// <param name="Notes">Remarks of whoever keeps the file, such as that its areas are a proposal.</param>
internal sealed record Team(
    TeamId Id, TeamKind Kind, string Name, ImmutableArray<AreaCode> Areas = default, TeamChannel Channel = TeamChannel.Inbox,
    string? Lead = null, ImmutableArray<string> Roles = default, ImmutableArray<Theme> Themes = default,
    ImmutableArray<BuurtCode> Buurten = default, string? Notes = null)
{
    /// <summary>The queue that its deliveries go to.</summary>
    public string Queue => $"team.{Id}";

    /// <summary>Whether others of its kind stand beside it for the same place, so that only its id tells which one is meant.</summary>
    public bool IsOneOfSeveral => Kind == TeamKind.Vakafdeling || (Kind == TeamKind.Leiding && Areas.IsEmpty);

    /// <summary>Whether cases reach it sealed for its own key, so that it must have one.</summary>
    public bool ReceivesSealed => Kind is TeamKind.Wijkzorgnetwerk or TeamKind.Netwerkregisseur or TeamKind.Triage or TeamKind.Schuldhulp
        or TeamKind.VeiligThuis or TeamKind.Zorgcoordinator;

    /// <inheritdoc/>
    public override string ToString() => Id.Value;
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Municipalities;

/// <summary>Which roles a municipality's people act in, by kind of team (<see cref="PrivacyRule.HumanConfirms"/>).</summary>
internal static class StaffList
{
    /// <summary>
    /// What holds where a municipality lists none: a plain medewerker everywhere, and the role that leads a kind of team.
    /// </summary>
    public static ImmutableArray<StaffRole> Usual { get; } =
    [
        new StaffRole("medewerker"),
        new StaffRole(
            "aanvoerder",
            [TeamKind.Wijkzorgnetwerk, TeamKind.Netwerkregisseur, TeamKind.Triage, TeamKind.Schuldhulp, TeamKind.VeiligThuis,
                TeamKind.Zorgcoordinator]),
        new StaffRole("wijkregisseur", [TeamKind.Wijkregisseur]),
        new StaffRole("netwerkregisseur", [TeamKind.Netwerkregisseur]),
    ];

    /// <summary>The roles of each kind of team.</summary>
    public static FrozenDictionary<TeamKind, FrozenSet<string>> Of(Municipality municipality)
        => municipality.Teams.Select(team => team.Kind).Distinct().ToFrozenDictionary(
            kind => kind,
            kind => municipality.Staff.Where(one => one.HoldsIn(kind)).Select(one => one.Role).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>
    /// Reports what is wrong in a municipality's list: a role that is none, is a machine's, or stands there twice, and kinds of team in
    /// which nobody could act.
    /// </summary>
    public static void Check(Municipality municipality, Action<bool, string, string> when)
    {
        foreach (var (index, one) in municipality.Staff.Index())
        {
            var path = $"$.staff[{index}].role";
            when(StaffCode.RoleOf(one.Role) != one.Role, path, "must be a role in lower-case letters and hyphens, without a number");
            when(StaffRole.IsMachine(one.Role), path, "must be a role that people have, not a program (HumanConfirms)");
            when(municipality.Staff.Take(index).Any(before => before.Role == one.Role), path, "stands there twice");
        }
        foreach (var kind in municipality.Teams.Select(team => team.Kind).Distinct()
            .Where(kind => !municipality.Staff.Any(one => one.HoldsIn(kind))))
        {
            when(true, "$.staff", $"must have a role for {TeamKindName.Of(kind)}: nobody of it could accept anything");
        }
    }
}

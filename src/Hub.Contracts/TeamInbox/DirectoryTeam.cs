using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Contracts.TeamInbox;

/// <summary>One team or desk of the directory.</summary>
public sealed record DirectoryTeam
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A part is missing, unknown, too long or too many.</exception>
    public DirectoryTeam(
        TeamId id, TeamKind kind, string name, ImmutableArray<AreaCode> areas = default, ImmutableArray<string> roles = default,
        ImmutableArray<string> staff = default, DateTimeOffset? meets = null)
    {
        Id = Require.Present(id);
        Kind = Require.Known(kind);
        Name = Require.Text(name, 200);
        Areas = Require.List(areas, 500);
        Roles = Require.List(roles, 100);
        Staff = Require.List(staff, 100);
        Meets = meets is { } at ? Require.Moment(at, nameof(meets)) : null;
    }

    /// <summary>Its id.</summary>
    public TeamId Id { get; }

    /// <summary>Its kind.</summary>
    public TeamKind Kind { get; }

    /// <summary>As the municipality calls it.</summary>
    public string Name { get; }

    /// <summary>The gebieden that it serves; empty for the whole municipality.</summary>
    public ImmutableArray<AreaCode> Areas { get; }

    /// <summary>The roles that take part in it, in the municipality's words; never names.</summary>
    public ImmutableArray<string> Roles { get; }

    /// <summary>The roles in which its people act at the hub (<see cref="PrivacyRule.HumanConfirms"/>).</summary>
    public ImmutableArray<string> Staff { get; }

    /// <summary>
    /// When it meets next, in UTC, as the municipality has it in its file; the day of a meeting counts whole. Null where that says nothing.
    /// </summary>
    public DateTimeOffset? Meets { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(DirectoryTeam);
}

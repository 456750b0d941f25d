using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Municipalities;

/// <summary>
/// A role in which people of teams act, such as aanvoerder; who acts adds a number where more people have it: aanvoerder-2. Never a name.
/// </summary>
/// <param name="Role">The role, in lower-case letters and hyphens.</param>
/// <param name="Kinds">The kinds of team that have it. Default all.</param>
internal sealed partial record StaffRole(string Role, ImmutableArray<TeamKind> Kinds = default)
{
    /// <summary>Whether people of a kind of team act in it.</summary>
    public bool HoldsIn(TeamKind kind) => Kinds.IsDefaultOrEmpty || Kinds.Contains(kind);

    /// <summary>Whether a role names a machine: such a one is on no list (HumanConfirms).</summary>
    public static bool IsMachine(string role) => Machine.IsMatch(role);

    [GeneratedRegex(
        @"(^|-)(hub|system|systeem|auto|automatic|automatisch|automaat|robot|bot"
        + @"|service|script|cron|api|agent-ai|ai|daemon|workflow|machine|unknown|onbekend|root|admin)(-|\z)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Machine { get; }
}

using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Router.Disclosure;

/// <summary>
/// Rule <see cref="PrivacyRule.HumanConfirms"/>: no case counts as taken up until a person accepted it (UAVG 40). Who acts is named by a role that the
/// municipality listed, with a number where more people have it: what is on no list, such as a name or a program, is nobody.
/// </summary>
internal static partial class HumanConfirms
{
    /// <summary>Objects to an act that no person stands behind.</summary>
    /// <param name="actor">Who is said to act.</param>
    /// <param name="roles">The roles that people act in there.</param>
    public static Objection? Check(string? actor, IReadOnlySet<string> roles)
        => StaffCode.RoleOf(actor) is { } role && roles.Contains(role) ? null : new Objection(PrivacyRule.HumanConfirms, "actor");

    /// <summary>Whether a configured role names a machine: such a one is on no list.</summary>
    public static bool IsMachine(string role) => Machine.IsMatch(role);

    [GeneratedRegex(@"(^|-)(hub|system|systeem|auto|automatic|automatisch|automaat|robot|bot|service|script|cron|api|agent-ai|ai|daemon|workflow|machine|unknown|onbekend|root|admin)(-|\z)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Machine { get; }
}

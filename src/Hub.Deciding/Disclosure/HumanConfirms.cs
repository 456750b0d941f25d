using Hub.Contracts.Privacy;

namespace Hub.Deciding.Disclosure;

/// <summary>
/// Rule <see cref="PrivacyRule.HumanConfirms"/>: no case counts as taken up until a person accepted it (UAVG 40). Who acts is named by a
/// role that the municipality listed, with a number where more people have it: what is on no list, such as a name or a program, is nobody.
/// </summary>
internal static class HumanConfirms
{
    /// <summary>Objects to an act that no person stands behind.</summary>
    /// <param name="actor">Who is said to act.</param>
    /// <param name="roles">The roles that people act in there.</param>
    public static Objection? Check(string? actor, IReadOnlySet<string> roles)
        => StaffCode.RoleOf(actor) is { } role && roles.Contains(role) ? null : new Objection(PrivacyRule.HumanConfirms, "actor");
}

using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Router.Disclosure;

/// <summary>
/// Rule <see cref="PrivacyRule.HumanConfirms"/>: no case counts as taken up until a person accepted it (UAVG 40). Deciding yields deliveries that
/// wait; only a person's staff code or role takes one up, never a machine.
/// </summary>
internal static partial class HumanConfirms
{
    /// <summary>Objects to an acceptance that no person stands behind.</summary>
    public static Objection? Check(string? actor)
        => string.IsNullOrWhiteSpace(actor) || Machine.IsMatch(actor) ? new Objection(PrivacyRule.HumanConfirms, "actor") : null;

    [GeneratedRegex(@"^\s*(hub|system|systeem|auto|automatic|automatisch|robot|bot|service|script|unknown|onbekend)([ ._-].*)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Machine { get; }
}

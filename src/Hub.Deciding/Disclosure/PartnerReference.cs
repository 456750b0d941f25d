using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Disclosure;

/// <summary>
/// Who reported a case, and under which number: said only within the seal, to the team that owns it, so that it can match and ask back.
/// </summary>
internal static partial class PartnerReference
{
    /// <summary>
    /// The partner's own number; null where it holds a BSN, which is no number of a matter (<see
    /// cref="PrivacyRule.BsnWhereLawPrescribes"/>).
    /// </summary>
    public static string? Of(Signal signal)
        => Digits.Matches(DrawnCode.Without(signal.Id)).Any(run => Bsn.IsValid(string.Concat(run.Value.Where(char.IsAsciiDigit))))
            ? null
            : signal.Id;

    // Also in groups, as people write one.
    [GeneratedRegex(@"[0-9]([ ._-]?[0-9])*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Digits { get; }
}

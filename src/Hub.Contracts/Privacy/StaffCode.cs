using System.Text.RegularExpressions;

namespace Hub.Contracts.Privacy;

/// <summary>
/// How a person who acts is named: a role, with a number where more people have it, such as <c>aanvoerder</c> or <c>medewerker-12</c>.
/// Never a name.
/// </summary>
/// <remarks>
/// Which roles there are, each municipality says; here is the form alone, in which nothing else fits
/// (<see cref="PrivacyRule.HumanConfirms"/>).
/// </remarks>
public static partial class StaffCode
{
    /// <summary>What a code must satisfy, without the value.</summary>
    public const string Rule = "must be a role in lower-case letters and hyphens, with a number where more people have it, such as "
        + "medewerker-12";

    [GeneratedRegex(
        @"^(?<role>[a-z]{2,30}(-[a-z]{2,30}){0,3})(-[0-9]{1,6})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form { get; }

    /// <summary>The role of a code; null where the text has another form.</summary>
    public static string? RoleOf(string? text)
        => text is { Length: <= 80 } && Form.Match(text) is { Success: true } found ? found.Groups["role"].Value : null;

    /// <summary>The code itself, once its form was checked.</summary>
    /// <exception cref="ContractViolationException">It has another form.</exception>
    public static string Checked(string? text)
        => RoleOf(text) is not null ? text! : throw new ContractViolationException("actor", PrivacyRule.HumanConfirms, Rule);
}

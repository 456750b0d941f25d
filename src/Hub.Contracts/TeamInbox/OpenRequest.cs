using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.TeamInbox;

/// <summary>Opens the content of a delivery; the view is logged (<see cref="PrivacyRule.ViewsAreLogged"/>).</summary>
public sealed partial record OpenRequest
{
    /// <summary>Creates the request.</summary>
    /// <exception cref="ContractViolationException">The reason is no code.</exception>
    public OpenRequest(string reason)
        => Reason = Require.Form(reason, Code, "must be a code of lower-case letters and hyphens, such as behandeling");

    /// <summary>Why, as a code such as <c>behandeling</c>: two to forty lower-case letters and hyphens, never a story.</summary>
    public string Reason { get; }

    [GeneratedRegex(@"^[a-z][a-z-]{1,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(OpenRequest);
}

using Hub.Contracts.Privacy;

namespace Hub.Adapters.Intake;

/// <summary>Why a partner's input was not taken in: which field, which rule, never the value.</summary>
/// <param name="Field">The field in the partner's own form, such as <c>location.postcode</c>.</param>
/// <param name="Rule">What it must satisfy, in words a partner's engineer can act on.</param>
/// <param name="PrivacyRule">The privacy rule that was broken; null where a plain format rule was.</param>
internal sealed record Refusal(string Field, string Rule, PrivacyRule? PrivacyRule = null);

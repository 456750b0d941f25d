using Hub.Contracts.Privacy;

namespace Hub.Deciding.Disclosure;

/// <summary>A privacy rule forbids a delivery: which rule, and by which field. Never holds a value of the signal.</summary>
internal sealed record Objection(PrivacyRule Rule, string Field);

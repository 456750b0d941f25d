using Hub.Contracts.Rules;

namespace Hub.Deciding.Classification.Rules;

/// <summary>One rule that carried a decision, and on what.</summary>
/// <param name="Rule">The rule of the rule set, or the privacy rule.</param>
/// <param name="Evidence">Names of lexicon entries, patterns and fields, such as <c>lexicon:zorg.verwardheid, field:subject</c>. Never words of the signal that could name a person.</param>
internal sealed record Reason(RuleId Rule, string Evidence);

namespace Hub.Deciding.Classification.Rules;

/// <summary>One hand-written rule. Evidence is named as <c>lexicon:…</c>, <c>persoon:…</c>, <c>veld:…</c> or <c>groep:…</c>.</summary>
/// <param name="Id">Its name, as the decision shows it.</param>
/// <param name="Then">What it decides.</param>
/// <param name="All">Evidence that must all be there; the first is what the rule is found by.</param>
/// <param name="Any">Evidence of which one must be there; empty asks for none.</param>
/// <param name="None">Evidence that stops the rule.</param>
/// <param name="Unless">
/// Evidence that stops the rule in the same place or in the two sentences after it: what was put right or explained.
/// </param>
/// <param name="Within">Where the evidence must stand together: one sentence, two in a row, or the whole signal.</param>
/// <param name="Why">Why the rule is there.</param>
internal sealed record RuleEntry(
    string Id, RuleEffect Then, string[] All, RuleScope Within, string Why, string[]? Any = null, string[]? None = null,
    string[]? Unless = null);

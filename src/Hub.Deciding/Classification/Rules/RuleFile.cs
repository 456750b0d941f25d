namespace Hub.Deciding.Classification.Rules;

/// <summary>The hand-written rules as they stand on disk.</summary>
/// <param name="Version">The version of the rule set.</param>
/// <param name="Costs">What each mistake costs.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Priors">By lexicon what it speaks for before anything is learned.</param>
/// <param name="Groups">Several pieces of evidence under one name, of which any counts; a group may name groups before it.</param>
internal sealed record RuleFile(
    string Version, Costs Costs, RuleEntry[] Rules, Dictionary<string, PriorEntry[]> Priors,
    Dictionary<string, string[]>? Groups = null);

using Hub.Contracts.Rules;
using Hub.Deciding.Classification.Features;
using Hub.Deciding.Classification.Lexicons;
using Hub.Deciding.Classification.Mentions;
using Hub.Deciding.Classification.Rules;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Classification;

/// <summary>Everything that the classifier decides by, loaded once and swapped whole.</summary>
/// <param name="Version">The version: that of the rules and that of the weights.</param>
/// <param name="Lexicons">The lexicons.</param>
/// <param name="Scanner">Finds traces of persons.</param>
/// <param name="Engine">The hand-written rules.</param>
/// <param name="Costs">What a mistake costs.</param>
/// <param name="Calibration">Makes chances of scores.</param>
/// <param name="Priors">By lexicon what it speaks for before anything is learned.</param>
/// <param name="Model">The learned weights.</param>
internal sealed record RuleSet(
    RuleSetVersion Version, LexiconSet Lexicons, MentionScanner Scanner, RuleEngine Engine, Costs Costs, Calibration Calibration,
    IReadOnlyDictionary<string, PriorEntry[]> Priors, LinearModel Model)
{
    /// <summary>The lists of words that text is read with.</summary>
    public WordBook Words => Lexicons.Words;

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(RuleSet)} {Version}";
}

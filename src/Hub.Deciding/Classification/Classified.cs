using System.Collections.Immutable;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Classification;

/// <summary>What the classifier made of a signal, with the reasons.</summary>
/// <param name="Kind">Collective, individual or both; where in doubt individual.</param>
/// <param name="About">The main theme, and how sure it is.</param>
/// <param name="Flags">Acute, safe at home, initiative, triage.</param>
/// <param name="PublicParts">
/// The parts of summary and description that are about the public matter only, in order; what a collective delivery may be made of,
/// after the release gate. Empty for an individual signal.
/// </param>
/// <param name="Reasons">The rules that carried the decision, strongest first.</param>
/// <param name="RuleSet">The version of the rule set.</param>
/// <param name="Chances">How likely each answer is.</param>
/// <param name="Possible">What is not certain, and why people look first.</param>
/// <param name="PublicTheme">Of a signal of both kinds, what the public matter beside the person is about; null for the others.</param>
internal sealed record Classified(
    SignalKind Kind, ThemeGuess About, SignalFlags Flags, ImmutableArray<string> PublicParts, ImmutableArray<Reason> Reasons,
    RuleSetVersion RuleSet, Chances Chances = default, PossibleFlags Possible = default, ThemeGuess? PublicTheme = null)
{
    /// <summary>
    /// Of an individual signal, the passages that may be a public matter too, in the order of the text: too doubtful to send anywhere,
    /// shown
    /// to who gets the case. Empty for the others.
    /// </summary>
    public ImmutableArray<string> AlsoPublic { get; init; } = [];

    /// <summary>The main theme.</summary>
    public Theme Theme => About.Theme;

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(Classified)} {Kind}";
}

using System.Collections.Immutable;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Lexicons;
using Hub.Deciding.Classification.Mentions;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Classification;

/// <summary>Picks what a collective delivery may be made of.</summary>
internal static class PublicParts
{
    private const float SurelyPublic = -0.4f;
    private const float PerhapsPublic = 0.2f;

    // Surer than this that it is one person's case, nobody is asked: half of what is offered below it is a public matter too, above it
    // little.
    private const double SurelyPerson = 0.9;

    /// <summary>
    /// All text for a collective signal; for both only sentences that are surely public and hold no trace of a person; else none.
    /// </summary>
    public static ImmutableArray<string> Of(Signal signal, Workspace work, SignalKind kind) => kind switch
    {
        SignalKind.Collective => signal.Summary is { Length: > 0 } summary ? [summary, signal.Description] : [signal.Description],
        SignalKind.Both => OfBoth(signal, work),
        _ => [],
    };

    /// <summary>
    /// Of an individual signal, what speaks of public or shared space, of nobody by name, and is perhaps not about the person.
    /// </summary>
    public static ImmutableArray<string> Perhaps(Signal signal, Workspace work, in Judgement judged)
    {
        if (judged.Kind != SignalKind.Individual || judged.Chances.Individual >= SurelyPerson)
        {
            return [];
        }
        var passages = Sentences(
            signal, work, PerhapsPublic,
            s => (work.Read.EvidenceOf(s) & (SentenceEvidence.Public | SentenceEvidence.Solved)) == SentenceEvidence.Public);
        return passages.Length <= CaseContent.MostAlsoPublic ? passages : passages[..CaseContent.MostAlsoPublic];
    }

    private static ImmutableArray<string> OfBoth(Signal signal, Workspace work) => Sentences(signal, work, SurelyPublic, static _ => true);

    private static ImmutableArray<string> Sentences(Signal signal, Workspace work, float under, Func<int, bool> also)
    {
        var read = work.Read;
        var personScores = work.Scores.Sentences;
        var parts = ImmutableArray.CreateBuilder<string>();
        for (var s = 0; s < read.OwnSentences; s++)
        {
            var sentence = read.Text.Sentences[s];
            if (personScores[s] < under && also(s) && (read.Mentions[s] & MentionKinds.Identifying) == MentionKinds.None
                && !IsProtected(work, s))
            {
                var source = sentence.Part == 0 ? signal.Summary! : signal.Description;
                parts.Add(source[sentence.Start..sentence.End].Trim());
            }
        }
        return parts.DrainToImmutable();
    }

    private static bool IsProtected(Workspace work, int sentence)
    {
        foreach (var rule in work.Fired)
        {
            if (rule.Effect is RuleEffect.Individual or RuleEffect.SurelyIndividual && rule.HoldsIn(work.Board, sentence))
            {
                return true;
            }
        }
        return false;
    }
}

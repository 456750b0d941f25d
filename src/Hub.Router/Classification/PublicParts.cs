using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Router.Classification.Features;
using Hub.Router.Classification.Mentions;

namespace Hub.Router.Classification;

/// <summary>Picks what a collective delivery may be made of.</summary>
internal static class PublicParts
{
    private const float SurelyPublic = -0.4f;

    /// <summary>All text for a collective signal; for both only sentences that are surely public and hold no trace of a person; else none.</summary>
    public static ImmutableArray<string> Of(Signal signal, ReadSignal read, ReadOnlySpan<float> personScores, SignalKind kind) => kind switch
    {
        SignalKind.Collective => signal.Summary is { Length: > 0 } summary ? [summary, signal.Description] : [signal.Description],
        SignalKind.Both => OfBoth(signal, read, personScores),
        _ => [],
    };

    private static ImmutableArray<string> OfBoth(Signal signal, ReadSignal read, ReadOnlySpan<float> personScores)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        for (var s = 0; s < read.OwnSentences; s++)
        {
            var sentence = read.Text.Sentences[s];
            if (personScores[s] < SurelyPublic && (read.Mentions[s] & MentionKinds.Identifying) == MentionKinds.None)
            {
                var source = sentence.Part == 0 ? signal.Summary! : signal.Description;
                parts.Add(source[sentence.Start..sentence.End].Trim());
            }
        }
        return parts.DrainToImmutable();
    }
}

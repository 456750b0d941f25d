using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Planning;

/// <summary>
/// A signal that touches both sides, as its two halves: each with what its own words say and nothing of what the other's do, so that nobody
/// who reads one can tell what the other is about.
/// </summary>
/// <param name="Public">What a collective team may know: the public parts, without category, subject or urgency of the whole.</param>
/// <param name="Rest">What the receiver of the case is told: everything but the public parts.</param>
internal sealed record SplitSignal(SignalHalf Public, SignalHalf Rest)
{
    private const string KindRules = "soort.";

    /// <summary>Takes a signal apart; null where it is no split.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="whole">What the whole of it says: which kind it is and which words are public.</param>
    /// <param name="classify">Tells what a half says by itself.</param>
    public static SplitSignal? Of(Signal signal, Classified whole, Func<Signal, Classified> classify)
    {
        if (whole.Kind != SignalKind.Both)
        {
            return null;
        }
        var open = PublicHalf(signal, whole, classify);
        var rest = WithoutPublic(signal, whole.PublicParts);
        var told = classify(rest);
        // Danger that a rule sees only in the whole, or that the source reported, is the danger of a person until somebody looked. What
        // weights learnt of the sum of both, and see in neither, is an accident of their sum: it would tell the one half of the other.
        var byRule = whole.Flags.Acute && whole.Reasons.All(reason => reason.Rule != Reasons.LearnedAcute);
        var acute = told.Flags.Acute || signal.Urgency == Urgency.Acute || (byRule && !open.Acute);
        return new SplitSignal(
            open,
            new SignalHalf(rest, told.Theme, acute, signal.Urgency, false, Telling(told.Reasons, told.Kind == SignalKind.Individual)));
    }

    // Where the words by themselves do not count as a public matter, they tell of danger only.
    private static SignalHalf PublicHalf(Signal signal, Classified whole, Func<Signal, Classified> classify)
    {
        var text = string.Join('\n', whole.PublicParts);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new SignalHalf(null, Theme.Overig, false, Urgency.Normal, false, []);
        }
        var half = new Signal(
            signal.Id, signal.Source, signal.Municipality, signal.ReportedAt, text, location: signal.Location?.WithoutDwelling());
        var told = classify(half);
        return told.Kind == SignalKind.Collective
            ? new SignalHalf(half, told.Theme, told.Flags.Acute, Urgency.Normal, told.Flags.Initiative, told.Reasons)
            : new SignalHalf(half, Theme.Overig, told.Flags.Acute, Urgency.Normal, false, []);
    }

    // A kind that the rest does not have by itself would tell that there was another half.
    private static ImmutableArray<Reason> Telling(ImmutableArray<Reason> reasons, bool ownKind)
        => ownKind ? reasons : [.. reasons.Where(reason => !reason.Rule.Value.StartsWith(KindRules, StringComparison.Ordinal))];

    private static Signal WithoutPublic(Signal signal, ImmutableArray<string> publicParts)
    {
        var (summary, description) = (signal.Summary, signal.Description);
        foreach (var part in publicParts)
        {
            // The parts stand in the order of the text, those of the summary first.
            if (summary?.IndexOf(part, StringComparison.Ordinal) is { } at and >= 0)
            {
                summary = summary.Remove(at, part.Length);
            }
            else if (description.IndexOf(part, StringComparison.Ordinal) is var inText and >= 0)
            {
                description = description.Remove(inText, part.Length);
            }
        }
        return new Signal(
            signal.Id, signal.Source, signal.Municipality, signal.ReportedAt,
            string.IsNullOrWhiteSpace(description) ? signal.Description : description,
            string.IsNullOrWhiteSpace(summary) ? null : summary, signal.Category, signal.Location, signal.Subject, signal.Reporter,
            signal.ObservedAt,
            signal.Urgency, signal.LegalBasis, signal.SharingAllowed, signal.Arrears, signal.Attachments);
    }
}

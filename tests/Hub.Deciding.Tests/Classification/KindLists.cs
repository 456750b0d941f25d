using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Classification;

/// <summary>Texts of one kind, a line each, and how the committed rules decide them.</summary>
internal static class KindLists
{
    private static readonly SignalClassifier Classifier = new(RuleSets.Committed);

    /// <summary>The lines of a list for which the decision does not hold.</summary>
    public static List<string> Wrong(string list, Func<Classified, bool> holds)
        => [.. File.ReadLines(RuleSets.Data($"kind/{list}.txt")).Where(line => line.Length > 0 && !holds(Classify(line)))];

    public static Classified Classify(
        string text,
        string? summary = null,
        SourceKind source = SourceKind.Inwoner,
        SignalCategory? category = null,
        SignalLocation? location = null)
        => Classifier.Classify(
            new Signal(
                "x", source, new MunicipalityCode("GM0637"),
                DateTimeOffset.UnixEpoch.AddYears(56),
                text, summary, category,
                location));

    /// <summary>Whether a collective team would read anything of it.</summary>
    public static bool ReachesCollective(Classified decision)
        => !decision.Flags.Triage
        && decision.Kind != SignalKind.Individual
        && (decision.Kind == SignalKind.Both || !decision.Flags.SafeAtHome);
}

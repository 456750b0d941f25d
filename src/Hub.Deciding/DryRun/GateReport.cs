using System.Collections.Immutable;
using Hub.Deciding.Disclosure.Release;

namespace Hub.Deciding.DryRun;

/// <summary>What a measurement of the release gate found.</summary>
/// <param name="Signals">Labelled signals read.</param>
/// <param name="Persons">Known person strings in all of them.</param>
/// <param name="Leaks">Of these, how many stand in released text; letter case does not matter.</param>
/// <param name="CollectivePersons">Known person strings in purely collective signals.</param>
/// <param name="CollectiveLeaks">Of these, how many stand in released text.</param>
/// <param name="Words">Other words and numbers of purely collective signals.</param>
/// <param name="Kept">Of these, how many were released.</param>
/// <param name="Withheld">Other words that were withheld, most frequent first; for the municipality's own eyes.</param>
internal sealed record GateReport(
    int Signals, int Persons, int Leaks, int CollectivePersons, int CollectiveLeaks, int Words, int Kept,
    ImmutableArray<WithheldWord> Withheld)
{
    /// <summary>Share of known person strings that were withheld, 0 to 1.</summary>
    public double Recall => Share(Persons - Leaks, Persons);

    /// <summary>The same over purely collective signals.</summary>
    public double CollectiveRecall => Share(CollectivePersons - CollectiveLeaks, CollectivePersons);

    /// <summary>Share of the other words of purely collective signals that was released, 0 to 1.</summary>
    public double KeptShare => Share(Kept, Words);

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}

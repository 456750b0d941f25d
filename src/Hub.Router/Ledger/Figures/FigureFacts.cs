using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Figures;

/// <summary>
/// What the ledger holds beside some lines of the trail: their signals, deliveries and acceptances, and what came before.
/// </summary>
internal sealed class FigureFacts
{
    /// <summary>The deliveries.</summary>
    public IReadOnlyDictionary<Guid, DeliveryHead> Deliveries { get; init; } = new Dictionary<Guid, DeliveryHead>();

    /// <summary>What was written with an acceptance; of those from before that was written there is none.</summary>
    public IReadOnlyDictionary<(Guid, long), Acceptance> Acceptances { get; init; } = new Dictionary<(Guid, long), Acceptance>();

    /// <summary>The signals in all their revisions.</summary>
    public ILookup<Guid, SignalRow> Signals { get; init; } = Array.Empty<SignalRow>().ToLookup(row => row.Id);

    /// <summary>The lines of the same intake, in order: more than one where something parked was tried again.</summary>
    public ILookup<string, CountedLine> Intakes { get; init; } = Array.Empty<CountedLine>()
        .ToLookup(line => line.About, StringComparer.Ordinal);

    /// <summary>What an intake was before a line.</summary>
    /// <param name="First">Its first line.</param>
    /// <param name="WasParked">Whether its last line before says that it was parked.</param>
    internal sealed record Earlier(CountedLine First, bool WasParked);

    /// <summary>What there was of an intake before a line; null for nothing.</summary>
    public Earlier? Before(CountedLine line)
    {
        var before = Intakes[line.About].Where(one => one.Seq < line.Seq).OrderBy(one => one.Seq).ToList();
        return before.Count == 0 ? null : new Earlier(before[0], before[^1].Action == "park" || before[^1].Result == "parked");
    }

    /// <summary>A revision of a signal.</summary>
    public SignalRow? Revision(Guid signal, int revision) => Signals[signal].FirstOrDefault(row => row.Revision == revision);

    /// <summary>A signal in any revision.</summary>
    public SignalRow? Any(Guid signal) => Signals[signal].FirstOrDefault();

    /// <summary>The newest revision that had been routed at a moment.</summary>
    public SignalRow? RoutedBy(Guid signal, long at)
        => Signals[signal].Where(row => row.State == SignalState.Routed && row.DecidedAt <= at).MaxBy(row => row.Revision);
}

namespace Hub.Router.Ledger.Rows;

/// <summary>What a batch meets in the ledger, asked behind the trail's head: nobody else changes it before the batch is recorded.</summary>
/// <param name="Signals">What the ledger holds of its signals, in any revision.</param>
/// <param name="Erased">What was erased on request, by subject: until when what was taken in goes to nobody.</param>
/// <param name="Notices">Those of its notices that are there already.</param>
internal sealed record Met(ILookup<Guid, SignalRow> Signals, IReadOnlyDictionary<string, long> Erased, IReadOnlySet<Guid> Notices)
{
    /// <summary>The question for signals, before the condition on their id.</summary>
    public const string SignalsWhereId = $"SELECT {LedgerReads.SignalColumns} FROM signals WHERE id";

    /// <summary>The question for what was erased.</summary>
    public const string ErasedSubjects = "SELECT subject, MAX(at) FROM erasures GROUP BY subject";

    /// <summary>The question for notices, before the condition on their id.</summary>
    public const string NoticesWhereId = "SELECT id FROM deliveries WHERE id";

    /// <summary>The notices of a batch, each once.</summary>
    public static IReadOnlyList<Guid> NoticesOf(IReadOnlyList<Recording> batch)
        => [.. batch.SelectMany(one => one.Notices).Select(notice => notice.Id).Distinct()];

    /// <summary>What was found.</summary>
    public static Met Of(IEnumerable<SignalRow> signals, IEnumerable<(string Subject, long At)> erased, IEnumerable<Guid> notices)
        => new(
            signals.ToLookup(row => row.Id),
            erased.ToDictionary(row => row.Subject, row => row.At, StringComparer.Ordinal),
            notices.ToHashSet());
}

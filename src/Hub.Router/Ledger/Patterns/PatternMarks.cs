using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Patterns;

/// <summary>The marks of cases, and what the weeks added: all that patterns are counted from.</summary>
internal static class PatternMarks
{
    private const int KeysAtOnce = 500;

    private static readonly string Gone = DeliveryStates.Of(
        DeliveryState.WithdrawalPending, DeliveryState.Withdrawn, DeliveryState.Returned, DeliveryState.Decided);

    /// <summary>The cases of some weeks that a team has or had: not those that were taken back, erased, or found to be something
    /// else.</summary>
    public static Task<List<MarkedCase>> ReadAsync(LedgerSession session, long from, long until, CancellationToken cancellationToken)
        => session.QueryAsync(
            $"""
            SELECT m.delivery_id, m.at, m.municipality, m.area, m.theme, m.marks, m.state FROM pattern_marks m
            JOIN deliveries d ON d.id = m.delivery_id
            WHERE m.at >= @from AND m.at < @until AND d.data_class = @case AND d.state NOT IN ({Gone})
            ORDER BY m.at, m.delivery_id
            """,
            row => new MarkedCase(
                new PatternMark(
                    row.GetGuid(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5)),
                (MarkState)row.GetInt32(6) == MarkState.Standing),
            cancellationToken, ("@from", from), ("@until", until), ("@case", WireCode.Of(DataClass.Case)));

    /// <summary>What each week added.</summary>
    public static async Task<ILookup<PatternPlace, (int Week, long Amount)>> CountsAsync(
        LedgerSession session, int from, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT week, municipality, area, theme, amount FROM pattern_counts WHERE week >= @from",
            row => (Place: new PatternPlace(row.GetString(1), row.GetString(2), row.GetString(3)), Count: (row.GetInt32(0),
                row.GetInt64(4))),
            cancellationToken, ("@from", from))).ToLookup(one => one.Place, one => one.Count);

    /// <summary>Marks those that stand for their person in a week, and all before its end as counted.</summary>
    public static async Task HaveCountedAsync(
        LedgerSession session, IEnumerable<Guid> standing, long until, CancellationToken cancellationToken)
    {
        foreach (var some in standing.Chunk(KeysAtOnce))
        {
            await session.ExecuteAsync(
                $"""
                UPDATE pattern_marks SET state = {(int)MarkState.Standing}
                WHERE delivery_id IN ({string.Join(", ", some.Select((_, i) => $"@k{i}"))})
                """,
                cancellationToken, [.. some.Select((key, i) => ($"@k{i}", (object?)key))]);
        }
        await session.ExecuteAsync(
            $"UPDATE pattern_marks SET state = {(int)MarkState.Counted} WHERE at < @until AND state = {(int)MarkState.Uncounted}",
            cancellationToken, ("@until", until));
    }

    /// <summary>Notes what a week added to an area and a theme.</summary>
    public static Task AddCountAsync(LedgerSession session, int week, PatternPlace place, int amount, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            """
            INSERT INTO pattern_counts (week, municipality, area, theme, amount) VALUES (@week, @municipality, @area, @theme, @amount)
            ON CONFLICT (week, municipality, area, theme) DO NOTHING
            """,
            cancellationToken, ("@week", week), ("@municipality", place.Municipality), ("@area", place.Area), ("@theme", place.Theme),
            ("@amount", amount));

    /// <summary>Destroys what no week to come needs.</summary>
    public static async Task EndAsync(LedgerSession session, int week, long before, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("DELETE FROM pattern_marks WHERE at < @before", cancellationToken, ("@before", before));
        await session.ExecuteAsync("DELETE FROM pattern_counts WHERE week < @week", cancellationToken, ("@week", week));
    }

    /// <summary>Forgets a case: its person was erased. What its week added stays, and tells of nobody.</summary>
    public static Task ForgetAsync(LedgerSession session, Guid delivery, CancellationToken cancellationToken)
        => session.ExecuteAsync("DELETE FROM pattern_marks WHERE delivery_id = @id", cancellationToken, ("@id", delivery));

    /// <summary>A case that goes on as another delivery stays one.</summary>
    public static Task GoesOnAsync(LedgerSession session, Guid old, Guid delivery, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            "UPDATE pattern_marks SET delivery_id = @new WHERE delivery_id = @old", cancellationToken, ("@new", delivery), ("@old", old));
}

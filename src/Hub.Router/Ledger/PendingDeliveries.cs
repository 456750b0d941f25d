using System.Data.Common;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>
/// What the teams' queues have yet to confirm: who may send it, until when, and what a confirmation that comes late means.
/// </summary>
/// <remarks>
/// A row is leased for a few seconds and the lease renewed while its message is under way, so that what a dead router left is taken up
/// soon.
/// Each lease counts in <c>tries</c>: a message names the state, revision, reader and try that it was sent for, and counts for nothing
/// else.
/// </remarks>
/// <param name="database">The ledger's database.</param>
/// <param name="queueOf">The queue of a team; null for one that reads its inbox.</param>
/// <param name="clock">The ledger's clock.</param>
internal sealed class PendingDeliveries(LedgerDatabase database, Func<string, string?> queueOf, TimeProvider clock)
{
    /// <summary>Milliseconds that a worker has for sending what it recorded or leased, before another may.</summary>
    public const long Lease = 5_000;

    private const long LongestPause = 60_000;

    // Where a batch takes longer than its lease, another router takes it up, and neither's word counts: with each try they get longer.
    private const int LongestLease = 12; // times the first

    // What falls due later than any lease or pause allows was written by a clock that ran ahead: it is due now.
    private const long Beyond = 2 * LongestPause;

    private static readonly string Pending = DeliveryStates.Of(DeliveryState.Pending);
    private static readonly string Withdrawing = DeliveryStates.Of(DeliveryState.WithdrawalPending, DeliveryState.Withdrawn);

    private static readonly string Columns =
        $"""
        id, revision, COALESCE(hand_over_to, team), municipality, CASE WHEN hand_over_to IS NULL THEN queue END, state, tries,
        return_reason,
        CASE WHEN state = {Pending} THEN (SELECT s.received_at FROM signals s WHERE s.id = deliveries.signal_id
        AND s.revision = deliveries.revision) END,
        CASE WHEN urgency = 'acute' THEN 1 ELSE 0 END
        """;

    // A message that names an older revision, or comes after the withdrawal, may lie behind the newer word in the team's queue: that is
    // said again.
    private static readonly string SayAgain =
        $"""
        UPDATE deliveries SET
        state = CASE WHEN state IN ({Withdrawing}) THEN {DeliveryStates.Of(DeliveryState.WithdrawalPending)} ELSE {Pending} END,
        tries = tries + 1, due_at = @due
        WHERE id = @id AND team = @team AND queue IS NOT NULL
        AND ((revision > @revision AND state IN ({DeliveryStates.Unanswered}, {Withdrawing}))
        OR (revision = @revision AND @state = {Pending} AND state IN ({Withdrawing})))
        """;

    // As it was taken up, whether a queue has yet to take it or took it before.
    private const string Same = "id = @id AND revision = @revision AND state IN (@state, @state + 1) AND tries = @tries";

    /// <summary>Takes deliveries and withdrawals that are due; nobody else gets them before the lease ends.</summary>
    public async Task<List<PendingMessage>> LeaseAsync(int most, CancellationToken cancellationToken)
    {
        var now = Now();
        return await ReadAsync(
            $"""
            UPDATE deliveries
            SET due_at = @now + @lease * CASE WHEN tries < {LongestLease} THEN tries + 1 ELSE {LongestLease} END, tries = tries + 1
            WHERE id IN
            (SELECT id FROM deliveries WHERE state IN ({DeliveryStates.Unconfirmed}) AND (due_at <= @now OR due_at > @beyond)
            ORDER BY due_at LIMIT @most{database.SkipLocked})
            RETURNING {Columns}
            """,
            cancellationToken, ("@lease", Lease), ("@now", now), ("@beyond", now + Beyond), ("@most", most));
    }

    /// <summary>
    /// Takes what a queue took longer ago than the given age and nobody accepted since: a queue may have lost it. Inbox teams need no such
    /// thing.
    /// </summary>
    public async Task<List<PendingMessage>> LeaseUnacceptedAsync(TimeSpan age, int most, CancellationToken cancellationToken)
    {
        var now = Now();
        return await ReadAsync(
            $"""
            UPDATE deliveries SET due_at = @now, tries = tries + 1 WHERE id IN
            (SELECT id FROM deliveries WHERE state IN ({DeliveryStates.Unaccepted}) AND delivered_at <= @before
            AND (due_at <= @before OR due_at > @beyond) AND (queue IS NOT NULL OR hand_over_to IS NOT NULL)
            AND contract NOT IN ('{OwnMessage.Notice}', '{OwnMessage.Reminder}', '{OwnMessage.Escalation}')
            ORDER BY delivered_at LIMIT @most{database.SkipLocked})
            RETURNING {Columns}
            """,
            cancellationToken, ("@now", now), ("@before", now - (long)age.TotalMilliseconds), ("@beyond", now + Beyond), ("@most", most));
    }

    /// <summary>Keeps the lease of what is still under way.</summary>
    public Task RenewAsync(IReadOnlyCollection<PendingMessage> messages, CancellationToken cancellationToken)
        => EachAsync(messages, $"UPDATE deliveries SET due_at = @due WHERE {Same}", LeasedUntil, cancellationToken);

    /// <summary>Gives back what no queue confirmed: due again after a pause that grows with each try.</summary>
    public async Task ReleaseAsync(IReadOnlyCollection<PendingMessage> messages, CancellationToken cancellationToken)
    {
        var gone = await EachAsync(
            messages, $"UPDATE deliveries SET due_at = @due, state = @state WHERE {Same}",
            one => Now() + Math.Min(1_000L << Math.Min(one.Tries, 6), LongestPause), cancellationToken);
        await EachAsync(gone, SayAgain, _ => Now() + Lease, cancellationToken); // it may have arrived all the same
    }

    /// <summary>Marks what the teams' queues confirmed, and has the newer word said again where the confirmed one was overtaken.</summary>
    public async Task ConfirmAsync(IReadOnlyList<PendingMessage> messages, CancellationToken cancellationToken)
    {
        if (await database.ConfirmAsync(messages, Now(), cancellationToken) < messages.Count)
        {
            await EachAsync(messages, SayAgain, _ => Now(), cancellationToken);
        }
    }

    /// <summary>Those that the ledger still has as they were taken up: asked before something that was held up is sent after all.</summary>
    /// <remarks>A withdrawal is true whenever it comes: it takes back its own revision and what is older, nothing else.</remarks>
    public async Task<List<PendingMessage>> StillAsync(IReadOnlyList<PendingMessage> messages, CancellationToken cancellationToken)
    {
        var gone = await EachAsync(
            [.. messages.Where(one => one.State != DeliveryState.WithdrawalPending)],
            $"UPDATE deliveries SET due_at = @due WHERE {Same}", LeasedUntil, cancellationToken);
        return [.. messages.Except(gone, ReferenceEqualityComparer.Instance).Cast<PendingMessage>()];
    }

    private long LeasedUntil(PendingMessage one) => Now() + (Lease * Math.Clamp(one.Tries, 1, LongestLease));

    // One by one: this is for the few that something went wrong with. Those that no row answered to.
    private Task<List<PendingMessage>> EachAsync(
        IReadOnlyCollection<PendingMessage> messages, string sql, Func<PendingMessage, long> due, CancellationToken cancellationToken)
        => database.ReadAsync(
            async session =>
            {
                var gone = new List<PendingMessage>();
                foreach (var one in messages)
                {
                    var rows = await session.ExecuteAsync(
                        sql, cancellationToken, ("@id", one.DeliveryId), ("@revision", one.Revision), ("@team", one.Team),
                        ("@state", (int)one.State),
                        ("@tries", one.Tries), ("@due", due(one)));
                    if (rows == 0)
                    {
                        gone.Add(one);
                    }
                }
                return gone;
            },
            cancellationToken);

    private Task<List<PendingMessage>> ReadAsync(
        string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
        => database.ReadAsync(
            async session =>
            {
                var rows = await session.QueryAsync(sql, Message, cancellationToken, values);
                for (var i = 0; i < rows.Count; i++)
                {
                    rows[i] = rows[i].State != DeliveryState.WithdrawalPending
                        ? rows[i] with { Body = await BodyAsync(session, rows[i], cancellationToken) }
                        : rows[i];
                }
                // Without queue it is for an inbox; without content, which was deleted, there is nothing to send.
                rows.RemoveAll(row => row.Queue.Length == 0 || row is { State: not DeliveryState.WithdrawalPending, Body: null });
                return rows;
            },
            cancellationToken);

    // What a queue has taken before goes the same way as what it has yet to take.
    private PendingMessage Message(DbDataReader row)
    {
        var (team, state) = (row.GetString(2), (DeliveryState)row.GetInt32(5));
        var sent = state is DeliveryState.Delivered or DeliveryState.HandingOver ? state - 1 : state;
        return new PendingMessage(row.GetGuid(0), row.GetInt32(1), team, row.GetString(3), row.Text(4) ?? queueOf(team) ?? "", sent, null,
            row.GetInt32(6), row.Text(7))
        {
            Received = row.Moment(8) is { } at ? new ReceivedMark(at, row.GetInt32(9) == 1) : null,
        };
    }

    private static async Task<ReadOnlyMemory<byte>?> BodyAsync(
        LedgerSession session, PendingMessage message, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT content FROM bodies WHERE delivery_id = @id AND team = @team", row => row.Bytes(0), cancellationToken,
            ("@id", message.DeliveryId), ("@team", message.Team))).FirstOrDefault();

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}

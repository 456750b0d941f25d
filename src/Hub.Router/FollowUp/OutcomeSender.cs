using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.FollowUp;

/// <summary>Tells the adapters what became of signals. An outcome stays in the ledger until their queue has it.</summary>
internal sealed class OutcomeSender(LedgerDatabase database, IHubBus bus, TimeProvider clock, ILogger<OutcomeSender> log) : BackgroundService
{
    private const long Lease = 30_000;
    private static readonly TimeSpan every = TimeSpan.FromMilliseconds(500);

    /// <summary>Sends what is due; how many.</summary>
    public async Task<int> SendAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var due = await database.ReadAsync(
            session => session.QueryAsync(
                $"""
                UPDATE outcomes SET due_at = @lease WHERE seq IN
                (SELECT seq FROM outcomes WHERE due_at <= @now OR due_at > @beyond ORDER BY due_at, seq LIMIT 100{database.SkipLocked})
                RETURNING seq, signal_id, revision, partner, state, at, team_kind, reason_code
                """,
                row => (Seq: row.GetInt64(0), Outcome: new SignalOutcome(
                    row.GetGuid(1), row.GetInt32(2), new PartnerId(row.GetString(3)), WireCode.Read<OutcomeState>(row.GetString(4)),
                    DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)), row.Text(6) is { } kind ? WireCode.Read<TeamKind>(kind) : null, row.Text(7))),
                cancellationToken, ("@lease", now + Lease), ("@now", now), ("@beyond", now + (2 * Lease))), // due later than any lease ends: written by a clock that ran ahead
            cancellationToken);
        foreach (var (seq, outcome) in due.OrderBy(one => one.Seq))
        {
            await bus.SendAsync(HubQueues.Outcomes, outcome, cancellationToken);
            await database.ReadAsync(
                session => session.ExecuteAsync("DELETE FROM outcomes WHERE seq = @seq", cancellationToken, ("@seq", seq)), cancellationToken);
        }
        return due.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SendAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is BusUnavailableException || database.IsTransient(fault))
            {
                Log.OutcomesPutOff(log, fault.GetType().Name);
            }
        }
    }
}

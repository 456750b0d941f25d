using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Router.Intake.Hop;
using Hub.Router.Ledger;

namespace Hub.Router.Intake;

/// <summary>Tries again what an operator asked for. It stays parked until the ledger has it as decided, so that a crash in between loses nothing.</summary>
internal sealed class ParkedReplay(LedgerDatabase database, SignalBatches batches, HopKeys hop, TimeProvider clock, ILogger<ParkedReplay> log)
    : BackgroundService
{
    /// <summary>Code of what no key opens any more: the ledger is not the one it was parked in.</summary>
    public const string KeyGone = "hop-key.gone";

    private static readonly TimeSpan every = TimeSpan.FromSeconds(2);

    /// <summary>Tries all that were asked for; how many.</summary>
    public async Task<int> ReplayAsync(CancellationToken cancellationToken)
    {
        var asked = await database.ReadAsync(
            session => session.QueryAsync(
                "SELECT id, body FROM parked WHERE replay_at IS NOT NULL AND queue = 'hub.signals.route' ORDER BY replay_at LIMIT 100",
                row => (Id: row.GetGuid(0), Body: row.GetFieldValue<byte[]>(1)), cancellationToken),
            cancellationToken);
        foreach (var (id, body) in asked)
        {
            await ReplayAsync(id, body, cancellationToken);
        }
        return asked.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ReplayAsync(stoppingToken);
            }
            catch (Exception fault) when (database.IsTransient(fault))
            {
                Log.ReplayPutOff(log, fault.GetType().Name);
            }
        }
    }

    private async Task ReplayAsync(Guid id, byte[] body, CancellationToken cancellationToken)
    {
        SignalReceived signal;
        try
        {
            signal = HubJson.Read<SignalReceived>(body);
        }
        catch (ContractViolationException violation)
        {
            await ForgetAsync(id, null, cancellationToken);
            await batches.ParkUnreadableAsync(body, violation, cancellationToken);
            return;
        }
        if ((await hop.PrepareAsync([signal], cancellationToken)).Count == 0)
        {
            await batches.ParkAgainAsync(id, body, signal, KeyGone, cancellationToken);
            await database.WriteAsync(
                session => session.ExecuteAsync("UPDATE parked SET replay_at = NULL WHERE id = @id", cancellationToken, ("@id", id)), cancellationToken);
            return;
        }
        await ForgetAsync(id, signal, cancellationToken);
        await batches.RouteAsync([signal], cancellationToken);
        await database.WriteAsync(
            session => session.ExecuteAsync(
                """
                DELETE FROM parked WHERE id = @id AND EXISTS (SELECT 1 FROM signals s
                WHERE s.id = @signal AND s.content_hash = @hash AND s.received_at = @received AND s.state <> 3)
                """,
                cancellationToken, ("@id", id), ("@signal", signal.SignalId), ("@hash", signal.ContentHash), ("@received", signal.ReceivedAt.ToUnixTimeMilliseconds())),
            cancellationToken);
    }

    // The claim that stood for "parked" goes, so that the router decides anew; the parked row itself stays until it has.
    private Task<bool> ForgetAsync(Guid id, SignalReceived? signal, CancellationToken cancellationToken)
        => database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync(
                    signal is null ? "DELETE FROM parked WHERE id = @id" : "UPDATE parked SET replay_at = NULL, tries = tries + 1 WHERE id = @id", cancellationToken, ("@id", id));
                if (signal is not null)
                {
                    await session.ExecuteAsync(
                        "DELETE FROM signals WHERE id = @signal AND content_hash = @hash AND received_at = @received AND state = 3", cancellationToken,
                        ("@signal", signal.SignalId), ("@hash", signal.ContentHash), ("@received", signal.ReceivedAt.ToUnixTimeMilliseconds()));
                }
                return true;
            },
            cancellationToken);
}

using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Hosting.Metrics;
using Hub.Router.Intake.Hop;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Intake;

namespace Hub.Router.Intake;

/// <summary>
/// Tries again what an operator asked for. It stays parked until the ledger has it as decided, so that a crash in between loses nothing.
/// </summary>
internal sealed class ParkedReplay(
    LedgerDatabase database, SignalBatches batches, HopKeys hop, Retries retries, TimeProvider clock, ILogger<ParkedReplay> logger)
    : BackgroundService
{
    /// <summary>Code of what no key opens any more: the ledger is not the one it was parked in.</summary>
    public const string KeyGone = "hop-key.gone";

    private const int Most = 100;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    /// <summary>Tries all that were asked for; how many.</summary>
    public async Task<int> ReplayAsync(CancellationToken cancellationToken)
    {
        var asked = await database.ReadAsync(
            session => ParkedTries.AskedAsync(session, Most, cancellationToken), cancellationToken);
        foreach (var (id, body) in asked)
        {
            await ReplayAsync(id, body, cancellationToken);
        }
        return asked.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ReplayAsync(stoppingToken);
            }
            catch (Exception fault) when (database.IsTransient(fault))
            {
                Log.ReplayPutOff(logger, fault.GetType().Name);
            }
        }
    }

    private async Task ReplayAsync(Guid id, byte[] body, CancellationToken cancellationToken)
    {
        retries.Count(Retried.Parked);
        SignalReceived signal;
        try
        {
            signal = HubJson.Read<SignalReceived>(body);
        }
        catch (ContractViolationException violation)
        {
            await database.WriteAsync(session => ParkedRows.DiscardAsync(session, id, cancellationToken), cancellationToken);
            await batches.ParkUnreadableAsync(body, violation, cancellationToken);
            return;
        }
        if ((await hop.PrepareAsync([signal], cancellationToken)).Count == 0)
        {
            await batches.ParkAgainAsync(id, body, signal, KeyGone, cancellationToken);
            await database.WriteAsync(session => ParkedTries.LeaveAsync(session, id, cancellationToken), cancellationToken);
            return;
        }
        await database.WriteAsync(
            async session =>
            {
                await ParkedTries.BeginAsync(session, id, signal, cancellationToken);
                return true;
            },
            cancellationToken);
        await batches.RouteAsync([signal], cancellationToken, replayed: true);
        await database.WriteAsync(session => ParkedTries.EndAsync(session, id, signal, cancellationToken), cancellationToken);
    }
}

using System.Security.Cryptography;
using Hub.Contracts.FollowUp;
using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Figures;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Intake;

/// <summary>
/// Keeps one bad signal from taking its batch along: what fails together is tried one by one, and what fails alone is parked.
/// </summary>
internal sealed class SignalBatches(
    SignalRouter router, SignalLedger ledger, LedgerDatabase database, TimeProvider clock, ILogger<SignalBatches> logger)
{
    /// <summary>Routes a batch; only an absent ledger or cancellation comes out as a fault.</summary>
    /// <param name="batch">The signals.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="replayed">Whether they were parked and are tried again.</param>
    public async Task RouteAsync(IReadOnlyList<SignalReceived> batch, CancellationToken cancellationToken, bool replayed = false)
    {
        try
        {
            await router.RouteAsync(batch, cancellationToken, replayed);
        }
        catch (Exception bug) when (IsBug(bug, cancellationToken))
        {
            foreach (var one in batch)
            {
                await RouteAloneAsync(one, replayed, cancellationToken);
            }
        }
    }

    /// <summary>Parks a message that is no signal at all.</summary>
    public Task ParkUnreadableAsync(byte[] body, ContractViolationException violation, CancellationToken cancellationToken)
        => ParkAsync(body, null, HubQueues.Route, $"contract.{violation.PrivacyRule?.ToString() ?? "form"}", cancellationToken);

    /// <summary>Parks a message of another queue that nobody could process.</summary>
    public Task ParkAsync(byte[] body, string queue, string code, CancellationToken cancellationToken)
        => ParkAsync(body, null, queue, code, cancellationToken);

    /// <summary>Leaves a message parked that was tried again in vain, with the code that says why now.</summary>
    public Task ParkAgainAsync(Guid id, byte[] body, SignalReceived signal, string code, CancellationToken cancellationToken)
        => ParkAsync(id, body, signal, HubQueues.Route, code, cancellationToken);

    private async Task RouteAloneAsync(SignalReceived one, bool replayed, CancellationToken cancellationToken)
    {
        try
        {
            await router.RouteAsync([one], cancellationToken, replayed);
        }
        catch (Exception bug) when (IsBug(bug, cancellationToken))
        {
            await ParkAsync(HubJson.Write(one), one, HubQueues.Route, $"bug.{bug.GetType().Name}", cancellationToken);
        }
    }

    // The same message again is one parked message with one more try.
    private Task ParkAsync(byte[] body, SignalReceived? signal, string queue, string code, CancellationToken cancellationToken)
        => ParkAsync(new Guid(SHA256.HashData(body).AsSpan(0, 16)), body, signal, queue, code, cancellationToken);

    private async Task ParkAsync(
        Guid id, byte[] body, SignalReceived? signal, string queue, string code, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var at = now.ToUnixTimeMilliseconds();
        var row = new ParkedRow(
            id, signal?.SignalId, signal?.Revision, signal?.Partner.Value, signal?.Municipality.Value, queue, code, body, 1, at);
        var alarm = new AlarmRow(Guid.CreateVersion7(now), AlarmCodes.Parked, code, at, signal?.SignalId, signal?.Partner.Value);
        await ledger.ParkAsync(row, alarm, Trail(row, signal, at), cancellationToken);
        Log.MessageParked(logger, id, code);
    }

    // Named after its signal where it is one, so that what becomes of it when it is tried again is known to be of the same.
    private static TrailEntry Trail(ParkedRow row, SignalReceived? signal, long at)
        => signal is null
            ? new TrailEntry(at, "router", "broker", "park", row.Id.ToString(), row.Code,
                row.Queue == HubQueues.Route ? FigureCounting.Intake : "")
            : new TrailEntry(
                at, "router", signal.Partner.Value, "park", $"{signal.SignalId:D}.{signal.Revision}", row.Code,
                $"{row.Id:D} {signal.Municipality} {WireCode.Of(signal.SourceKind)}");

    private bool IsBug(Exception fault, CancellationToken cancellationToken)
        => !database.IsTransient(fault) && !(fault is OperationCanceledException && cancellationToken.IsCancellationRequested);
}

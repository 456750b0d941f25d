using Hub.Configuration;
using Hub.Contracts.FollowUp;
using Hub.Deciding.Planning;
using Hub.Hosting.Keys;
using Hub.Router.Delivery;
using Hub.Router.Keys;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Trail;

namespace Hub.Router.InUse;

/// <summary>
/// Reads municipalities, boundaries and rules anew when a file of theirs, or a key that a refused set lacked, changed. A broken set is
/// refused whole: the
/// running one stays, the log lists every fault once, and an alarm stands until a good set is in use.
/// </summary>
internal sealed class DecidingReload(
    DecidingLoader loader, LiveDeciding deciding, HubKeyRing keys, TeamKeyRing teamKeys, ITeamQueues queues, LedgerAlarms alarms,
        RuleSetNotes notes,
    TimeProvider clock,
    ILogger<DecidingReload> logger) : BackgroundService
{
    private const string Cause = "municipalities, rules";
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private string known = loader.Fingerprint();
    private bool undeclared;
    private bool looked;

    /// <summary>Looks once; swaps the set when it changed and is sound.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = loader.Fingerprint();
        if (now != known)
        {
            var faults = new List<ConfigFault>();
            if (loader.Read(faults) is { } set)
            {
                await UseAsync(set, cancellationToken);
            }
            else
            {
                await RefuseAsync(faults, cancellationToken);
            }
            known = now;
        }
        else if (!looked)
        {
            await notes.NoteAsync(deciding.Set.RuleSet.Value, loader.Digest(), cancellationToken);
            await ClearAsync(cancellationToken); // a router that starts has a good set, whatever the one before it stood at
        }
        looked = true;
        await DeclareAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                Log.ReloadPutOff(logger, fault.GetType().Name); // whatever it is, the running set stays, and the next look tries again
            }
        }
    }

    private async Task UseAsync(DecidingSet set, CancellationToken cancellationToken)
    {
        keys.Reload(clock.GetUtcNow()); // a new municipality's id key, before its first signal
        teamKeys.Serve(set.Municipalities.Teams.Sealed);
        deciding.Swap(set);
        undeclared = true;
        await ClearAsync(cancellationToken);
        await notes.NoteAsync(set.RuleSet.Value, loader.Digest(), cancellationToken);
        Log.Reloaded(logger, set.Municipalities.Municipalities.Length, set.Municipalities.Teams.All.Length, set.RuleSet.Value);
    }

    private async Task RefuseAsync(List<ConfigFault> faults, CancellationToken cancellationToken)
    {
        await alarms.SetAsync(AlarmCodes.RoutingRefused, Cause, stands: true, cancellationToken);
        faults.ForEach(fault => Log.ReloadRefused(logger, fault.ToString()));
    }

    private Task ClearAsync(CancellationToken cancellationToken)
        => alarms.SetAsync(AlarmCodes.RoutingRefused, Cause, stands: false, cancellationToken);

    // Until it is there, what goes to a new queue waits in the ledger and is sent again.
    private async Task DeclareAsync(CancellationToken cancellationToken)
    {
        if (undeclared)
        {
            await queues.DeclareAsync(cancellationToken);
            undeclared = false;
        }
    }
}

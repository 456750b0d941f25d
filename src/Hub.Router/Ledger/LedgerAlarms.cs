using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>
/// Alarms of the routers themselves: each stands in the ledger once, whichever router sees the cause, and is cleared when it is gone.
/// </summary>
internal sealed class LedgerAlarms(LedgerDatabase database, TimeProvider clock, ILogger<LedgerAlarms> logger)
{
    /// <summary>Raises or clears an alarm; nothing changes where it stands so already.</summary>
    /// <param name="code">What it is about.</param>
    /// <param name="cause">What it comes from: a worker, a part, a queue. Never content, never empty.</param>
    /// <param name="stands">Whether the cause is there.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task SetAsync(string code, string cause, bool stands, CancellationToken cancellationToken)
    {
        var open = await database.ReadAsync(session => Alarms.OpenAsync(session, code, cancellationToken), cancellationToken);
        if (open.Contains(cause) != stands
            && await database.WriteAsync(session => ChangeAsync(session, code, cause, stands, cancellationToken), cancellationToken))
        {
            Log.Alarm(logger, code, cause, stands ? "raised" : "cleared");
        }
    }

    /// <summary>Raises an alarm about each of these, and clears all others of the code.</summary>
    public async Task SetAllAsync(string code, IReadOnlyList<string> causes, CancellationToken cancellationToken)
    {
        var open = await database.ReadAsync(session => Alarms.OpenAsync(session, code, cancellationToken), cancellationToken);
        foreach (var cause in causes.Union(open, StringComparer.Ordinal))
        {
            await SetAsync(code, cause, causes.Contains(cause, StringComparer.Ordinal), cancellationToken);
        }
    }

    // Another router may have been first: then it stands so already, and is not counted twice.
    private async Task<bool> ChangeAsync(LedgerSession session, string code, string cause, bool stands, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!stands)
        {
            return await Alarms.ClearAsync(session, code, cause, now.ToUnixTimeMilliseconds(), cancellationToken);
        }
        if ((await Alarms.OpenAsync(session, code, cancellationToken)).Contains(cause))
        {
            return false;
        }
        var id = await Alarms.RaiseAsync(
            session, new AlarmRow(Guid.CreateVersion7(now), code, cause, now.ToUnixTimeMilliseconds(), null, null), cancellationToken);
        session.Add(new TrailEntry(now.ToUnixTimeMilliseconds(), "router", "hub", "raise-alarm", id.ToString(), code, cause));
        return true;
    }
}

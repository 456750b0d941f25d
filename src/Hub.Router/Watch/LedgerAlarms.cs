using System.Security.Cryptography;
using System.Text;
using Hub.Router.Ledger;

namespace Hub.Router.Watch;

/// <summary>Alarms of the routers themselves: raised in the ledger once, whichever router sees the cause, and cleared when it is gone.</summary>
internal sealed class LedgerAlarms(LedgerDatabase database, TimeProvider clock, ILogger<LedgerAlarms> logger)
{
    /// <summary>Raises or clears an alarm; nothing changes where it stands so already.</summary>
    /// <param name="code">What it is about.</param>
    /// <param name="about">Which of that kind: a worker or a part.</param>
    /// <param name="stands">Whether the cause is there.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task SetAsync(string code, string about, bool stands, CancellationToken cancellationToken)
    {
        var id = Id(code, about);
        if (await IsOpenAsync(id, cancellationToken) == stands)
        {
            return;
        }
        await database.WriteAsync(session => ChangeAsync(session, id, code, about, stands, cancellationToken), cancellationToken);
        Log.Alarm(logger, code, about, stands ? "raised" : "cleared");
    }

    /// <summary>Raises an alarm about each of these, and clears all others of the code.</summary>
    public async Task SetAllAsync(string code, IReadOnlyList<string> abouts, CancellationToken cancellationToken)
    {
        foreach (var about in abouts)
        {
            await SetAsync(code, about, stands: true, cancellationToken);
        }
        var standing = abouts.Select(about => Id(code, about)).ToHashSet();
        var open = await database.ReadAsync(
            session => session.QueryAsync("SELECT id FROM alarms WHERE code = @code AND cleared_at IS NULL", row => row.GetGuid(0), cancellationToken, ("@code", code)),
            cancellationToken);
        foreach (var gone in open.Where(id => !standing.Contains(id)))
        {
            await database.WriteAsync(session => ChangeAsync(session, gone, code, "", stands: false, cancellationToken), cancellationToken);
            Log.Alarm(logger, code, gone.ToString(), "cleared");
        }
    }

    /// <summary>Clears every open alarm whose code begins so.</summary>
    public async Task ClearAllAsync(string prefix, CancellationToken cancellationToken)
    {
        var open = await database.ReadAsync(
            session => session.QueryAsync(
                "SELECT id, code FROM alarms WHERE cleared_at IS NULL AND code LIKE @codes", row => (Id: row.GetGuid(0), Code: row.GetString(1)), cancellationToken, ("@codes", $"{prefix}%")),
            cancellationToken);
        foreach (var (id, code) in open)
        {
            await database.WriteAsync(session => ChangeAsync(session, id, code, "", stands: false, cancellationToken), cancellationToken);
            Log.Alarm(logger, code, id.ToString(), "cleared");
        }
    }

    private async Task<bool> IsOpenAsync(Guid id, CancellationToken cancellationToken)
        => (await database.ReadAsync(
            session => session.QueryAsync("SELECT 1 FROM alarms WHERE id = @id AND cleared_at IS NULL", static _ => 1, cancellationToken, ("@id", id)),
            cancellationToken)).Count > 0;

    // The same cause that comes back opens its alarm anew.
    private async Task<int> ChangeAsync(LedgerSession session, Guid id, string code, string about, bool stands, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        session.Add(new TrailEntry(now, "hub", "router", stands ? "raise-alarm" : "clear-alarm", id.ToString(), code, about));
        return stands
            ? await session.ExecuteAsync(
                $"{LedgerSql.InsertAlarm} VALUES (@id, @code, @now, NULL, NULL) ON CONFLICT (id) DO UPDATE SET at = excluded.at, cleared_at = NULL", cancellationToken,
                ("@id", id), ("@code", code), ("@now", now))
            : await session.ExecuteAsync("UPDATE alarms SET cleared_at = @now WHERE id = @id AND cleared_at IS NULL", cancellationToken, ("@id", id), ("@now", now));
    }

    private static Guid Id(string code, string about) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"router\n{code}\n{about}")).AsSpan(0, 16), bigEndian: true);
}

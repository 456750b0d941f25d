using System.Collections.Concurrent;
using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Signals;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Partners.Watch;

/// <summary>Tells operators of a partner whose signals cannot be fetched for a while: what waits there is nowhere in the hub.</summary>
internal sealed class LastingTroubles(StandingAlarms standing, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string Code, PartnerId Partner), DateTimeOffset> since = new();

    /// <summary>Notes that it works, or that it does not; the alarm comes when it did not for as long as that.</summary>
    public Task NoteAsync(string code, PartnerId partner, bool works, TimeSpan longest, CancellationToken cancellationToken)
        => WhileSpoolWorksAsync(async () =>
    {
        var now = clock.GetUtcNow();
        if (works)
        {
            since.TryRemove((code, partner), out _);
            await standing.ClearAsync(code, partner, cancellationToken);
        }
        else if (now - since.GetOrAdd((code, partner), now) >= longest)
        {
            await standing.RaiseAsync(code, partner, cancellationToken);
        }
    });

    /// <summary>Ends the trouble of partners that are fetched from in this way no more.</summary>
    public Task OnlyAsync(string code, IEnumerable<Partner> partners, CancellationToken cancellationToken)
        => WhileSpoolWorksAsync(async () =>
    {
        foreach (var other in standing.Of(code).Select(one => one.Partner).Except(partners.Select(one => one.Id)).ToList())
        {
            since.TryRemove((code, other), out _);
            await standing.ClearAsync(code, other, cancellationToken);
        }
    });

    // A spool that is away says so itself, and the next look notes it again: no reading ends for want of a note.
    private static async Task WhileSpoolWorksAsync(Func<Task> note)
    {
        try
        {
            await note();
        }
        catch (Exception fault) when (fault is SpoolUnavailableException or SqliteException)
        {
            // It is noted at the next look.
        }
    }
}

using System.Collections.Immutable;
using Hub.Configuration;
using Hub.Contracts.Operations;
using Hub.Contracts.Signals;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Reads;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Operations;

/// <summary>
/// What could not be processed, wherever it lies, and what an operator does with it: the command line and the operations API both come
/// here.
/// </summary>
internal sealed class ParkedDesk(HubSettings settings, LedgerDatabase database, IParkedElsewhere? elsewhere, TimeProvider clock)
{
    /// <summary>All causes, and a page of what is asked for. What lies elsewhere stands behind the ledger's last page.</summary>
    public Task<ParkedPage> PageAsync(string? code, PartnerId? partner, int most, PageMark? behind, CancellationToken cancellationToken)
        => database.ReadAsync(
            async session =>
            {
                var here = elsewhere?.All(settings) ?? [];
                var (parked, next) = await ParkedReads.PageAsync(session, code, partner, most, behind, cancellationToken);
                var rest = next is not null
                    ? []
                    : here.Where(one => (code is null || one.Code == code) && (partner is null || one.Partner == partner))
                        .Take(ParkedPage.Most - parked.Count);
                return new ParkedPage(Causes(await ParkedReads.CausesAsync(session, cancellationToken), here), [.. parked, .. rest], next);
            },
            cancellationToken);

    /// <summary>One of it; null where it is not there.</summary>
    public async Task<ParkedEntry?> FindAsync(Guid id, CancellationToken cancellationToken)
        => await database.ReadAsync(session => ParkedReads.FindAsync(session, id, cancellationToken), cancellationToken)
            ?? elsewhere?.All(settings).FirstOrDefault(one => one.Id == id);

    /// <summary>
    /// Does something with one; false where it is not there, or where it cannot be tried again. The trail has it either way.
    /// </summary>
    public Task<bool> ActAsync(ParkedAct act, Guid id, string actor, CancellationToken cancellationToken)
        => database.WriteAsync(session => ActAsync(session, act, id, actor, again: true, cancellationToken), cancellationToken);

    /// <summary>Does something with all that a selection means, a thousand of a cause at once.</summary>
    public async Task<ParkedDone> ActAsync(ParkedAct act, ParkedSelection selection, string actor, CancellationToken cancellationToken)
    {
        var done = 0;
        var meant = await database.ReadAsync(
            session => ParkedRows.SelectedAsync(session, selection, act == ParkedAct.Replay, cancellationToken), cancellationToken);
        var here = selection.Ids.IsEmpty
            ? elsewhere?.All(settings)
                .Where(one =>
                    (selection.Code is null || one.Code == selection.Code)
                        && (selection.Partner is null || one.Partner == selection.Partner))
            : null;
        Guid[] all = [.. meant, .. here?.Select(one => one.Id) ?? []];
        foreach (var some in all.Chunk(100)) // a transaction each, so that no signal waits long for one
        {
            done += await database.WriteAsync(
                async session =>
                {
                    var rows = 0;
                    foreach (var id in some)
                    {
                        rows += await ActAsync(session, act, id, actor, again: false, cancellationToken) ? 1 : 0;
                    }
                    return rows;
                },
                cancellationToken);
        }
        return new ParkedDone(done, all.Length - done);
    }

    // Who asks again for one that waits for its try is told that it is done; of a selection it counts once, whoever asks.
    private async Task<bool> ActAsync(
        LedgerSession session, ParkedAct act, Guid id, string actor, bool again, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (name, found) = act switch
        {
            ParkedAct.Replay => (
                "replay", await ParkedRows.ReplayAsync(session, id, now, cancellationToken)
                    || (again && await ParkedRows.IsAskedAsync(session, id, cancellationToken)) || elsewhere?.Replay(settings, id) is true),
            ParkedAct.Discard
                => ("discard", await ParkedRows.DiscardAsync(session, id, cancellationToken) || elsewhere?.Discard(settings, id) is true),
            _ => throw new InvalidOperationException($"{act} is no act."),
        };
        session.Add(new TrailEntry(now.ToUnixTimeMilliseconds(), actor, "operator", name, id.ToString(), found ? "done" : "unknown"));
        return found;
    }

    private static ImmutableArray<ParkedCause> Causes(ImmutableArray<ParkedCause> causes, IReadOnlyList<ParkedEntry> elsewhere)
        => [
            .. causes.Concat(elsewhere.GroupBy(one => one.Code, StringComparer.Ordinal)
                .Select(one =>
                    new ParkedCause(one.Key, one.Count(), one.Min(entry => entry.ParkedAt), one.Count(entry => entry.AskedAt is not null))))
                .OrderByDescending(one => one.Count),
        ];
}

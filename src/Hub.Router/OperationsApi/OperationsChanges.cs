using Hub.Contracts;
using Hub.Contracts.Operations;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Reads;

namespace Hub.Router.OperationsApi;

/// <summary>Compares how the hub stands now with how it stood at the last look, and says what changed.</summary>
internal sealed class OperationsChanges(LedgerDatabase database, OperationsStand stand)
{
    private Dictionary<Guid, AlarmEntry> alarms = [];
    private string parked = "";
    private string status = "";

    /// <summary>All as it stands, for who begins to listen.</summary>
    public async Task<IReadOnlyList<OperationsEvent>> WholeAsync(CancellationToken cancellationToken)
    {
        var (open, causes) = await ReadAsync(cancellationToken);
        return
        [
            OperationsEvent.Of(OperationsEvents.Status, await stand.StatusAsync(cancellationToken)),
            OperationsEvent.Of(OperationsEvents.Parked, causes),
            .. open.Alarms.Select(alarm => OperationsEvent.Of(OperationsEvents.Alarm, alarm)),
        ];
    }

    /// <summary>
    /// How the hub stands, where that changed since the last look; null where it did not. It can be told while the ledger is away.
    /// </summary>
    public async Task<OperationsEvent?> StatusAsync(CancellationToken cancellationToken)
    {
        var now = await stand.StatusAsync(cancellationToken);
        return Changed(ref status, WithoutMoments(now)) ? OperationsEvent.Of(OperationsEvents.Status, now) : null;
    }

    /// <summary>What changed in the ledger since the last look: parked messages and alarms. The first look tells what stands.</summary>
    public async Task<IReadOnlyList<OperationsEvent>> AttentionAsync(CancellationToken cancellationToken)
    {
        var found = new List<OperationsEvent>();
        var (open, causes) = await ReadAsync(cancellationToken);
        if (Changed(ref parked, System.Text.Encoding.UTF8.GetString(HubJson.Write(causes))))
        {
            found.Add(OperationsEvent.Of(OperationsEvents.Parked, causes));
        }
        var before = alarms;
        alarms = open.Alarms.Where(alarm => alarm.Id is not null).ToDictionary(alarm => alarm.Id!.Value);
        found.AddRange(
            alarms.Values.Where(alarm => !before.TryGetValue(alarm.Id!.Value, out var known) || known != alarm)
                .Select(alarm => OperationsEvent.Of(OperationsEvents.Alarm, alarm)));
        foreach (var gone in before.Keys.Except(alarms.Keys))
        {
            if (await database.ReadAsync(
                session => AlarmReads.FindAsync(session, gone, cancellationToken),
                cancellationToken) is { Alarm: { ClearedAt: not null } cleared })
            {
                found.Add(OperationsEvent.Of(OperationsEvents.Alarm, cleared));
            }
        }
        return found;
    }

    private Task<(AlarmPage Open, ParkedCauses Causes)> ReadAsync(CancellationToken cancellationToken)
        => database.ReadAsync(
            async session
                => (await AlarmReads.PageAsync(session, all: false, AlarmPage.Most, cancellationToken), new ParkedCauses(
                    await ParkedReads.CausesAsync(session, cancellationToken))),
            cancellationToken);

    // A worker is heard every few seconds: that alone is no news.
    private static string WithoutMoments(HubStatus status)
        => string.Join(
            '\n',
            status.Parts.Select(part => $"{part.Kind} {part.Name} {part.State}")
                .Concat(status.Figures.Select(figure => $"{figure.Name} {figure.Count} {figure.NeedsAttention}")));

    private static bool Changed(ref string last, string now)
    {
        var changed = last != now;
        last = now;
        return changed;
    }
}

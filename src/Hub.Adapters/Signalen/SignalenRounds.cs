using System.Collections.Concurrent;
using Hub.Adapters.Partners;
using Hub.Adapters.Partners.Watch;
using Hub.Contracts.FollowUp;

namespace Hub.Adapters.Signalen;

/// <summary>One round along all installations.</summary>
internal sealed class SignalenRounds(
    LivePartners partners, SignalenClients clients, SignalenPoller poller, SignalenWriteBack writeBack, SignalenErasures erasures,
    LastingTroubles troubles, TimeProvider clock,
    ILogger<SignalenRounds> logger)
{
    private const string Erasing = ""; // no partner's name
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(15);
    private readonly ConcurrentDictionary<string, DateTimeOffset> asked = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Partner, string Melding)> hints = new();
    private readonly ConcurrentDictionary<string, byte> busy = new(StringComparer.Ordinal);

    /// <summary>
    /// Asks for a melding to be fetched with the next round. Hints are no more than that: the poll finds what a lost one was about.
    /// </summary>
    public void Hint(Partner partner, string melding)
    {
        if (hints.Count < 10_000)
        {
            hints.Enqueue((partner.Id.Value, melding));
        }
    }

    /// <summary>
    /// Fetches what was hinted at, and polls who is due: all installations side by side, so that a slow one holds up none but itself.
    /// </summary>
    public async Task PollAsync(CancellationToken cancellationToken)
    {
        var wanted = new HashSet<(string Partner, string Melding)>();
        while (hints.TryDequeue(out var hint))
        {
            wanted.Add(hint);
        }
        await troubles.OnlyAsync(AlarmCodes.SignalenUnreadable, Polled(), cancellationToken);
        await Task.WhenAll([EraseAsync(cancellationToken), .. Polled().Select(partner => RoundAsync(
            partner, [.. wanted.Where(hint => hint.Partner == partner.Id.Value).Select(hint => hint.Melding)], cancellationToken))]);
    }

    private async Task EraseAsync(CancellationToken cancellationToken)
    {
        if (!busy.TryAdd(Erasing, 0))
        {
            return;
        }
        try
        {
            await erasures.SendAsync(cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotToldToErase(logger, fault.GetType().Name);
        }
        finally
        {
            busy.TryRemove(Erasing, out _);
        }
    }

    // An installation whose last round still lasts is left to it; what was hinted at waits for the next.
    private async Task RoundAsync(Partner partner, IReadOnlyList<string> wanted, CancellationToken cancellationToken)
    {
        if (!busy.TryAdd(partner.Id.Value, 0))
        {
            foreach (var melding in wanted)
            {
                Hint(partner, melding);
            }
            return;
        }
        try
        {
            foreach (var melding in wanted)
            {
                await GuardedAsync(partner, token => poller.FetchAsync(partner, melding, token), cancellationToken);
            }
            if (IsDue(partner))
            {
                var read = await GuardedAsync(partner, token => poller.PollAsync(partner, token), cancellationToken);
                await troubles.NoteAsync(AlarmCodes.SignalenUnreadable, partner.Id, read, Long, cancellationToken);
            }
            if (clients.File(partner).WriteBack)
            {
                await GuardedAsync(partner, token => writeBack.RunAsync(partner, token), cancellationToken);
            }
        }
        finally
        {
            busy.TryRemove(partner.Id.Value, out _);
        }
    }

    /// <summary>Reconciles every installation.</summary>
    public Task ReconcileAsync(CancellationToken cancellationToken)
        => Task.WhenAll(
            Polled().Select(partner => GuardedAsync(partner, token => poller.ReconcileAsync(partner, token), cancellationToken)));

    private IEnumerable<Partner> Polled() => partners.Current.All.Where(partner => partner.Formats.Contains(SignalenDoor.Poll));

    private bool IsDue(Partner partner)
    {
        var now = clock.GetUtcNow();
        if (asked.TryGetValue(partner.Id.Value, out var last) && now - last < clients.File(partner).Interval)
        {
            return false;
        }
        asked[partner.Id.Value] = now;
        return true;
    }

    private async Task<bool> GuardedAsync(Partner partner, Func<CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await act(cancellationToken);
            return true;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever an installation does to its own round: the others' rounds, and the next of its own, go on.
            Log.Away(logger, partner.Id.Value, fault.GetType().Name);
            return false;
        }
    }
}

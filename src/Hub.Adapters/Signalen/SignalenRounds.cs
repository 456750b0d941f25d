using System.Collections.Concurrent;
using Hub.Adapters.Partners;
using Hub.Adapters.Spool;
using Hub.Hosting.Bus;

namespace Hub.Adapters.Signalen;

/// <summary>One round along all installations.</summary>
internal sealed class SignalenRounds(
    LivePartners partners, SignalenClients clients, SignalenPoller poller, SignalenWriteBack writeBack, TimeProvider clock, ILogger<SignalenRounds> logger)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> asked = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Partner, string Melding)> hints = new();

    /// <summary>Asks for a melding to be fetched with the next round. Hints are no more than that: the poll finds what a lost one was about.</summary>
    public void Hint(Partner partner, string melding)
    {
        if (hints.Count < 10_000)
        {
            hints.Enqueue((partner.Id.Value, melding));
        }
    }

    /// <summary>Fetches what was hinted at, and polls who is due.</summary>
    public async Task Poll(CancellationToken cancellationToken)
    {
        var wanted = new HashSet<(string, string)>();
        while (hints.TryDequeue(out var hint))
        {
            wanted.Add(hint);
        }
        foreach (var partner in Polled())
        {
            foreach (var (_, melding) in wanted.Where(hint => hint.Item1 == partner.Id.Value))
            {
                await Guarded(partner, token => poller.Fetch(partner, melding, token), cancellationToken);
            }
            if (IsDue(partner))
            {
                await Guarded(partner, token => poller.Poll(partner, token), cancellationToken);
            }
            if (clients.File(partner).WriteBack)
            {
                await Guarded(partner, token => writeBack.Run(partner, token), cancellationToken);
            }
        }
    }

    /// <summary>Reconciles every installation.</summary>
    public async Task Reconcile(CancellationToken cancellationToken)
    {
        foreach (var partner in Polled())
        {
            await Guarded(partner, token => poller.Reconcile(partner, token), cancellationToken);
        }
    }

    private IEnumerable<Partner> Polled() => partners.Current.All.Where(partner => partner.Formats.Contains(PartnerFormat.SignalenPoll));

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

    private async Task Guarded(Partner partner, Func<CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await act(cancellationToken);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or SpoolUnavailableException or BusUnavailableException or InvalidOperationException or KeyNotFoundException or System.Text.Json.JsonException
            && !cancellationToken.IsCancellationRequested)
        {
            Log.Away(logger, partner.Id.Value, fault.GetType().Name);
        }
    }
}

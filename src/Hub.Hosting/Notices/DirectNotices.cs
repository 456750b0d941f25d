using Hub.Configuration;
using Hub.Configuration.Notices;
using Microsoft.Extensions.Logging;

namespace Hub.Hosting.Notices;

/// <summary>
/// Tells the contacts for alarms of what the ledger cannot tell them: it is away, or the bus to it. Remembers in this process what it
/// told; a restart tells once more.
/// </summary>
/// <remarks>For one watch, one look at a time.</remarks>
public sealed class DirectNotices(NoticeSender sender, HubSettings settings, TimeProvider clock, ILogger<DirectNotices> logger)
{
    private readonly Dictionary<string, List<AlarmNotice>> told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Queue<DateTimeOffset>> sent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> pauses = new(StringComparer.Ordinal);

    /// <summary>Tells what was not told, and what was told and stands no more. One contact that cannot be reached keeps nobody from
    /// hearing it.</summary>
    /// <param name="unheard">What nobody else can tell of.</param>
    /// <param name="standing">All that stands now, whoever tells of it.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    public async Task TellAsync(IReadOnlyList<AlarmNotice> unheard, IReadOnlyList<AlarmNotice> standing,
        CancellationToken cancellationToken)
    {
        foreach (var contact in settings.Notices.Contacts.Where(one => one.Alarms))
        {
            await TellAsync(contact, unheard, standing, clock.GetUtcNow(), cancellationToken);
        }
    }

    private async Task TellAsync(
        NoticeContact contact, IReadOnlyList<AlarmNotice> unheard, IReadOnlyList<AlarmNotice> standing, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var known = told.TryGetValue(contact.Name, out var before) ? before : [];
        AlarmNotice[] news =
        [
            .. unheard.Where(one => !known.Exists(other => IsSame(one, other))),
            .. known.Where(one => !standing.Any(other => IsSame(one, other))).Select(one => one with { IsOver = true }),
        ];
        if (news.Length == 0 || IsPaused(contact, news.Any(one => !one.IsOver && AlarmNotice.IsDanger(one.Code)), now))
        {
            return;
        }
        try
        {
            await sender.SendAsync(contact, AlarmNotice.Of(news, settings.Identity.Source, settings.Notices.Desk), cancellationToken);
            told[contact.Name] = [.. known.Where(one => standing.Any(other => IsSame(one, other))), .. news.Where(one => !one.IsOver)];
            sent[contact.Name].Enqueue(now);
            Log.Sent(logger, contact.Name, news.Length);
        }
        catch (NoticeNotSentException fault)
        {
            pauses[contact.Name] = now + TimeSpan.FromMinutes(1);
            Log.NotSent(logger, contact.Name, fault.Reason);
        }
    }

    // Above the share of an hour danger waits a minute at most, as where the ledger tells.
    private bool IsPaused(NoticeContact contact, bool isDanger, DateTimeOffset now)
    {
        if (!sent.TryGetValue(contact.Name, out var times))
        {
            sent[contact.Name] = times = new Queue<DateTimeOffset>();
        }
        while (times.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromHours(1))
        {
            times.Dequeue();
        }
        var isFull = times.Count >= settings.Notices.MostPerHour && !(isDanger && times.All(one => now - one >= TimeSpan.FromMinutes(1)));
        return isFull || (pauses.TryGetValue(contact.Name, out var until) && until > now);
    }

    private static bool IsSame(AlarmNotice one, AlarmNotice other) => one.Code == other.Code && one.Cause == other.Cause;
}

using Hub.Configuration;
using Hub.Configuration.Notices;
using Hub.Contracts.FollowUp;
using Hub.Hosting.Notices;
using Hub.Hosting.Retry;
using Hub.Router.Ledger;

namespace Hub.Router.Telling;

/// <summary>
/// Tells each contact, once, that something waits: looks every few seconds at what it was not told, sends it, and notes it after it went
/// out. Several routers take
/// turns. A crash between sending and noting tells twice, never not at all.
/// </summary>
internal sealed class TellingWatch(
    LedgerDatabase database, NewsReader reader, NoticeSender sender, LedgerAlarms alarms, ToldMembers members, HubSettings settings,
    TimeProvider clock, ILogger<TellingWatch> logger)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Turn = TimeSpan.FromMinutes(2); // longer than a mail server may take over all addresses of a contact
    private static readonly GrowingPause Pause = new(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(10));
    private readonly Guid holder = Guid.NewGuid();
    private readonly Dictionary<string, (int Failures, DateTimeOffset Until)> failing = new(StringComparer.Ordinal);

    /// <summary>Looks once for each contact.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var contact in settings.Notices.Contacts.Concat(await MembersAsync(cancellationToken)))
        {
            try
            {
                await TellAsync(contact, cancellationToken);
            }
            catch (Exception fault) when (database.IsTransient(fault))
            {
                Log.NotLooked(logger, fault.GetType().Name); // what the ledger cannot say now it says at the next look
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Notices.Contacts.IsEmpty && settings.Notices.MemberDomains.IsEmpty)
        {
            return;
        }
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<IReadOnlyList<NoticeContact>> MembersAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await members.ReadAsync(cancellationToken);
        }
        catch (Exception fault) when (database.IsTransient(fault))
        {
            Log.NotLooked(logger, fault.GetType().Name);
            return [];
        }
    }

    private async Task TellAsync(NoticeContact contact, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (failing.TryGetValue(contact.Name, out var trouble) && trouble.Until > now)
        {
            return;
        }
        var due = await ReadAsync(contact, now, cancellationToken);
        if (due.Notices.Count == 0 || !await TakeTurnAsync(contact, due.Notices.Any(notice => notice.IsAcute), now, cancellationToken))
        {
            return;
        }
        var news = await ReadAsync(contact, now, cancellationToken); // another router may have told it meanwhile
        var toAll = true;
        try
        {
            foreach (var notice in news.Notices)
            {
                toAll &= await sender.SendAsync(contact, notice, cancellationToken);
            }
        }
        catch (NoticeNotSentException fault)
        {
            await FailedAsync(contact, fault.Reason, now, cancellationToken);
            return;
        }
        await database.WriteAsync(
            async session =>
            {
                await Told.NoteAsync(session, contact.Name, news.Subjects, clock.GetUtcNow().ToUnixTimeMilliseconds(), cancellationToken);
                return true;
            },
            cancellationToken);
        Log.Told(logger, contact.Name, news.Subjects.Count);
        failing.Remove(contact.Name);
        await alarms.SetAsync(AlarmCodes.NoticesUnsent, contact.Name, stands: !toAll, cancellationToken);
    }

    private async Task FailedAsync(NoticeContact contact, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var failures = failing.GetValueOrDefault(contact.Name).Failures + 1;
        failing[contact.Name] = (failures, now + Pause.After(failures));
        Log.NotTold(logger, contact.Name, reason);
        await database.WriteAsync(session => Told.EndTurnAsync(session, contact.Name, cancellationToken), cancellationToken);
        if (failures > 1)
        {
            await alarms.SetAsync(AlarmCodes.NoticesUnsent, contact.Name, stands: true, cancellationToken);
        }
    }

    private Task<News> ReadAsync(NoticeContact contact, DateTimeOffset now, CancellationToken cancellationToken)
        => database.ReadAsync(session => reader.ReadAsync(session, contact, now, cancellationToken), cancellationToken);

    // Where it had its share of this hour what is new waits, and goes together; danger waits a minute at most.
    private Task<bool> TakeTurnAsync(NoticeContact contact, bool isAcute, DateTimeOffset now, CancellationToken cancellationToken)
        => database.WriteAsync(
            async session =>
                (await Told.CountAsync(session, contact.Name, Ago(now, TimeSpan.FromHours(1)),
                    cancellationToken) < settings.Notices.MostPerHour
                    || (isAcute && await Told.CountAsync(session, contact.Name, Ago(now, TimeSpan.FromMinutes(1)), cancellationToken) == 0))
                && await Told.TakeTurnAsync(
                    session, contact.Name, holder, now.ToUnixTimeMilliseconds(), (now + Turn).ToUnixTimeMilliseconds(), cancellationToken),
            cancellationToken);

    private static long Ago(DateTimeOffset now, TimeSpan time) => (now - time).ToUnixTimeMilliseconds();
}

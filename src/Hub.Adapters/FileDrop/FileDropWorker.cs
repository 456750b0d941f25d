using System.Collections.Concurrent;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Adapters.Partners.Watch;
using Hub.Configuration;
using Hub.Contracts.FollowUp;

namespace Hub.Adapters.FileDrop;

/// <summary>Looks into the folders of all partners with a file drop, every few seconds, and deletes what is past its time.</summary>
/// <remarks>
/// A file counts as whole when it did not change between two looks. Reading it again after a crash is harmless: the same record has the
/// same receipt.
/// </remarks>
internal sealed class FileDropWorker(
    FileDropSettings settings, LivePartners partners, DropReader reader, SignalIntake intake, DropTries tries, StandingAlarms standing,
    LastingTroubles troubles, AlarmSender alarms,
    TimeProvider clock, ILogger<FileDropWorker> logger) : BackgroundService
{
    /// <summary>How long a folder may be out of reach before the operators hear of it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private const string Stranger = "no partner";
    private static readonly TimeSpan BetweenPurges = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, PartnerDrop> drops = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task> looks = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim purging = new(1, 1);
    private readonly DropIdle idle = new();
    private DateTimeOffset purgeAt;

    /// <summary>Looks once at every partner's folder; returns when every whole file was handled.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(Read().Select(partner => Drop(partner).LookAsync(partner, cancellationToken)));
        await PurgeAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        foreach (var drop in drops.Values)
        {
            drop.Dispose();
        }
        purging.Dispose();
        base.Dispose();
    }

    private List<Partner> Read() => [.. partners.Current.All.Where(partner => partner.Formats.Contains(FileDropDoor.Format))];

    private PartnerDrop Drop(Partner partner)
        => drops.GetOrAdd(
            partner.Id.Value, _ => new PartnerDrop(settings, reader, intake, tries, standing, troubles, alarms, clock, logger));

    private async Task PurgeAsync(CancellationToken cancellationToken)
    {
        await purging.WaitAsync(cancellationToken);
        try
        {
            if (clock.GetUtcNow() >= purgeAt)
            {
                purgeAt = clock.GetUtcNow() + BetweenPurges;
                var read = Read().Select(partner => partner.Id.Value).ToHashSet(StringComparer.Ordinal);
                await troubles.OnlyAsync(AlarmCodes.FolderUnreadable, Read(), cancellationToken);
                await troubles.OnlyAsync(AlarmCodes.FolderOdd, Read(), cancellationToken);
                foreach (var folder in Folders())
                {
                    Purge(folder, read.Contains(folder));
                }
            }
        }
        finally
        {
            purging.Release();
        }
    }

    private IEnumerable<string> Folders()
        => Directory.Exists(settings.Folder)
            ? [
                .. new DirectoryInfo(settings.Folder).EnumerateDirectories().Where(folder => folder.LinkTarget is null)
                .Select(folder => folder.Name)]
            : [];

    // A folder that is no partner's (any more) keeps nothing for long; its name is not one of the registry's, so it is not logged.
    private void Purge(string name, bool read)
    {
        try
        {
            using var folder = new DropFolder(Path.Combine(settings.Folder, name));
            var now = clock.GetUtcNow();
            List<FileInfo> past = [.. folder.Old(settings, now), .. idle.Past(name, folder.Unread(read), settings.UnfinishedKept, now)];
            past.ForEach(file => file.Delete());
            if (past.Count > 0)
            {
                Log.FilesPurged(logger, read ? name : Stranger, past.Count);
            }
            if (!read && folder.DeleteEmpty())
            {
                idle.Forget(name);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.LookFailed(logger, read ? name : Stranger, fault.GetType().Name); // what cannot be read now of one holds up no other
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // who may send finds a folder as soon as the doors are open
        await Task.WhenAll(Read().Select(partner => Drop(partner).MakeAsync(partner)));
        using var timer = new PeriodicTimer(settings.Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var partner in Read())
            {
                Start(partner.Id.Value, () => Drop(partner).LookAsync(partner, stoppingToken), stoppingToken);
            }
            Start("", () => PurgeAsync(stoppingToken), stoppingToken);
        }
    }

    // Who is still being read is left alone; a disk that hangs on one holds up that one.
    private void Start(string name, Func<Task> look, CancellationToken stoppingToken)
    {
        if (looks.TryGetValue(name, out var running) && !running.IsCompleted)
        {
            return;
        }
        if (running is { IsFaulted: true })
        {
            Log.LookFailed(logger, name.Length > 0 ? name : Stranger, running.Exception!.InnerException!.GetType().Name);
        }
        looks[name] = Task.Run(look, stoppingToken);
    }
}

using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Adapters.Spool;
using Hub.Hosting.Configuration;

namespace Hub.Adapters.FileDrop;

/// <summary>Looks into the folders of all partners with a file drop, every few seconds.</summary>
/// <remarks>A file counts as whole when it did not change between two looks. Reading it again after a crash is harmless: the same record has the same receipt.</remarks>
internal sealed class FileDropWorker(
    FileDropSettings settings, LivePartners partners, DropReader reader, SignalIntake intake, TimeProvider clock, ILogger<FileDropWorker> logger)
    : BackgroundService
{
    private const int LargestFile = 20 << 20;
    private const string Everyone = "every partner";
    private const string Stranger = "no partner";
    private static readonly TimeSpan BetweenPurges = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim looking = new(1, 1);
    private readonly Dictionary<string, (long Length, DateTime Written)> seen = new(StringComparer.Ordinal);
    private readonly DropIdle idle = new();
    private DateTimeOffset purgeAt;

    /// <summary>Looks once; returns when every whole file was handled.</summary>
    public async Task Look(CancellationToken cancellationToken)
    {
        await looking.WaitAsync(cancellationToken);
        try
        {
            await LookAlone(cancellationToken);
        }
        finally
        {
            looking.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        looking.Dispose();
        base.Dispose();
    }

    private async Task LookAlone(CancellationToken cancellationToken)
    {
        var present = new HashSet<string>(StringComparer.Ordinal);
        var read = partners.Current.All.Where(partner => partner.Formats.Contains(PartnerFormat.FileDrop)).ToDictionary(partner => partner.Id.Value, StringComparer.Ordinal);
        foreach (var partner in read.Values)
        {
            await Guarded(partner.Id.Value, () => Read(partner, present, cancellationToken));
        }
        foreach (var gone in seen.Keys.Where(name => !present.Contains(name)).ToList())
        {
            seen.Remove(gone);
        }
        if (clock.GetUtcNow() >= purgeAt)
        {
            purgeAt = clock.GetUtcNow() + BetweenPurges;
            foreach (var folder in Folders())
            {
                await Guarded(read.ContainsKey(folder) ? folder : Stranger, () => Purge(folder, read.ContainsKey(folder)));
            }
        }
    }

    private IEnumerable<string> Folders()
        => Directory.Exists(settings.Folder) ? [.. new DirectoryInfo(settings.Folder).EnumerateDirectories().Select(folder => folder.Name)] : [];

    // What cannot be read now of one partner holds up no other.
    private async Task Guarded(string partner, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.LookFailed(logger, partner, fault.GetType().Name);
        }
    }

    private async Task Read(Partner partner, HashSet<string> present, CancellationToken cancellationToken)
    {
        var folder = new DropFolder(Path.Combine(settings.Folder, partner.Id.Value)).Create();
        foreach (var file in folder.Waiting())
        {
            present.Add(file.FullName);
            if (IsWhole(file))
            {
                await Guarded(partner.Id.Value, () => Handle(partner, folder, file, cancellationToken));
            }
        }
    }

    // A folder that is no partner's (any more) keeps nothing for long; its name is not one of the registry's, so it is not logged.
    private Task Purge(string name, bool read)
    {
        var (folder, now) = (new DropFolder(Path.Combine(settings.Folder, name)), clock.GetUtcNow());
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
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SpoolUnavailableException)
            {
                Log.LookFailed(logger, Everyone, fault.GetType().Name);
            }
        }
    }

    private bool IsWhole(FileInfo file)
    {
        var now = (file.Length, file.LastWriteTimeUtc);
        if (seen.TryGetValue(file.FullName, out var before) && before == now)
        {
            return true;
        }
        seen[file.FullName] = now;
        return false;
    }

    private async Task Handle(Partner partner, DropFolder folder, FileInfo file, CancellationToken cancellationToken)
    {
        var result = new DropResult();
        var (items, fault) = file.Length > LargestFile
            ? ([], new Refusal("$", "must have at most 20 MiB"))
            : reader.Read(partner, file.Extension, await File.ReadAllBytesAsync(file.FullName, cancellationToken));
        if (fault is not null)
        {
            result.Refuse(0, [fault]);
        }
        // Many at once, so that they share the spool's commits; the result keeps the file's order.
        foreach (var chunk in items.Chunk(200))
        {
            var outcomes = await Task.WhenAll(chunk.Select(item => Take(partner, item, cancellationToken)));
            foreach (var (item, outcome) in chunk.Zip(outcomes))
            {
                Note(result, item.Row, outcome);
            }
        }
        folder.Finish(file, result, clock.GetUtcNow());
        seen.Remove(file.FullName);
        Log.FileHandled(logger, partner.Id.Value, result.Accepted, result.Refused);
    }

    private async Task<IntakeResult> Take(Partner partner, DropItem item, CancellationToken cancellationToken) => item.Translation switch
    {
        Translation.Accepted accepted => await intake.TakeIn(partner, accepted.Signal, cancellationToken, organisation: accepted.Organisation),
        Translation.Refused refused => new IntakeResult.Refused(refused.Faults),
        _ => throw new InvalidOperationException("A translation is accepted or refused."),
    };

    private static void Note(DropResult result, int row, IntakeResult outcome)
    {
        if (outcome is IntakeResult.Accepted accepted)
        {
            result.Accept(row, accepted.ReceiptId);
        }
        else
        {
            result.Refuse(row, ((IntakeResult.Refused)outcome).Faults);
        }
    }
}

using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Adapters.Spool;

namespace Hub.Adapters.FileDrop;

/// <summary>Looks into the folders of all partners with a file drop, every few seconds.</summary>
/// <remarks>A file counts as whole when it did not change between two looks. Reading it again after a crash is harmless: the same record has the same receipt.</remarks>
internal sealed class FileDropWorker(
    FileDropSettings settings, LivePartners partners, DropReader reader, SignalIntake intake, TimeProvider clock, ILogger<FileDropWorker> logger)
    : BackgroundService
{
    private const int LargestFile = 20 << 20;
    private readonly SemaphoreSlim looking = new(1, 1);
    private readonly Dictionary<string, (long Length, DateTime Written)> seen = new(StringComparer.Ordinal);

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
        foreach (var partner in partners.Current.All.Where(partner => partner.Formats.Contains(PartnerFormat.FileDrop)))
        {
            var folder = new DropFolder(Path.Combine(settings.Folder, partner.Id.Value));
            foreach (var file in folder.Waiting().ToList())
            {
                present.Add(file.FullName);
                if (IsWhole(file))
                {
                    await Try(partner, folder, file, cancellationToken);
                }
            }
            if (folder.Purge(clock.GetUtcNow()) is > 0 and var purged)
            {
                Log.FilesPurged(logger, partner.Id.Value, purged);
            }
        }
        foreach (var gone in seen.Keys.Where(name => !present.Contains(name)).ToList())
        {
            seen.Remove(gone);
        }
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
                Log.LookFailed(logger, fault.GetType().Name);
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

    // A file that cannot be opened or moved away holds up no other, of this partner or the next; it is looked at again.
    private async Task Try(Partner partner, DropFolder folder, FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            await Handle(partner, folder, file, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.FileFailed(logger, partner.Id.Value, fault.GetType().Name);
        }
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

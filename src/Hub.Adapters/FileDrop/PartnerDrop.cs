using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Adapters.Partners.Watch;
using Hub.Adapters.Spool.Rows;
using Hub.Configuration;
using Hub.Contracts.FollowUp;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.FileDrop;

/// <summary>Looks into the folder of one partner. Each partner has its own, so that what holds up one holds up no other.</summary>
internal sealed class PartnerDrop(
    FileDropSettings settings, DropReader reader, SignalIntake intake, DropTries tries, StandingAlarms standing,
    LastingTroubles troubles, AlarmSender alarms, TimeProvider clock, ILogger logger)
    : IDisposable
{
    private const int AtOnce = 200;
    private readonly SemaphoreSlim looking = new(1, 1);
    private Dictionary<string, (long Length, DateTime Written)> seen = new(StringComparer.Ordinal);
    private bool? odd;

    /// <summary>Looks once; returns when every whole file was handled.</summary>
    public async Task LookAsync(Partner partner, CancellationToken cancellationToken)
    {
        await looking.WaitAsync(cancellationToken);
        try
        {
            var found = await GuardedAsync(partner, () => ReadAsync(partner, cancellationToken));
            await troubles.NoteAsync(
                AlarmCodes.FolderUnreadable, partner.Id, found is not null, FileDropWorker.Longest, cancellationToken);
            if (found is { } now && now != odd)
            {
                await GuardedAsync(partner, () => TellAsync(partner, now, cancellationToken));
            }
        }
        finally
        {
            looking.Release();
        }
    }

    /// <summary>Makes the partner's folders; what cannot be made now is told of at the first look.</summary>
    public Task MakeAsync(Partner partner)
        => GuardedAsync(partner, () =>
        {
            using var folder = Folder(partner).Create();
            return Task.FromResult(false);
        });

    /// <inheritdoc/>
    public void Dispose() => looking.Dispose();

    private async Task<bool> TellAsync(Partner partner, bool now, CancellationToken cancellationToken)
    {
        await (now
            ? standing.RaiseAsync(AlarmCodes.FolderOdd, partner.Id, cancellationToken)
            : standing.ClearAsync(AlarmCodes.FolderOdd, partner.Id, cancellationToken));
        odd = now;
        return true;
    }

    // What cannot be done now is tried again at the next look.
    private async Task<bool?> GuardedAsync(Partner partner, Func<Task<bool>> act)
    {
        try
        {
            return await act();
        }
        catch (LinkedFolderException)
        {
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SpoolUnavailableException or SqliteException)
        {
            Log.LookFailed(logger, partner.Id.Value, fault.GetType().Name);
            return null;
        }
    }

    private DropFolder Folder(Partner partner) => new(Path.Combine(settings.Folder, partner.Id.Value));

    // Whether anything stands there that is no plain file.
    private async Task<bool> ReadAsync(Partner partner, CancellationToken cancellationToken)
    {
        using var folder = Folder(partner).Create();
        var (before, found) = (seen, false);
        seen = new Dictionary<string, (long Length, DateTime Written)>(StringComparer.Ordinal);
        foreach (var file in folder.Waiting())
        {
            if (file.LinkTarget is not null)
            {
                found = true; // a look in passing, for what leads nowhere has no length; what is opened is looked at as it is opened
                continue;
            }
            var now = (file.Length, file.LastWriteTimeUtc);
            seen[file.Name] = now;
            if (before.TryGetValue(file.Name, out var then) && then == now)
            {
                found |= await GuardedAsync(partner, () => HandleAsync(partner, folder, file, cancellationToken)) is true;
            }
        }
        return found;
    }

    private async Task<bool> HandleAsync(Partner partner, DropFolder folder, FileInfo file, CancellationToken cancellationToken)
    {
        using var content = PlainFile.Open(file.FullName);
        if (content is null)
        {
            return true;
        }
        var key = DropTries.Key(partner, file);
        var before = await tries.BeginAsync(key, cancellationToken);
        var result = new DropResult();
        try
        {
            if (before >= DropTries.Most)
            {
                await SetAsideAsync(partner, key, result, before, "process ended", cancellationToken);
            }
            else
            {
                await TakeAsync(partner, file.Extension, content, result, cancellationToken);
            }
        }
        catch (Exception fault) when (
            fault is IOException or UnauthorizedAccessException or SpoolUnavailableException or OperationCanceledException)
        {
            await tries.EndAsync(key); // the disk's trouble, or a stop: not the file's
            throw;
        }
        catch (Exception fault) when (before + 1 < DropTries.Most)
        {
            Log.FileFailed(logger, partner.Id.Value, fault.GetType().Name);
            return false;
        }
        catch (Exception fault)
        {
            await SetAsideAsync(partner, key, result = new DropResult(), before + 1, fault.GetType().Name, cancellationToken);
        }
        folder.Finish(file, result, clock.GetUtcNow());
        await tries.EndAsync(key);
        seen.Remove(file.Name);
        Log.FileHandled(logger, partner.Id.Value, result.Accepted, result.Refused);
        return false;
    }

    private async Task SetAsideAsync(
        Partner partner, byte[] key, DropResult result, int count, string fault, CancellationToken cancellationToken)
    {
        result.Refuse(
            0, [new Refusal("$", "must be a file that the hub can read: it failed twice, and is set aside; ask the operators of the hub")]);
        Log.FileSetAside(logger, partner.Id.Value, count, fault);
        await alarms.SendAsync(
            AlarmCodes.FileSetAside, Convert.ToHexString(key.AsSpan(0, 8)), partner.Id, cleared: false, cancellationToken);
    }

    private async Task TakeAsync(
        Partner partner, string extension, FileStream content, DropResult result, CancellationToken cancellationToken)
    {
        var (items, fault) = await PlainFile.ReadAsync(content, DropReader.LargestFile, cancellationToken) is { } bytes
            ? reader.Read(partner, extension, bytes)
            : ([], DropReader.TooLarge);
        if (fault is not null)
        {
            result.Refuse(0, [fault]);
        }
        // Many at once, so that they share the spool's commits; the result keeps the file's order.
        foreach (var chunk in items.Chunk(AtOnce))
        {
            var outcomes = await Task.WhenAll(chunk.Select(item => TakeAsync(partner, item, cancellationToken)));
            foreach (var (item, outcome) in chunk.Zip(outcomes))
            {
                Note(result, item.Row, outcome);
            }
        }
    }

    private async Task<IntakeResult> TakeAsync(Partner partner, DropItem item, CancellationToken cancellationToken)
        => item.Translation switch
        {
            Translation.Accepted accepted => await intake.TakeInAsync(partner, accepted, cancellationToken),
            Translation.Refused refused => new IntakeResult.Refused(refused.Faults),
            _ => throw new InvalidOperationException("A translation is accepted or refused."),
        };

    private static void Note(DropResult result, int row, IntakeResult outcome)
    {
        switch (outcome)
        {
            case IntakeResult.Accepted accepted: result.Accept(row, accepted.ReceiptId); break;
            case IntakeResult.Refused refused: result.Refuse(row, refused.Faults); break;
        }
    }
}

using System.Collections.Concurrent;
using System.Security.Cryptography;
using Hub.Contracts.Signals;
using Hub.Hosting.Keys;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Intake;

namespace Hub.Router.Intake.Hop;

/// <summary>
/// The routers' hop keys. Their private parts stand in the ledger and nowhere else: not on the broker's disk and not in the keys folder. A
/// new
/// one each hour; one that was over for an hour, and that no parked signal needs, is destroyed.
/// </summary>
/// <remarks>
/// A signal that comes under a destroyed key is not lost: its adapter owns it until the receipt, and sends it again under the newest key.
/// </remarks>
internal sealed class HopKeys(LedgerDatabase database, HopOpener opener, HubKeyRing ring, TimeProvider clock, ILogger<HopKeys> logger)
{
    /// <summary>How long a key is the newest.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <summary>How long a key that is no longer the newest must be out of use.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    private static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, long> noted = new(StringComparer.Ordinal);
    private readonly long started = clock.GetUtcNow().ToUnixTimeMilliseconds();
    private volatile bool unwiped = true; // a router that died between delete and wipe left that to the next

    /// <summary>What to announce now; makes a new key where the newest has had its hour.</summary>
    public async Task<HopKeyAnnounced> NewestAsync(CancellationToken cancellationToken)
    {
        var newest = await database.ReadAsync(session => HopKeyRows.NewestAsync(session, cancellationToken), cancellationToken);
        if (newest is null || IsOver(newest))
        {
            newest = await database.WriteAsync(session => MakeAsync(session, cancellationToken), cancellationToken);
        }
        return HopSeal.Announce(newest.Id, newest.Number, newest.Point, ring);
    }

    /// <summary>Gets the keys of these signals at hand, and notes that they are in use; the signals whose key lives.</summary>
    public async ValueTask<IReadOnlyList<SignalReceived>> PrepareAsync(
        IReadOnlyList<SignalReceived> signals, CancellationToken cancellationToken)
    {
        foreach (var id in signals.Where(signal => !opener.Has(signal)).Select(
            signal => signal.Content.Wrapped!.HopKeyId).Distinct(StringComparer.Ordinal))
        {
            await LoadAsync(id, cancellationToken);
        }
        await NoteAsync(signals, cancellationToken);
        if (signals.All(opener.Has))
        {
            return signals;
        }
        IReadOnlyList<SignalReceived> open = [.. signals.Where(opener.Has)];
        Log.HopKeyGone(logger, signals.Count - open.Count);
        return open;
    }

    /// <summary>
    /// Destroys the keys that are over; how many. A router that was up for less than <see cref="Rest"/> destroys none: what waited for it
    /// may still come.
    /// </summary>
    public async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        var before = Now() - (long)Rest.TotalMilliseconds;
        if (started > before)
        {
            return 0;
        }
        // Bodies are searched before the write, which waits for nobody: what is parked later came under a key that was noted as in use
        // first.
        var over = await database.ReadAsync(
            session => HopKeyRows.OverAsync(database, session, before, cancellationToken), cancellationToken);
        var ended = await database.WriteAsync(
            session => HopKeyRows.DestroyAsync(session, over, before, Now(), cancellationToken), cancellationToken);
        var living = await database.ReadAsync(session => HopKeyRows.LivingAsync(session, cancellationToken), cancellationToken);
        opener.Keep(living.ToHashSet(StringComparer.Ordinal));
        await WipeAsync(ended, cancellationToken);
        return ended;
    }

    /// <summary>An opener with every key that lives, for who opens parked signals.</summary>
    public static async Task<HopOpener> OpenerAsync(LedgerSession session, HubKeyRing ring, CancellationToken cancellationToken)
    {
        var opener = new HopOpener(ring);
        foreach (var (id, key) in await HopKeyRows.AllAsync(session, cancellationToken))
        {
            opener.Add(id, key);
        }
        return opener;
    }

    // What could not be wiped (a backup holds the table) is wiped at the next look.
    private async Task WipeAsync(int ended, CancellationToken cancellationToken)
    {
        if (ended > 0)
        {
            Log.HopKeysDestroyed(logger, ended);
        }
        if (unwiped || ended > 0)
        {
            unwiped = true;
            await database.WipeAsync(cancellationToken);
            unwiped = false;
        }
    }

    private async Task LoadAsync(string id, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(session => HopKeyRows.PrivateAsync(session, id, cancellationToken), cancellationToken);
        if (found is { } key)
        {
            opener.Add(id, key);
            CryptographicOperations.ZeroMemory(key);
        }
    }

    // Once a minute and key: every router knows by this which keys signals still come under, and this one whether another destroyed the
    // key.
    private async ValueTask NoteAsync(IReadOnlyList<SignalReceived> signals, CancellationToken cancellationToken)
    {
        string? last = null;
        foreach (var signal in signals)
        {
            if (signal.Content.Wrapped?.HopKeyId is { } id && !string.Equals(id, last, StringComparison.Ordinal) && !IsNoted(id)
                && opener.Has(signal))
            {
                await NoteAsync(id, cancellationToken);
            }
            last = signal.Content.Wrapped?.HopKeyId;
        }
    }

    private async Task NoteAsync(string id, CancellationToken cancellationToken)
    {
        var lives = await database.WriteAsync(session => HopKeyRows.UseAsync(session, id, Now(), cancellationToken), cancellationToken);
        if (lives)
        {
            noted[id] = clock.GetTimestamp();
            return;
        }
        noted.TryRemove(id, out _);
        opener.Forget(id);
    }

    private bool IsNoted(string id) => noted.TryGetValue(id, out var at) && clock.GetElapsedTime(at) < NotedEvery;

    private async Task<HopKeyRow> MakeAsync(LedgerSession session, CancellationToken cancellationToken)
    {
        var last = await HopKeyRows.NewestAsync(session, cancellationToken);
        if (last is not null && !IsOver(last))
        {
            return last; // another router was first
        }
        using var pair = HopSeal.NewPair();
        var (now, privateKey) = (Now(), pair.ExportPkcs8PrivateKey());
        var made = new HopKeyRow(
            $"h{Guid.CreateVersion7(clock.GetUtcNow()):N}", HopSeal.PointOf(pair), Math.Max(now, (last?.Number ?? 0) + 1), now);
        await HopKeyRows.AddAsync(session, made, privateKey, cancellationToken);
        CryptographicOperations.ZeroMemory(privateKey);
        return made;
    }

    // Also one that a clock far ahead made: it would be the newest until that day.
    private bool IsOver(HopKeyRow key) => Math.Abs(Now() - key.MadeAt) >= Period.TotalMilliseconds;

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}

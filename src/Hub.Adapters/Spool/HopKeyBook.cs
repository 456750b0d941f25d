using System.Collections.Concurrent;
using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Workers;
using Hub.Hosting.Keys;

namespace Hub.Adapters.Spool;

/// <summary>
/// The newest hop key that the routers announced, and the content keys wrapped for it. Across restarts, so that signals go on while no
/// router is up.
/// </summary>
internal sealed class HopKeyBook(
    SpoolDatabase database, SpoolWriter writer, SpoolKeys keys, HubKeyRing ring, TimeProvider clock, ILogger<HopKeyBook> logger)
{
    private readonly Lazy<Known?> remembered = new(() => Read(database), LazyThreadSafetyMode.PublicationOnly);
    private volatile Known? heard;
    private long lastHeard = clock.GetTimestamp();

    /// <summary>Whether a hop key is known; until then signals wait in the spool.</summary>
    public bool Ready => Newest is not null;

    /// <summary>How long no router was heard with a genuine announcement; from the start on where none was.</summary>
    public TimeSpan Silence => clock.GetElapsedTime(Volatile.Read(ref lastHeard));

    private Known? Newest => heard ?? remembered.Value;

    /// <summary>Takes an announcement in: genuine and newer ones only; returns when it is on disk.</summary>
    public async Task HearAsync(HopKeyAnnounced announced, CancellationToken cancellationToken)
    {
        if (!HopSeal.IsGenuine(announced, ring))
        {
            Log.HopKeyRefused(logger, announced.HopKeyId);
            return;
        }
        Volatile.Write(ref lastHeard, clock.GetTimestamp());
        if (Newest is { } known && known.Number >= announced.Number)
        {
            return;
        }
        var point = announced.Point.ToArray();
        await writer.DoAsync(
            statements => statements.Connection.Run(
                "INSERT INTO hop_key (one, id, number, point) VALUES (1, @id, @number, @point) "
                + "ON CONFLICT (one) DO UPDATE SET id = excluded.id, number = excluded.number, point = excluded.point WHERE "
                + "excluded.number > hop_key.number",
                ("@id", announced.HopKeyId), ("@number", announced.Number), ("@point", point)),
            cancellationToken);
        heard = new Known(announced.HopKeyId, announced.Number, point);
        writer.Stored.Ring();
        Log.HopKeyHeard(logger, announced.HopKeyId);
    }

    /// <summary>The message with its content key wrapped for the newest hop key.</summary>
    public SignalReceived Dress(SignalReceived message) => Dress(message, message.Trace);

    /// <summary>The same, with its trace going on from here.</summary>
    public SignalReceived Dress(SignalReceived message, TraceParent? trace)
    {
        var content = message.Content;
        return Newest is { } hop && Wrapped(content.KeyId, hop) is { } wrapped
            ? new SignalReceived(
                message.SignalId, message.Revision, message.Partner, message.SourceKind, message.Municipality, message.ReceivedAt,
                message.Urgency,
                message.ContentHash, new SealedContent(content.KeyId, content.SealedBytes, wrapped), message.Covenant, trace)
            : message;
    }

    private WrappedKey? Wrapped(string contentKeyId, Known hop)
    {
        if (!hop.Wrapped.TryGetValue(contentKeyId, out var wrapped) || (wrapped is not null && wrapped.RingKeyId != ring.Newest))
        {
            hop.Wrapped[contentKeyId] = wrapped = Wrap(contentKeyId, hop);
        }
        return wrapped;
    }

    // A content key that cannot be had any more stops nobody else: its signals go as they are, and the router parks them where an operator
    // sees it.
    private WrappedKey? Wrap(string contentKeyId, Known hop)
    {
        try
        {
            return keys.BytesOf(contentKeyId) is { } key ? HopSeal.Wrap(key, contentKeyId, hop.Id, hop.Point, ring) : null;
        }
        catch (ContractViolationException)
        {
            Log.ContentKeyGone(logger, contentKeyId);
            return null;
        }
    }

    private static Known? Read(SpoolDatabase database)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command("SELECT id, number, point FROM hop_key");
        using var row = command.ExecuteReader();
        return row.Read() ? new Known(row.GetString(0), row.GetInt64(1), (byte[])row.GetValue(2)) : null;
    }

    private sealed record Known(string Id, long Number, byte[] Point)
    {
        // One entry an hour; a new hop key begins anew.
        public ConcurrentDictionary<string, WrappedKey?> Wrapped { get; } = new(StringComparer.Ordinal);
    }
}

using System.Security.Cryptography;
using Hub.Adapters.Outcomes;
using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Configuration;
using Hub.Contracts.Signals;
using Hub.Hosting.Keys;
using Hub.Testing.Processes;
using Hub.Testing.Time;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Adapters.Tests.Spool;

/// <summary>A spool of a test's own whose content keys are looked at.</summary>
public abstract class KeySpool : IAsyncDisposable
{
    private protected static readonly MunicipalityCode Zoetermeer = new("GM0637");
    private readonly TestFolder folder = new("spool-keys");
    private protected readonly FakeClock clock = new();
    private protected readonly HubKeyRing ring = new(
        new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["k1"] = RandomNumberGenerator.GetBytes(32) },
        new Dictionary<string, byte[]>(StringComparer.Ordinal));

    private protected readonly SpoolDatabase database;
    private protected readonly SpoolWriter writer;

    protected KeySpool()
    {
        database = new SpoolDatabase(folder.Combine("spool.db"));
        writer = new SpoolWriter(database, new SpoolSettings(), new OutcomeTables(), NullLogger<SpoolWriter>.Instance);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        SqliteConnection.ClearAllPools();
        await folder.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected static byte[] Open(SpoolKeys keys, SignalReceived signal)
        => keys.Open(signal.Content, signal.SignalId, signal.Revision, signal.Municipality);

    private protected SpoolKeys Keys() => new(database, ring, clock, NullLogger<SpoolKeys>.Instance);

    private protected SpoolKeyEnd End(SpoolKeys keys)
        => new(database, keys, new KeptSeals(database, keys, clock), clock, NullLogger<SpoolKeyEnd>.Instance);

    private protected object? Count(string sql)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command(sql);
        return command.ExecuteScalar();
    }

    private protected async Task<SignalReceived> StoreAsync(SpoolKeys keys)
    {
        var id = Guid.NewGuid();
        var signal = new SignalReceived(
            id, 1, new PartnerId("zorg-proef"), SourceKind.Zorg, Zoetermeer,
            clock.GetUtcNow(),
            Urgency.Normal,
            $"{id:N}",
            keys.Seal(id, 1, Zoetermeer, [1, 2, 3]));
        await writer.InsertAsync(signal, callback: false, TestContext.Current.CancellationToken);
        return signal;
    }

    private protected Task<bool> SettleAsync(SignalReceived signal, TimeSpan kept = default)
        => writer.DoAsync(
            statements =>
                statements.Settle(new SignalReceipt(signal.SignalId, 1, ReceiptState.Routed, clock.GetUtcNow(), [TeamKind.Wijkteam]), kept)
                    is not null,
            TestContext.Current.CancellationToken);

    private protected byte[] Wrapped(string id)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command("SELECT wrapped FROM content_keys WHERE id = @id", ("@id", id));
        return (byte[])command.ExecuteScalar()!;
    }

    private protected bool OnDisk(byte[] bytes)
        => Directory.EnumerateFiles(folder.Path).Any(file => ReadShared(file).AsSpan().IndexOf(bytes) >= 0);

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool.Rows;

/// <summary>A pending row of the spool: the message to the router and how often it was sent.</summary>
/// <param name="Row">Row number.</param>
/// <param name="Tries">How often it was sent again.</param>
/// <param name="Message">The message, sealed.</param>
internal sealed record SpooledSignal(long Row, int Tries, SignalReceived Message)
{
    /// <summary>The columns that <see cref="From"/> reads, in its order.</summary>
    public const string Columns
        = "row, tries, signal_id, coalesce(sealed_as, revision), partner, source_kind, municipality, received_at, urgency, content_hash, "
            + "key_id, sealed, covenant, checksum";

    // A handful of convenants against thousands of signals.
    private static readonly ConcurrentDictionary<string, CovenantClaim> Claims = new(StringComparer.Ordinal);
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<CovenantClaim, string> Texts = [];

    /// <summary>Reads a row.</summary>
    /// <exception cref="RowDamagedException">It is not what was written; a part that cannot be read at all throws what its reading
    /// throws.</exception>
    public static SpooledSignal From(SqliteDataReader row)
    {
        var signal = Read(row);
        return row.IsDBNull(13) || row.GetInt64(13) == RowChecksum.Of(signal.Message) ? signal : throw new RowDamagedException();
    }

    private static SpooledSignal Read(SqliteDataReader row)
        => new(
            row.GetInt64(0), row.GetInt32(1),
            new SignalReceived(
                new Guid((byte[])row[2], bigEndian: true), row.GetInt32(3), new PartnerId(row.GetString(4)), (SourceKind)row.GetInt32(5),
                new MunicipalityCode(row.GetString(6)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)), (Urgency)row.GetInt32(8),
                row.GetString(9), new SealedContent(row.GetString(10), (byte[])row[11]),
                row.IsDBNull(12) ? null : Claim(row.GetString(12))));

    /// <summary>The sealed bytes as SQLite wants them.</summary>
    public static byte[] Bytes(ReadOnlyMemory<byte> memory)
        => MemoryMarshal.TryGetArray(memory, out var part) && part.Array is { } whole && part.Count == whole.Length
            ? whole
            : memory.ToArray();

    /// <summary>A claim as text.</summary>
    public static string? Text(CovenantClaim? claim)
        => claim is null ? null : Texts.GetValue(claim, static one => Encoding.UTF8.GetString(HubJson.Write(one)));

    /// <summary>The state that a receipt brings about.</summary>
    public static OutcomeState StateOf(ReceiptState state) => state switch
    {
        ReceiptState.Routed => OutcomeState.Routed,
        ReceiptState.Duplicate => OutcomeState.Duplicate,
        ReceiptState.Refused => OutcomeState.Refused,
        ReceiptState.Parked => OutcomeState.Parked,
        _ => throw new ArgumentOutOfRangeException(nameof(state), "must be a known receipt state"),
    };

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(SpooledSignal)} {Message.SignalId}";

    private static CovenantClaim Claim(string text)
        => Claims.GetOrAdd(text, static json => HubJson.Read<CovenantClaim>(Encoding.UTF8.GetBytes(json)));
}

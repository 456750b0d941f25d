using System.Security.Cryptography;
using System.Text;
using Hub.Contracts.Workers;

namespace Hub.Router.Ledger.Rows;

/// <summary>A line in its place in the chain.</summary>
internal sealed record TrailRow(long Seq, TrailEntry Entry, byte[] Hash)
{
    /// <summary>The length of a hash.</summary>
    public const int HashSize = 32;

    /// <summary>Puts a line behind the one whose number and hash are given.</summary>
    public static TrailRow After(long seq, ReadOnlySpan<byte> hash, TrailEntry entry)
        => new(seq + 1, entry, Digest(hash, seq + 1, entry));

    /// <summary>The ledger's stand at this line.</summary>
    public LedgerStand Stand(int epoch) => new(epoch, Seq, Convert.ToHexStringLower(Hash));

    /// <summary>Whether the line is the one that was written behind the given hash.</summary>
    public bool Follows(ReadOnlySpan<byte> previous) => CryptographicOperations.FixedTimeEquals(Hash, Digest(previous, Seq, Entry));

    // Each field has its length before it, so that no two lines have the same text.
    private static byte[] Digest(ReadOnlySpan<byte> previous, long seq, TrailEntry entry)
    {
        var text = new StringBuilder(256).Append(seq).Append('|').Append(entry.At);
        foreach (var field in new[] { entry.Actor, entry.Origin, entry.Action, entry.Object, entry.Result, entry.Detail })
        {
            text.Append('|').Append(field.Length).Append(':').Append(field);
        }
        var line = Encoding.UTF8.GetBytes(text.ToString());
        var bytes = new byte[HashSize + line.Length];
        previous.CopyTo(bytes);
        line.CopyTo(bytes, HashSize);
        return SHA256.HashData(bytes);
    }
}

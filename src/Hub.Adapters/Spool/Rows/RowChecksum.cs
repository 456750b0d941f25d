using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Spool.Rows;

/// <summary>
/// The checksum of a pending row: tells damage by a disk, not by a person. What may change while it is pending is left out: tries, and the
/// hash of what was erased.
/// </summary>
internal static class RowChecksum
{
    /// <summary>Computes it.</summary>
    public static long Of(SignalReceived signal)
    {
        var claim = SpooledSignal.Text(signal.Covenant);
        var envelope = $"{signal.SignalId:N}\n{signal.Revision}\n{signal.Partner}\n{(int)signal.SourceKind}\n{signal.Municipality}\n"
            + $"{signal.ReceivedAt.ToUnixTimeMilliseconds()}\n{(int)signal.Urgency}\n{signal.Content.KeyId}\n{claim}\n";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(envelope));
        hash.AppendData(signal.Content.SealedBytes.Span);
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(sum);
        return BinaryPrimitives.ReadInt64BigEndian(sum);
    }
}

using System.Security.Cryptography;
using System.Text;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Hosting.Keys;

/// <summary>A key that content is sealed with: AES-256-GCM. Safe for many threads.</summary>
public sealed class ContentKey
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly Reused<AesGcm> ciphers;

    /// <summary>Takes a key of 32 bytes.</summary>
    public ContentKey(byte[] key) => ciphers = new Reused<AesGcm>(() => new AesGcm(key, TagSize));

    /// <summary>Seals content; signal, revision and municipality are bound to it.</summary>
    public byte[] Seal(Guid signalId, int revision, MunicipalityCode municipality, ReadOnlySpan<byte> content)
    {
        var bytes = new byte[NonceSize + content.Length + TagSize];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, NonceSize));
        var aes = ciphers.Take();
        aes.Encrypt(
            bytes.AsSpan(0, NonceSize), content, bytes.AsSpan(NonceSize, content.Length), bytes.AsSpan(NonceSize + content.Length),
            AssociatedData(signalId, revision, municipality));
        ciphers.GiveBack(aes);
        return bytes;
    }

    /// <summary>Opens what was sealed for exactly this signal, revision and municipality.</summary>
    /// <exception cref="ContractViolationException">The seal is broken (<see cref="PrivacyRule.SealedForReceiver"/>).</exception>
    public byte[] Open(ReadOnlySpan<byte> bytes, Guid signalId, int revision, MunicipalityCode municipality)
    {
        var plain = new byte[bytes.Length - NonceSize - TagSize];
        try
        {
            var aes = ciphers.Take();
            aes.Decrypt(
                bytes[..NonceSize], bytes[NonceSize..^TagSize], bytes[^TagSize..], plain, AssociatedData(signalId, revision, municipality));
            ciphers.GiveBack(aes);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new ContractViolationException(
                "content", PrivacyRule.SealedForReceiver, "must be sealed for this signal, revision and municipality");
        }
    }

    private static byte[] AssociatedData(Guid signalId, int revision, MunicipalityCode municipality)
        => Encoding.UTF8.GetBytes($"hub.signal.v1\n{signalId:N}\n{revision}\n{municipality.Value}");
}

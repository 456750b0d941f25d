using System.Security.Cryptography;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Hosting.Keys;

namespace Hub.Hosting.Tests.Keys;

public sealed class HopSealTests
{
    private readonly HubKeyRing ring = Ring();
    private readonly byte[] contentKey = RandomNumberGenerator.GetBytes(32);

    [Fact]
    public void A_content_key_is_unwrapped_with_hop_key_and_ring()
    {
        using var pair = HopSeal.NewPair();

        var wrapped = HopSeal.Wrap(contentKey, "c1", "h1", HopSeal.PointOf(pair), ring);

        Assert.Equal(contentKey, HopSeal.Unwrap(wrapped, "c1", pair, ring));
    }

    [Fact]
    public void Without_its_hop_key_or_without_the_ring_nobody_unwraps_it_and_it_is_no_other_key()
    {
        using var pair = HopSeal.NewPair();
        using var other = HopSeal.NewPair();

        var wrapped = HopSeal.Wrap(contentKey, "c1", "h1", HopSeal.PointOf(pair), ring);

        Refused(() => HopSeal.Unwrap(wrapped, "c1", other, ring));
        Refused(() => HopSeal.Unwrap(wrapped, "c1", pair, Ring()));
        Refused(() => HopSeal.Unwrap(wrapped, "c2", pair, ring));
        Refused(() => HopSeal.Unwrap(new WrappedKey("h2", wrapped.RingKeyId, wrapped.Bytes), "c1", pair, ring));
        Refused(() => HopSeal.Unwrap(new WrappedKey("h1", "k9", wrapped.Bytes), "c1", pair, ring));
    }

    [Fact]
    public void Each_damaged_byte_is_refused_and_a_point_beside_the_curve_as_well()
    {
        using var pair = HopSeal.NewPair();
        var wrapped = HopSeal.Wrap(contentKey, "c1", "h1", HopSeal.PointOf(pair), ring);

        for (var at = 0; at < WrappedKey.Size; at++)
        {
            var bytes = wrapped.Bytes.ToArray();
            bytes[at] ^= 1;
            Refused(() => HopSeal.Unwrap(new WrappedKey("h1", wrapped.RingKeyId, bytes), "c1", pair, ring));
        }
    }

    [Fact]
    public void An_announcement_is_genuine_only_as_who_has_the_ring_made_it()
    {
        using var pair = HopSeal.NewPair();
        using var another = HopSeal.NewPair();
        var announced = HopSeal.Announce("h1", 7, HopSeal.PointOf(pair), ring);

        Assert.True(HopSeal.IsGenuine(announced, ring));
        Assert.False(HopSeal.IsGenuine(announced, Ring()));
        Assert.False(HopSeal.IsGenuine(new HopKeyAnnounced("h2", 7, announced.Point, announced.RingKeyId, announced.Proof), ring));
        Assert.False(HopSeal.IsGenuine(new HopKeyAnnounced("h1", 8, announced.Point, announced.RingKeyId, announced.Proof), ring));
        Assert.False(HopSeal.IsGenuine(new HopKeyAnnounced("h1", 7, HopSeal.PointOf(another), announced.RingKeyId, announced.Proof), ring));
    }

    private static void Refused(Action act)
        => Assert.Equal(PrivacyRule.SealedForReceiver, Assert.Throws<ContractViolationException>(act).PrivacyRule);

    private static HubKeyRing Ring() => new(
        new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["k1"] = RandomNumberGenerator.GetBytes(32) },
        new Dictionary<string, byte[]>(StringComparer.Ordinal));
}

using System.Security.Cryptography;
using Hub.Contracts.Signals;
using Hub.Hosting.Keys;

namespace Hub.Adapters.Tests.Hosting;

/// <summary>A hop key as a router would announce it.</summary>
internal static class HopKeys
{
    public static readonly ECDiffieHellman Pair = HopSeal.NewPair();

    public static HopKeyAnnounced Announce(HubKeyRing ring, string id = "h1", long number = 100, ECDiffieHellman? pair = null)
        => HopSeal.Announce(id, number, HopSeal.PointOf(pair ?? Pair), ring);
}

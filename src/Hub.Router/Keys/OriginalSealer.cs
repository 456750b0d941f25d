using System.Collections.Concurrent;
using System.Security.Cryptography;
using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.Territory;
using Hub.Teams.Sealing;

namespace Hub.Router.Keys;

/// <summary>
/// Seals originals of public matters for a triage desk (<see cref="Hub.Contracts.Privacy.PrivacyRule.SealedForReceiver"/>). Nearly none is
/// ever opened, so the content key is wrapped once an hour and desk, and each costs a cipher and no RSA. Safe for more threads at once.
/// </summary>
internal sealed class OriginalSealer(TeamKeyRing keys, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<TeamId, Shared> shared = new();

    /// <summary>Seals; desk and delivery are bound into the seal. Null where the desk has no key.</summary>
    public SealedCase? Seal(TeamId desk, Guid delivery, CaseContent content)
    {
        if (!keys.Has(desk))
        {
            return null;
        }
        var (team, now) = (keys.Newest(desk), clock.GetUtcNow());
        var held = shared.AddOrUpdate(
            desk, _ => Shared.Of(team, now), (_, was) => was.Team == team && now < was.Until ? was : Shared.Of(team, now));
        var plain = HubJson.Write(content);
        var jwe = JweCompact.Seal(held.Key, CaseHeader.For(desk, team.KeyId, delivery), plain);
        CryptographicOperations.ZeroMemory(plain);
        return new SealedCase(team.KeyId, new CompactJwe(jwe));
    }

    // Not disposed of when its hour is over: another thread may seal with it still.
    private sealed record Shared(TeamKey Team, JweContentKey Key, DateTimeOffset Until)
    {
        public static Shared Of(TeamKey team, DateTimeOffset now)
            => new(team, JweContentKey.Create(team.Rsa, RSAEncryptionPadding.OaepSHA256), now + Life);
    }
}

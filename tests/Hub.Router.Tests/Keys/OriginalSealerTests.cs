using System.Security.Cryptography;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.Keys;
using Hub.Teams.Sealing;
using Hub.Testing.Time;

namespace Hub.Router.Tests.Keys;

/// <summary>Originals of one hour share a content key, and each opens as its own delivery for its own desk alone.</summary>
public sealed class OriginalSealerTests
{
    private static readonly TeamId Desk = new("gm0637.triage");
    private readonly FakeClock clock = new(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero));
    private readonly RSA rsa = RSA.Create(2048);

    [Fact]
    public void The_desk_opens_each_as_its_delivery_and_no_other()
    {
        var sealer = Sealer();
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        var (one, other) = (sealer.Seal(Desk, first, Content("eerste")), sealer.Seal(Desk, second, Content("tweede")));
        using var opener = new CaseOpener(Desk, TeamJwk.Write(rsa.ExportParameters(true), "k20261101a", withPrivate: true));

        Assert.Equal("eerste", opener.Open(first, one!.Content).Description);
        Assert.Equal("tweede", opener.Open(second, other!.Content).Description);
        Assert.Equal(
            PrivacyRule.SealedForReceiver,
            Assert.Throws<ContractViolationException>(() => opener.Open(second, one.Content)).PrivacyRule);
    }

    [Fact]
    public void A_content_key_serves_an_hour_and_each_original_has_a_nonce_of_its_own()
    {
        var sealer = Sealer();
        var sealedNow = Enumerable.Range(0, 100).Select(_ => Parts(sealer)).ToList();
        clock.Advance(TimeSpan.FromMinutes(61));
        var later = Parts(sealer);

        Assert.Single(sealedNow.Select(parts => parts[1]).Distinct(StringComparer.Ordinal));
        Assert.Equal(100, sealedNow.Select(parts => parts[2]).Distinct(StringComparer.Ordinal).Count());
        Assert.NotEqual(sealedNow[0][1], later[1]);
    }

    [Fact]
    public void A_desk_without_a_key_keeps_none()
        => Assert.Null(Sealer().Seal(new TeamId("gm0202.triage"), Guid.NewGuid(), Content("een")));

    private static string[] Parts(OriginalSealer sealer) => sealer.Seal(Desk, Guid.NewGuid(), Content("een"))!.Content.Value.Split('.');

    private static CaseContent Content(string text)
        => new(Theme.Afval, new DateTimeOffset(2026, 11, 3, 8, 0, 0, TimeSpan.Zero), SourceKind.Signalen, description: text);

    private OriginalSealer Sealer()
        => new(new TeamKeyRing([new TeamKey(Desk, "k20261101a", rsa.ExportParameters(false))]), clock);
}

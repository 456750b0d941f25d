using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Tests.Individual;

/// <summary>
/// Nothing but a sealed case has the form of one:
/// algorithms, key, receiver and delivery in the header, and parts of the right length.
/// </summary>
public sealed class CompactJweTests
{
    [Fact]
    public void A_sealed_case_says_for_whom_it_is()
    {
        var jwe = new CompactJwe(SealedText.Of());

        Assert.Equal(("team-2026-1", Samples.Wijkzorgnetwerk, Samples.Id, 256), (jwe.KeyId, jwe.Team, jwe.Delivery, jwe.SealedKeyBytes));
    }

    public static TheoryData<string> Headers => new(
        """{"alg":"none","enc":"none"}""",
        SealedText.Header.Replace("RSA-OAEP-256", "none"),
        SealedText.Header.Replace("RSA-OAEP-256", "dir"),
        SealedText.Header.Replace("RSA-OAEP-256", "RSA1_5"),
        SealedText.Header.Replace("RSA-OAEP-256", "rsa-oaep-256"),
        SealedText.Header.Replace("A256GCM", "A128CBC-HS256"),
        SealedText.Header.Replace("application/json", "text/plain"),
        SealedText.Header.Replace("\"cty\":\"application/json\",", ""),
        SealedText.Header.Replace("{\"alg\"", "{\"zip\":\"DEF\",\"alg\""),
        SealedText.Header.Replace("{\"alg\"", "{\"crit\":[\"x\"],\"alg\""),
        SealedText.Header.Replace("{\"alg\"", "{\"naam\":\"Piet Jansen\",\"alg\""),
        SealedText.Header.Replace("{\"alg\"", "{\"alg\":\"none\",\"alg\""),
        SealedText.Header.Replace("}", ",\"enc\":\"A256GCM\"}"),
        SealedText.Header.Replace("\"team-2026-1\"", "7"),
        SealedText.Header.Replace("team-2026-1", "Piet Jansen"),
        SealedText.Header.Replace("gm0637.wijkzorgnetwerk.oosterheem", "Oosterheem"),
        SealedText.Header.Replace("0193f5a2-7c1e-8b4d-9e2f-5a6b7c8d9e0f", "00000000-0000-0000-0000-000000000000"),
        SealedText.Header.Replace("0193f5a2-7c1e-8b4d-9e2f-5a6b7c8d9e0f", "{0193f5a2-7c1e-8b4d-9e2f-5a6b7c8d9e0f}"),
        $"{SealedText.Header} {SealedText.Header}",
        $"[{SealedText.Header}]",
        SealedText.Header[..^1],
        "Mevrouw is al weken niet buiten geweest.");

    [Theory]
    [MemberData(nameof(Headers))]
    public void Another_header_is_refused(string header) => Refused(SealedText.Of(header));

    [Theory]
    [InlineData(0, 12, 30, 16)]
    [InlineData(40, 12, 30, 16)]
    [InlineData(255, 12, 30, 16)]
    [InlineData(2048, 12, 30, 16)]
    [InlineData(256, 11, 30, 16)]
    [InlineData(256, 16, 30, 16)]
    [InlineData(256, 12, 0, 16)]
    [InlineData(256, 12, 1, 16)]
    [InlineData(256, 12, 30, 12)]
    [InlineData(256, 12, 30, 17)]
    [InlineData(256, 12, 1_600_000, 16)]
    public void A_part_of_another_length_is_refused(int key, int nonce, int cipher, int tag)
        => Refused(SealedText.Of(key: key, nonce: nonce, cipher: cipher, tag: tag));

    [Theory]
    [InlineData("=")]
    [InlineData(".")]
    [InlineData("\n")]
    [InlineData(".AAAA")]
    public void Anything_behind_it_is_refused(string more) => Refused(SealedText.Of() + more);

    [Fact]
    public void Bytes_written_in_another_way_are_refused() => Refused(SealedText.Of()[..^1] + "B");

    [Theory]
    [InlineData("gm0637.wijkzorgnetwerk.meerzicht", "team-2026-1", "0193f5a2-7c1e-8b4d-9e2f-5a6b7c8d9e0f")]
    [InlineData("gm0637.wijkzorgnetwerk.oosterheem", "team-2026-2", "0193f5a2-7c1e-8b4d-9e2f-5a6b7c8d9e0f")]
    [InlineData("gm0637.wijkzorgnetwerk.oosterheem", "team-2026-1", "0193f5a2-7c1e-8b4d-9e2f-5a6b7c8d9e00")]
    public void A_case_holds_only_what_is_sealed_for_its_team_and_key_as_this_delivery(string team, string key, string delivery)
    {
        var header = SealedText
            .Header.Replace(Samples.Wijkzorgnetwerk.Value, team)
            .Replace("team-2026-1", key)
            .Replace(Samples.Id.ToString(), delivery);

        var fault = Assert.Throws<ContractViolationException>(() =>
            new IndividualCase(
                Samples.Id, 1, new TeamId("gm0637.wijkzorgnetwerk.oosterheem"), Samples.Zoetermeer, DataClass.Case, Urgency.High,
                Samples.Basis, "team-2026-1",
                new CompactJwe(SealedText.Of(header)),
                Samples.RuleSet));

        Assert.Equal(("content", PrivacyRule.SealedForReceiver), (fault.Field, fault.PrivacyRule));
    }

    private static void Refused(string text)
    {
        var fault = Assert.Throws<ContractViolationException>(() => new CompactJwe(text));

        Assert.Equal(("content", PrivacyRule.SealedForReceiver), (fault.Field, fault.PrivacyRule));
        Assert.DoesNotContain("Jansen", fault.ToString(), StringComparison.Ordinal);
    }
}

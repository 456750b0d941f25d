using System.Text;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Router.Keys;
using Hub.Teams.Sealing;
using Hub.Testing.Teams;

namespace Hub.Router.Tests.Keys;

public sealed class CaseSealerTests
{
    private static readonly Guid Delivery = new("11111111-2222-8333-8444-555555555555");

    private static readonly CaseContent Content = new(
        Theme.Eenzaamheid,
        new DateTimeOffset(2026, 11, 20, 9, 30, 0, TimeSpan.Zero),
        SourceKind.Zorg, "Alleen", "Mw. Testpersoon zit alleen.",
        new SignalLocation("Teststraat", "1"),
        new SignalSubject("Mw. Testpersoon", bsn: "999990342"));

    private static readonly CaseSealer Sealer = new(
        new TeamKeyRing([
            TeamKeys.Key(TeamKeys.Oosterheem, "k20260101a", TeamKeys.First),
            TeamKeys.Key(TeamKeys.Meerzicht, "k20260101a", TeamKeys.Second),
        ]));

    [Fact]
    public void The_receiving_team_reads_what_was_sealed()
    {
        using var opener = new CaseOpener(TeamKeys.Oosterheem, TeamKeys.Private(TeamKeys.First, "k20260101a"));

        var opened = opener.Open(Delivery, Sealer.Seal(TeamKeys.Oosterheem, Delivery, Content).Content);

        Assert.Equal("Mw. Testpersoon zit alleen.", opened.Description);
        Assert.Equal("999990342", opened.Subject!.Bsn);
        Assert.Equal(Content.ReportedAt, opened.ReportedAt);
    }

    [Fact]
    public void The_sealed_form_names_key_team_and_delivery_and_nothing_of_the_case()
    {
        var jwe = Sealer.Seal(TeamKeys.Oosterheem, Delivery, Content);

        Assert.Equal("k20260101a", jwe.KeyId);
        Assert.Equal(
            """{"alg":"RSA-OAEP-256","enc":"A256GCM","kid":"k20260101a","cty":"application/json","team":"gm0637."""
                + """wijkzorgnetwerk.oosterheem","delivery":"11111111-2222-8333-8444-555555555555"}""",
            Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(jwe.Content.Value.Split('.')[0])));
        Assert.DoesNotContain("Testpersoon", jwe.Content.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_team_cannot_open_it()
    {
        using var opener = new CaseOpener(TeamKeys.Meerzicht, TeamKeys.Private(TeamKeys.Second, "k20260101a"));
        var jwe = Sealer.Seal(TeamKeys.Oosterheem, Delivery, Content).Content;

        var fault = Assert.Throws<ContractViolationException>(() => opener.Open(Delivery, jwe));

        Assert.Equal(PrivacyRule.SealedForReceiver, fault.PrivacyRule);
    }

    [Fact]
    public void A_team_with_the_same_key_under_another_name_cannot_open_it()
    {
        using var opener = new CaseOpener(TeamKeys.Meerzicht, TeamKeys.Private(TeamKeys.First, "k20260101a"));
        var jwe = Sealer.Seal(TeamKeys.Oosterheem, Delivery, Content).Content;

        var fault = Assert.Throws<ContractViolationException>(() => opener.Open(Delivery, jwe));

        Assert.Equal(PrivacyRule.SealedForReceiver, fault.PrivacyRule);
    }

    [Fact]
    public void It_does_not_open_as_another_delivery()
    {
        using var opener = new CaseOpener(TeamKeys.Oosterheem, TeamKeys.Private(TeamKeys.First, "k20260101a"));
        var jwe = Sealer.Seal(TeamKeys.Oosterheem, Delivery, Content).Content;

        var fault = Assert.Throws<ContractViolationException>(() => opener.Open(Guid.NewGuid(), jwe));

        Assert.Equal(PrivacyRule.SealedForReceiver, fault.PrivacyRule);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_changed_part_is_noticed(int part)
    {
        using var opener = new CaseOpener(TeamKeys.Oosterheem, TeamKeys.Private(TeamKeys.First, "k20260101a"));
        var parts = Sealer.Seal(TeamKeys.Oosterheem, Delivery, Content).Content.Value.Split('.');
        var middle = parts[part].Length / 2;
        parts[part] = $"{parts[part][..middle]}{(parts[part][middle] == 'A' ? 'B' : 'A')}{parts[part][(middle + 1)..]}";

        var fault = Assert.Throws<ContractViolationException>(() => opener.Open(Delivery, new CompactJwe(string.Join('.', parts))));

        Assert.Equal(PrivacyRule.SealedForReceiver, fault.PrivacyRule);
    }

    [Fact]
    public void A_team_without_a_key_gets_nothing()
    {
        var empty = new CaseSealer(new TeamKeyRing([]));

        var fault = Assert.Throws<ContractViolationException>(() => empty.Seal(TeamKeys.Oosterheem, Delivery, Content));

        Assert.Equal(PrivacyRule.SealedForReceiver, fault.PrivacyRule);
    }

    [Fact]
    public void After_rotation_the_newest_key_seals_and_the_old_one_opens_what_came_before()
    {
        var before = Sealer.Seal(TeamKeys.Oosterheem, Delivery, Content).Content;
        var rotated = new CaseSealer(
            new TeamKeyRing([
                TeamKeys.Key(TeamKeys.Oosterheem, "k20260101a", TeamKeys.First),
                TeamKeys.Key(TeamKeys.Oosterheem, "k20261124a", TeamKeys.Second),
            ]));

        var after = rotated.Seal(TeamKeys.Oosterheem, Delivery, Content);

        using var old = new CaseOpener(TeamKeys.Oosterheem, TeamKeys.Private(TeamKeys.First, "k20260101a"));
        using var fresh = new CaseOpener(TeamKeys.Oosterheem, TeamKeys.Private(TeamKeys.Second, "k20261124a"));
        Assert.Equal("k20261124a", after.KeyId);
        Assert.Equal(Content.Description, old.Open(Delivery, before).Description);
        Assert.Equal(Content.Description, fresh.Open(Delivery, after.Content).Description);
        Assert.Throws<ContractViolationException>(() => old.Open(Delivery, after.Content));
    }
}

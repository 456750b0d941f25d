using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Hub.Adapters.Corporation;
using Hub.Adapters.Intake;
using Hub.Contracts.Privacy;

namespace Hub.Adapters.Tests.Corporation;

public class CorporationArrearsTests
{
    private static readonly CorporationTranslator Translator = new(
        new VeraCodes(), FrozenSet.ToFrozenSet([Samples.Zoetermeer, Samples.Arnhem]));

    [Theory]
    [InlineData("SCH", "BET")]
    [InlineData("SCH", "DEU")]
    public void Arrears_keep_contact_data_and_amount_only(string kind, string detail)
    {
        var signal = Samples.Accepted(
            Translator.Translate(CorporationMessage.Signalering, VeraMessages.Signalering(kind, detail, VeraMessages.Arrears())));

        Assert.Equal(1284.60m, signal.Arrears!.Amount);
        Assert.Equal(Vroegsignalering.Description, signal.Description);
        Assert.Equal(("M.J. Groeneweg", "0612345678", null), (signal.Subject!.Name, signal.Subject.Phone, signal.Subject.DateOfBirth));
        Assert.Null(signal.Summary);
    }

    [Theory]
    [InlineData("saldo", "1284.60", null)]
    [InlineData("saldo", "1284.61", "extra-attributen[hub.achterstand]")]
    [InlineData("saldo", "\"1.284,60\"", null)]
    [InlineData("saldo", "1284.605", "saldo")]
    [InlineData("bedrag", "\"812,405\"", "bedrag")]
    public void Two_amounts_must_be_the_same_and_each_must_be_money(string member, string json, string? field)
    {
        var message = JsonNode.Parse(VeraMessages.Signalering("SCH", "BET", VeraMessages.Arrears()))!.AsObject();
        message[member] = JsonNode.Parse(json);

        var translation = Translator.Translate(CorporationMessage.Signalering, System.Text.Encoding.UTF8.GetBytes(message.ToJsonString()));

        Assert.Equal(field, (translation as Translation.Refused)?.Faults[0].Field);
    }

    [Fact]
    public void Arrears_without_their_preconditions_are_refused_and_each_is_named()
    {
        var attributes = VeraMessages.Arrears();
        attributes["hub.persoonlijkContact"] = "N";
        attributes.Remove("hub.aanbodDoorgeven");

        var faults = Refused(CorporationMessage.Signalering, VeraMessages.Signalering("SCH", "BET", attributes));

        Assert.Equal(
            "extra-attributen[hub.persoonlijkContact] extra-attributen[hub.aanbodDoorgeven]",
            string.Join(' ', faults.Select(fault => fault.Field)));
        Assert.All(faults, fault => Assert.Equal(PrivacyRule.ArrearsForDebtHelpOnly, fault.PrivacyRule));
    }

    [Theory]
    [InlineData("2026-10-15", true)]
    [InlineData("15 oktober", false)]
    public void C14_the_day_of_the_reminder_may_be_given_and_must_be_a_day(string day, bool sound)
    {
        var attributes = VeraMessages.Arrears();
        attributes["hub.datumHerinnering"] = day;

        var translation = Translator.Translate(CorporationMessage.Signalering, VeraMessages.Signalering("SCH", "BET", attributes));

        Assert.Equal(sound, translation is Translation.Accepted);
    }

    [Theory]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-11-21", false)]
    public void C14_a_reminder_in_a_file_was_sent_before_the_file_was(string day, bool sound)
        => Assert.Equal(sound, Vroegsignalering.IsReminder(day, new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void An_externe_incasso_is_arrears_of_its_saldo_and_the_bailiff_is_not_the_subject()
    {
        var body = VeraMessages.Message(new JsonObject
        {
            ["idExtern"] = "EXI-1",
            ["idOrganisatie"] = "KVK-00000000",
            ["soort"] = new JsonObject { ["code"] = "DEU" },
            ["status"] = new JsonObject { ["code"] = "ACT" },
            ["begindatum"] = "2026-10-01",
            ["bedrag"] = 1842.55,
            ["saldo"] = 1500.25,
            ["relatie"] = new JsonObject { ["soort"] = new JsonObject { ["code"] = "REC" }, ["naam"] = "Verzonnen Gerechtsdeurwaarders" },
        }, VeraMessages.Without("hub.achterstand", VeraMessages.Arrears()));

        var signal = Samples.Accepted(Translator.Translate(CorporationMessage.ExterneIncasso, body));

        Assert.Equal(1500.25m, signal.Arrears!.Amount);
        Assert.Equal("M.J. Groeneweg", signal.Subject!.Name);
        Assert.Equal("EXTERNEINCASSOSOORT.DEU", signal.Category!.Code);
    }

    [Fact]
    public void A_need_of_support_is_no_arrears()
    {
        var signal = Samples.Accepted(
            Translator.Translate(
                CorporationMessage.Signalering,
                VeraMessages.Signalering("ONB", "AMB", new(StringComparer.Ordinal) { ["hub.gemeentecode"] = "GM0637" })));

        Assert.Null(signal.Arrears);
        Assert.Equal("Ondersteuningsbehoefte: Ambulante begeleiding", signal.Summary);
    }

    private static IReadOnlyList<Refusal> Refused(CorporationMessage kind, byte[] body)
        => Samples.Refused(Translator.Translate(kind, body));
}

using System.Text;
using System.Text.Json.Nodes;
using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;

namespace Hub.Contracts.Tests;

/// <summary>What is read is checked as strictly as what is made, and a refusal repeats no value.</summary>
public sealed class RefusalTests
{
    private const string Canary = "Kanarie999990342";

    [Fact]
    public void An_unknown_member_is_refused()
        => Refused<CollectiveSignal>(Changed(Samples.Collective(), json => json["subject"] = Canary));

    [Theory]
    [InlineData("{\"Zqnaam\": 1}", "$")]
    [InlineData("{\"Zqnaam\": {\"id\": 1}}", "$")]
    [InlineData("{\"location\": {\"Zqnaam\": 1}}", "location")]
    [InlineData("{\"location\": {\"street\": 1}}", "location.street")]
    [InlineData("{\"attachments\": [{\"Zqnaam\": 1}]}", "attachments[0]")]
    public void A_refusal_names_members_of_the_contract_and_never_one_that_the_sender_made_up(string wire, string field)
        => Assert.Equal(field, Assert.Throws<ContractViolationException>(() => HubJson.Read<Signal>(Encoding.UTF8.GetBytes(wire))).Field);

    [Fact]
    public void The_same_member_twice_is_refused()
    {
        var wire = Encoding.UTF8.GetString(HubJson.Write(Samples.Collective()));

        Refused<CollectiveSignal>(Encoding.UTF8.GetBytes(wire[..^1] + ",\"revision\":1}"));
    }

    [Fact]
    public void A_number_in_place_of_a_code_is_refused()
        => Refused<CollectiveSignal>(Changed(Samples.Collective(), json => json["urgency"] = 1));

    [Fact]
    public void An_unknown_code_is_refused()
        => Refused<CollectiveSignal>(Changed(Samples.Collective(), json => json["theme"] = Canary));

    [Fact]
    public void The_code_Unknown_is_refused()
        => Refused<CollectiveSignal>(Changed(Samples.Collective(), json => json["theme"] = "Unknown"));

    [Fact]
    public void A_missing_member_is_refused()
        => Refused<CollectiveSignal>(Changed(Samples.Collective(), json => json.Remove("theme")));

    [Fact]
    public void A_null_for_what_is_required_is_refused()
        => Refused<IndividualCase>(Changed(Samples.Case(), json => json["content"] = null));

    [Fact]
    public void A_null_in_a_list_is_refused()
        => Assert.Equal(
            "covenant.bases",
            Assert.Throws<ContractViolationException>(() => new CovenantClaim(new CovenantId("proef"), [null!], [])).Field);

    [Fact]
    public void Null_itself_is_refused()
        => Refused<Signal>("null"u8.ToArray());

    [Fact]
    public void What_is_no_JSON_is_refused()
        => Refused<Signal>(Encoding.UTF8.GetBytes($"<signal>{Canary}</signal>"));

    [Fact]
    public void Other_letter_case_of_a_member_is_refused()
        => Refused<CollectiveSignal>(Changed(Samples.Collective(), json =>
        {
            json.Remove("revision");
            json["Revision"] = 1;
        }));

    [Fact]
    public void A_readable_text_in_the_place_of_a_seal_is_refused()
        => Refused<IndividualCase>(Changed(Samples.Case(), json => json["content"] = Canary));

    [Fact]
    public void Deep_nesting_is_refused() =>
        Refused<Signal>(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"location\":", 2_000)) + "1" + new string('}', 2_000)));

    private static byte[] Changed<T>(T contract, Action<JsonObject> change)
        where T : class
    {
        var json = JsonNode.Parse(HubJson.Write(contract))!.AsObject();
        change(json);
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    private static void Refused<T>(byte[] wire)
        where T : class
    {
        var violation = Assert.Throws<ContractViolationException>(() => HubJson.Read<T>(wire));

        Assert.DoesNotContain(Canary, violation.ToString(), StringComparison.OrdinalIgnoreCase);
    }
}

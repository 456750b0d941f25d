using System.Net;
using System.Text.Json.Nodes;
using Hub.Adapters.Tests.Hosting;

namespace Hub.Adapters.Tests.HubApi;

public sealed class IntakeRulesTests(HubApiFixture fixture) : IClassFixture<HubApiFixture>
{
    [Fact]
    public async Task The_kind_in_the_body_must_be_the_partners_own()
    {
        var response = await fixture.Host.Post(fixture.Key, Events.Json("soort", data => data["source"] = "politie"));

        Assert.Equal(["data.source"], await Answer.Faults(response));
    }

    [Fact]
    public async Task A_null_among_the_attachments_is_refused_by_its_place()
    {
        var response = await fixture.Host.Post(fixture.Key, Events.Json("leeg", data => data["attachments"] = new JsonArray([null])));

        Assert.Equal(["data.attachments[0]"], await Answer.Faults(response));
    }

    [Fact]
    public async Task A_municipality_that_the_partner_does_not_serve_is_refused()
    {
        var response = await fixture.Host.Post(fixture.Key, Events.Json("gemeente", data => data["municipality"] = "GM1509"));

        Assert.Equal(["data.municipality"], await Answer.Faults(response));
    }

    [Fact]
    public async Task BsnWhereLawPrescribes_a_bsn_field_of_a_partner_that_may_not_process_it_is_refused()
    {
        var response = await fixture.Host.Post(
            fixture.Key,
            Events.Json("bsn-1", data => data["subject"] = new JsonObject { ["bsn"] = "999990342" }));

        var problem = await Answer.Problem(response, HttpStatusCode.BadRequest);
        Assert.Equal("data.subject.bsn", problem["errors"]![0]!["field"]!.GetValue<string>());
        Assert.Equal("BsnWhereLawPrescribes", problem["errors"]![0]!["code"]!.GetValue<string>());
        Assert.DoesNotContain("999990342", problem.ToJsonString());
    }

    [Fact]
    public async Task BsnWhereLawPrescribes_a_partner_that_may_process_it_keeps_the_field_and_loses_the_text()
    {
        var response = await fixture.Host.Post(fixture.BsnKey, Events.Json("bsn-2", data =>
        {
            data["subject"] = new JsonObject { ["bsn"] = "999990342", ["name"] = "Proef 999990342" };
            data["description"] = "Meneer (9999.90.342) belde.";
        }));

        var id = Guid.Parse((await Answer.Json(response))["receiptId"]!.GetValue<string>());
        var signal = fixture.Host.Open(await Received(id));
        Assert.Equal("999990342", signal.Subject!.Bsn);
        Assert.Equal("Proef [BSN]", signal.Subject.Name);
        Assert.Equal("Meneer ([BSN]) belde.", signal.Description);
    }

    [Fact]
    public async Task New_content_of_a_known_record_is_a_revision_and_the_old_content_again_is_one_more()
    {
        var first = await Answer.Json(await fixture.Host.Post(fixture.Key, Events.Json("herzien")));
        var again = await Answer.Json(await fixture.Host.Post(fixture.Key, Events.Json("herzien")));
        var second = await Answer.Json(
            await fixture.Host.Post(fixture.Key, Events.Json("herzien", data => data["description"] = "Nu ook de tweede lantaarn.")));

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal(first["receiptId"]!.GetValue<string>(), second["receiptId"]!.GetValue<string>());
        Assert.Equal(2, second["revision"]!.GetValue<int>());
        var id = Guid.Parse(second["receiptId"]!.GetValue<string>());
        Assert.Equal("Nu ook de tweede lantaarn.", fixture.Host.Open(await Received(id, revision: 2)).Description);
    }

    [Fact]
    public async Task Only_the_sender_may_ask_what_became_of_a_signal()
    {
        var response = await fixture.Host.Post(fixture.Key, Events.Json("van-wie"));
        var path = response.Headers.Location!.ToString();

        Assert.Equal(HttpStatusCode.OK, (await fixture.Host.GetFrom(fixture.Key, path)).StatusCode);
        await Answer.Problem(await fixture.Host.GetFrom(fixture.OtherKey, path), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_same_record_id_of_two_partners_is_two_signals()
    {
        var one = await Answer.Json(await fixture.Host.Post(fixture.Key, Events.Json("zelfde-nummer")));
        var other = await Answer.Json(await fixture.Host.Post(fixture.OtherKey, Events.Json("zelfde-nummer")));

        Assert.NotEqual(one["receiptId"]!.GetValue<string>(), other["receiptId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Each_item_of_a_batch_has_its_own_result()
    {
        var batch = new JsonArray(
            Events.Event("reeks-1"),
            Events.Event("reeks-2", data => data["municipality"] = "GM1509"),
            Events.Event("reeks-1"),
            JsonValue.Create(5));

        var response = await fixture.Host.Post(fixture.Key, batch.ToJsonString(), "application/cloudevents-batch+json");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var results = (await Answer.Json(response))["results"]!.AsArray();
        Assert.Equal([202, 400, 202, 400], results.Select(result => result!["status"]!.GetValue<int>()));
        Assert.Equal(results[0]!["receiptId"]!.GetValue<string>(), results[2]!["receiptId"]!.GetValue<string>());
        Assert.Equal("data.municipality", results[1]!["problem"]!["errors"]![0]!["field"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_batch_of_which_nothing_is_good_is_400_with_every_fault_by_place()
    {
        var batch = new JsonArray(
            Events.Event("slecht-1", change: root => root["type"] = "x"),
            Events.Event("slecht-2", data => data["municipality"] = "GM1509"));

        var response = await fixture.Host.Post(fixture.Key, batch.ToJsonString(), "application/cloudevents-batch+json");

        Assert.Equal(["[0].type", "[1].data.municipality"], await Answer.Faults(response));
    }

    [Fact]
    public async Task A_batch_of_more_than_a_mebibyte_is_too_large()
    {
        var response = await fixture.Host.Post(fixture.Key, $"[{new string(' ', 1_048_600)}]", "application/cloudevents-batch+json");

        await Answer.Problem(response, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_signal_that_the_sender_calls_acute_is_answered_with_112()
    {
        var receipt = await Answer.Json(await fixture.Host.Post(fixture.Key, Events.Json("spoed", data => data["urgency"] = "acute")));

        Assert.True(receipt["acute"]!.GetValue<bool>());
        Assert.Contains("bel nu 112", receipt["advice"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private async Task<Hub.Contracts.Signals.SignalReceived> Received(Guid id, int revision = 1)
    {
        await fixture.Host.Settled();
        return fixture.Host.Router.Received.First(message => message.SignalId == id && message.Revision == revision);
    }
}

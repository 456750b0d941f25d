using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Adapters.Partners.Watch;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.Signals;
using Hub.Testing.Time;
using Microsoft.Extensions.Hosting;

namespace Hub.Adapters.Tests.Partners;

/// <summary>Organisations merge and split while their signals are under way.</summary>
public sealed class AliasTests : IDisposable
{
    private const string OldNumber = "90000077";
    private readonly ConfigFolder config = new();
    private readonly FakeClock clock = new();

    [Fact]
    public async Task After_a_merger_the_new_partner_carries_on_with_the_records_of_both_old_ones()
    {
        var (one, two) = (Add("zorg-een", "90000001"), Add("zorg-twee", "90000002"));
        await using var host = await AdapterHost.Start(config, clock: clock);
        var before = new[] { await Receipt(host, one, "a", "90000001"), await Receipt(host, two, "b", "90000002") };

        Remove("zorg-een", "zorg-twee");
        var merged = Add("zorg-samen", "90000003", Alias("zorg-een", "90000001"), Alias("zorg-twee", "90000002"));
        await Reload(host);
        var after = new[] { await Receipt(host, merged, "a", "90000001"), await Receipt(host, merged, "b", "90000002") };

        await host.Settled();
        Assert.Equal(before, after);
        Assert.Equal(2, host.Router.Received.Count);
        Assert.Equal(
            (200, 200, 401),
            (await Status(host, merged, before[0]), await Status(host, merged, before[1]), await Status(host, one, before[0])));
    }

    [Fact]
    public async Task After_a_split_both_partners_carry_on_with_records_of_the_old_one_under_one_id_each()
    {
        var old = Add("zorg-oud", OldNumber);
        await using var host = await AdapterHost.Start(config, clock: clock);
        var (a, b) = (await Receipt(host, old, "a", OldNumber), await Receipt(host, old, "b", OldNumber));

        Remove("zorg-oud");
        var (north, south) = (
            Add("zorg-noord", "90000004", Alias("zorg-oud", OldNumber)),
            Add("zorg-zuid", "90000005", Alias("zorg-oud", OldNumber)));
        var stranger = Add("zorg-vreemd", "90000006");
        await Reload(host);

        Assert.Equal((a, b), (await Receipt(host, north, "a", OldNumber), await Receipt(host, south, "b", OldNumber)));
        await host.Settled();
        Assert.Equal(2, host.Router.Received.Count);
        Assert.Equal((200, 200, 404), (await Status(host, north, a), await Status(host, south, b), await Status(host, stranger, a)));

        // From here on each has records of its own: the same number at both is two signals, and neither may ask about the other's.
        var (ofNorth, ofSouth) = (await Receipt(host, north, "c", "90000004"), await Receipt(host, south, "c", "90000005"));
        Assert.NotEqual(ofNorth, ofSouth);
        Assert.Equal((404, 404), (await Status(host, north, ofSouth), await Status(host, south, ofNorth)));
    }

    [Fact]
    public async Task What_one_half_of_a_split_took_over_is_its_own_and_the_same_record_of_the_other_half_is_another_signal()
    {
        var (north, south) = (
            Add("zorg-noord", "90000004", Alias("zorg-oud", OldNumber)),
            Add("zorg-zuid", "90000005", Alias("zorg-oud", OldNumber)));
        await using var host = await AdapterHost.Start(config, clock: clock);

        var first = await Receipt(host, north, "a", OldNumber);
        var (second, again) = (await Receipt(host, south, "a", OldNumber), await Receipt(host, south, "a", OldNumber));
        var own = await Receipt(host, south, "a", "90000005");

        await host.Settled();
        Assert.Equal(3, new[] { first, second, own }.Distinct().Count());
        Assert.Equal((second, first), (again, await Receipt(host, north, "a", OldNumber)));
        Assert.Equal(
            ["zorg-noord", "zorg-zuid", "zorg-zuid"],
            host.Router.Received.Select(message => message.Partner.Value).Order(StringComparer.Ordinal));
        Assert.Equal((200, 404), (await Status(host, north, first), await Status(host, south, first)));
        Assert.Equal((404, 200), (await Status(host, north, second), await Status(host, south, second)));
    }

    [Fact]
    public async Task Who_was_given_a_receipt_can_follow_it_after_the_other_half_changed_the_record_and_never_sees_that_change()
    {
        var old = Add("zorg-oud", OldNumber);
        await using var host = await AdapterHost.Start(config, clock: clock);
        var receipt = await Receipt(host, old, "a", OldNumber);
        Remove("zorg-oud");
        var (north, south) = (
            Add("zorg-noord", "90000004", Alias("zorg-oud", OldNumber)),
            Add("zorg-zuid", "90000005", Alias("zorg-oud", OldNumber)));
        await Reload(host);
        Assert.Equal(receipt, await Receipt(host, south, "a", OldNumber));

        var changed = await Send(host, north, "a", OldNumber, data => data["description"] = "Nu zijn het er twee.");
        var ofSouth = await Send(host, south, "a", OldNumber, data => data["description"] = "Bij ons zijn het er drie.");

        await host.Settled();
        Assert.Equal(receipt, Guid.Parse((string)(await Answer.Json(changed))["receiptId"]!));
        Assert.NotEqual(receipt, Guid.Parse((string)(await Answer.Json(ofSouth))["receiptId"]!));
        Assert.Equal((2, 1), (await Revision(host, north, receipt), await Revision(host, south, receipt)));
    }

    [Fact]
    public async Task After_its_last_day_the_old_number_is_nobodys()
    {
        var key = Add("zorg-samen", "90000003", Alias("zorg-oud", OldNumber, "2026-11-03"));
        await using var host = await AdapterHost.Start(config, clock: clock);

        var today = await Send(host, key, "a", OldNumber);
        clock.MoveTo(new DateTimeOffset(2026, 11, 4, 0, 0, 1, TimeSpan.Zero));
        var tomorrow = await Send(host, key, "a", OldNumber);

        Assert.Equal(HttpStatusCode.Accepted, today.StatusCode);
        Assert.Equal(["source"], await Answer.Faults(tomorrow));
    }

    [Fact]
    public async Task A_split_corporation_is_known_by_the_number_in_the_message()
    {
        var keys = new[] { "corporatie-oost", "corporatie-west" }.Select(id => config.AddPartner(id, "corporatie", partner =>
        {
            partner["kvk"] = id == "corporatie-oost" ? "90000004" : "90000005";
            partner["formats"] = new JsonArray("corporation");
            partner["aliases"] = new JsonArray(Alias("corporatie-oud", OldNumber));
        })).ToList();
        await using var host = await AdapterHost.Start(config, clock: clock);
        Task<HttpResponseMessage> Zaak(string key, string id) =>
            host.Post(
                key,
                Encoding.UTF8.GetString(
                    Samples.Changed(
                        "corporatie-08-vera-zaak-verzamelwoning.json",
                        zaak => (zaak["idOrganisatie"], zaak["idExtern"]) = ($"KVK-{OldNumber}", id))),
                "application/json",
                "/v1/corporation/zaken");

        var receipts = new[] { await Answer.Json(await Zaak(keys[0], "A")), await Answer.Json(await Zaak(keys[1], "B")) }.Select(answer =>
            (string)answer["receiptId"]!);

        var expected = new[] { "A", "B" }.Select(id =>
            SignalIds.ForRecord(host.Keys.IdKey(new("GM0637")), new PartnerId("corporatie-oud"), $"zaak/KVK-{OldNumber}/{id}").ToString());
        Assert.Equal(expected, receipts);
    }

    public void Dispose() => config.Dispose();

    private static JsonObject Alias(string partner, string number, string through = "2099-12-31")
        => new() { ["partner"] = partner, ["number"] = number, ["validFrom"] = "2020-01-01", ["validThrough"] = through };

    private static Task Reload(AdapterHost host)
        => host.Get<IEnumerable<IHostedService>>().OfType<PartnerReload>().Single().LookAsync(TestContext.Current.CancellationToken);

    private static Task<HttpResponseMessage> Send(AdapterHost host, string key, string id, string number, Action<JsonObject>? data = null)
        => host.Post(key, Events.Json(id, data, change: root => root["source"] = $"urn:nld:kvknr:{number}:systeem:proef"));

    private static async Task<Guid> Receipt(AdapterHost host, string key, string id, string number)
        => Guid.Parse((string)(await Answer.Json(await Send(host, key, id, number)))["receiptId"]!);

    private static async Task<int> Status(AdapterHost host, string key, Guid id)
        => (int)(await host.GetFrom(key, $"/v1/signals/{id}")).StatusCode;

    private static async Task<int> Revision(AdapterHost host, string key, Guid id)
        => (int)(await Answer.Json(await host.GetFrom(key, $"/v1/signals/{id}")))["revision"]!;

    private string Add(string id, string number, params JsonObject[] aliases) => config.AddPartner(id, change: partner =>
    {
        partner["kvk"] = number;
        partner["aliases"] = new JsonArray([.. aliases]);
    });

    private void Remove(params string[] ids)
    {
        foreach (var id in ids)
        {
            File.Delete(Path.Combine(config.Root, "partners", $"{id}.json"));
        }
    }
}

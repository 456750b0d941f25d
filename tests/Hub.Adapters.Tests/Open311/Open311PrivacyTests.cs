using System.Net;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Tests.Open311;

/// <summary>Conformance O15: nothing about a person can be read back.</summary>
public class Open311PrivacyTests
{
    [Theory]
    [InlineData(TeamKind.Wijkzorgnetwerk)]
    [InlineData(TeamKind.Triage)]
    [InlineData(TeamKind.Schuldhulp)]
    [InlineData(TeamKind.VeiligThuis)]
    public async Task O15_what_turned_out_to_be_about_a_person_is_never_read_back(TeamKind kind)
    {
        var router = new RouterStub
        {
            Answer = signal => new SignalReceipt(
                signal.SignalId, signal.Revision, ReceiptState.Routed, signal.ReceivedAt,
                [TeamKind.Wijkteam, kind]),
        };
        await using var hub = await Open311Fixture.Start(router: router);
        var id = await Open311Fixture.Id(await hub.Request());
        await hub.Host.Settled();

        await Hidden(hub, id);
    }

    [Theory]
    [InlineData("overlast-personen")]
    [InlineData("overig")]
    public async Task O15_a_service_about_people_is_a_black_box_even_when_a_wijkteam_has_it(string service)
    {
        await using var hub = await Open311Fixture.Start();
        var id = await Open311Fixture.Id(await hub.Request(service));
        await hub.Host.Settled();

        await Hidden(hub, id);
        Assert.Equal(HttpStatusCode.NotFound, (await hub.Get($"tokens/{id}.json?jurisdiction_id=zoetermeer.nl")).StatusCode);
    }

    [Fact]
    public async Task O15_what_may_be_read_back_has_no_text_no_address_and_no_exact_place()
    {
        await using var hub = await Open311Fixture.Start();
        var id = await Open311Fixture.Id(
            await hub.Request(
                "zwerfafval", ("first_name", "Verzonnen"), ("address_string", "Dorpsstraat 7, Zoetermeer"),
                ("email", "x@voorbeeld.nl")));
        await hub.Host.Settled();

        var text = (await hub.Json($"requests/{id}.json?jurisdiction_id=zoetermeer.nl")).ToJsonString();

        Assert.Contains("52.06,", text, StringComparison.Ordinal);
        Assert.All(
            new[] { "52.061", "Blikjes", "Dorpsstraat", "Verzonnen", "voorbeeld.nl" },
            word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
    }

    private static async Task Hidden(Open311Fixture hub, string id)
    {
        Assert.Empty((await hub.Json("requests.json?jurisdiction_id=zoetermeer.nl")).AsArray());
        Assert.Empty((await hub.Json($"requests.json?jurisdiction_id=zoetermeer.nl&service_request_id={id}")).AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await hub.Get($"requests/{id}.json?jurisdiction_id=zoetermeer.nl")).StatusCode);
    }
}

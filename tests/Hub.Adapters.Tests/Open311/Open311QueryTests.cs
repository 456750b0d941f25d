using System.Net;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Tests.Open311;

/// <summary>Conformance O08 to O14: what a client reads back, and in which form.</summary>
public class Open311QueryTests
{
    [Fact]
    public async Task O08_a_token_resolves_at_once()
    {
        await using var hub = await Open311Fixture.Start();
        var id = await Open311Fixture.Id(await hub.Request());

        var token = await hub.Json($"tokens/{id}.json?jurisdiction_id=zoetermeer.nl");
        var unknown = await hub.Get($"tokens/{Guid.NewGuid()}.xml?jurisdiction_id=zoetermeer.nl");

        Assert.Equal(id, (string)token[0]!["service_request_id"]!);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task O09_ids_override_every_other_filter()
    {
        await using var hub = await Open311Fixture.Start();
        var id = await Open311Fixture.Id(await hub.Request());
        await hub.Host.Settled();

        var found = await hub.Json(
            $"requests.json?jurisdiction_id=zoetermeer.nl&service_request_id={id},x&service_code=ratten&status=closed&start_date=onzin");

        Assert.Equal(id, (string)Assert.Single(found.AsArray())!["service_request_id"]!);
    }

    [Theory]
    [InlineData("start_date=2026-01-01T00:00:00Z&end_date=2026-04-02T00:00:00Z", 400)]
    [InlineData("start_date=2026-01-01T00:00:00Z&end_date=2026-04-01T00:00:00Z", 200)]
    [InlineData("start_date=2026-01-01T00:00:00+01:00", 200)]
    [InlineData("start_date=2026-01-01", 400)]
    [InlineData("start_date=2026-01-01T00:00:00", 400)]
    [InlineData("status=wachtend", 400)]
    public async Task O10_a_span_has_at_most_90_days_and_a_moment_has_a_zone(string query, int status)
    {
        await using var hub = await Open311Fixture.Start();

        var response = await hub.Get($"requests.json?jurisdiction_id=zoetermeer.nl&{query}");

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task O12_a_description_has_at_most_4000_characters()
    {
        await using var hub = await Open311Fixture.Start();

        var most = await hub.Request("zwerfafval", ("description", new string('a', 4000)));
        var more = await hub.Request("zwerfafval", ("description", new string('a', 4001)));

        Assert.Equal((200, 400), ((int)most.StatusCode, (int)more.StatusCode));
    }

    [Fact]
    public async Task O13_and_O14_replies_hold_to_the_published_schemas()
    {
        await using var hub = await Open311Fixture.Start();
        await hub.Request("zwerfafval", ("address_string", "Dorpsstraat 7, Stadscentrum, Zoetermeer, 2712 AK"));
        await hub.Host.Settled();

        var services = await hub.Json("services.json?jurisdiction_id=arnhem.nl");
        var definition = await hub.Json("services/zwerfafval.json?jurisdiction_id=arnhem.nl");
        var requests = await hub.Json("requests.json?jurisdiction_id=zoetermeer.nl");

        Assert.All(services.AsArray(), Open311Rules.Service);
        Open311Rules.Definition(definition);
        Open311Rules.Request(Assert.Single(requests.AsArray()));
        Assert.Equal("2712", (string)requests[0]!["zipcode"]!);
    }

    [Theory]
    [InlineData("resolved", "Het team heeft het opgelost.")]
    [InlineData(null, "Het team heeft het werk afgerond.")]
    [InlineData("of-a-newer-hub", "Het team heeft het werk afgerond.")]
    public async Task A_closed_request_tells_what_came_of_it(string? reason, string sentence)
    {
        await using var hub = await Open311Fixture.Start();
        var (id, at) = (Guid.NewGuid(), TimeProvider.System.GetUtcNow());
        await hub.Host.Get<Hub.Adapters.Open311.Open311Store>()
            .NoteAsync(new(id, "zoetermeer.nl", "ratten", at, at, false, "2712", 52.06, 4.5), TestContext.Current.CancellationToken);
        foreach (var (state, why) in ((OutcomeState, string?)[])[(OutcomeState.Routed, null), (OutcomeState.Closed, reason)])
        {
            await hub.Host.Get<Hub.Adapters.Spool.SpoolWriter>().DoAsync(
                statements => statements.Outcomes.Note(
                    new SignalOutcome(id, 1, new PartnerId("app-proef"), state, at, TeamKind.Wijkteam, why), callback: false, at),
                TestContext.Current.CancellationToken);
        }

        var found = (await hub.Json("requests.json?jurisdiction_id=zoetermeer.nl&status=closed"))[0]!;

        Assert.Equal(("closed", sentence), ((string)found["status"]!, (string)found["status_notes"]!));
    }

    [Fact]
    public async Task O11_an_answer_has_at_most_1000_requests()
    {
        await using var hub = await Open311Fixture.Start();
        var at = TimeProvider.System.GetUtcNow();
        var store = hub.Host.Get<Hub.Adapters.Open311.Open311Store>();
        await Task.WhenAll(
            Enumerable
                .Range(0, 1005)
                .Select(async _ =>
                {
                    var id = Guid.NewGuid();
                    await store.NoteAsync(
                        new(id, "zoetermeer.nl", "ratten", at, at, false, "2712", 52.06, 4.5),
                        TestContext.Current.CancellationToken);
                    await hub
                        .Host.Get<Hub.Adapters.Spool.SpoolWriter>()
                        .DoAsync(
                            statements =>
                                statements.Outcomes.Note(
                                    new SignalOutcome(id, 1, new PartnerId("app-proef"), OutcomeState.Routed, at, TeamKind.Wijkteam),
                                    callback: false,
                                    at),
                            TestContext.Current.CancellationToken);
                }));

        var found = await hub.Json("requests.json?jurisdiction_id=zoetermeer.nl");

        Assert.Equal(1000, found.AsArray().Count);
    }
}

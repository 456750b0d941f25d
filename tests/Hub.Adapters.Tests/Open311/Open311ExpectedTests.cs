using Hub.Adapters.Spool;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Tests.Open311;

/// <summary>By when somebody answers, as the router reckoned it: told until somebody did.</summary>
public sealed class Open311ExpectedTests
{
    [Fact]
    public async Task A_request_says_by_when_somebody_answers_until_a_team_took_it_up()
    {
        var router = new RouterStub
        {
            Answer = signal => new SignalReceipt(
                signal.SignalId, signal.Revision, ReceiptState.Routed, signal.ReceivedAt, [TeamKind.Wijkteam],
                answerBy: DateTimeOffset.Parse("2026-12-02T17:00:00Z")),
        };
        await using var hub = await Open311Fixture.Start(router: router);
        var id = await Open311Fixture.Id(await hub.Request());
        await hub.Host.Settled();

        var waiting = await ExpectedAsync(hub, id);
        await hub.Host.Get<SpoolWriter>().DoAsync(
            statements =>
            {
                statements.Follow(Guid.Parse(id), 1, OutcomeState.Accepted);
                return true;
            },
            TestContext.Current.CancellationToken);

        Assert.Equal("2026-12-02T17:00:00Z", waiting);
        Assert.Null(await ExpectedAsync(hub, id));
    }

    private static async Task<string?> ExpectedAsync(Open311Fixture hub, string id)
        => (string?)(await hub.Json($"requests/{id}.json?jurisdiction_id=zoetermeer.nl"))[0]!["expected_datetime"];
}

using Hub.Contracts.Operations.Figures;
using Hub.Router.FollowUp;
using Hub.Router.Ledger.Figures;
using Hub.Testing.Nodes;
using Hub.Testing.Nodes.Router;

namespace Hub.System.Tests.Router;

/// <summary>Figures in PostgreSQL, counted by more than one router at once.</summary>
public sealed class FiguresOnServersTests(SharedNodes nodes)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_line_counts_once_and_all_that_came_in_is_accounted_for()
    {
        await using var bus = await RouterBus.StartAsync(await Installations.NewAsync(nodes));
        await bus.RouteAsync([.. Enumerable.Range(0,
            30).Select(i => Given.Signal(i % 3 == 0 ? "individueel" : i % 3 == 1 ? "collectief" : "geweigerd"))]);
        var id = (await bus.QueryAsync("SELECT id FROM deliveries WHERE contract = 'individual' LIMIT 1", row => row.GetGuid(0))).Single();
        await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Netwerk, "aanvoerder-1", Token);
        var counts = Enumerable.Range(0, 3).Select(_ => new FigureRollUp(bus.Database, bus.Get<TimeProvider>()));

        await Task.WhenAll(counts.Select(one => one.RunAsync(Token)));

        var table = (await bus.Database.ReadAsync(
            session => FigureReads.TableAsync(session, new FigureFilter(202001, 209952) { Municipality = Given.Zoetermeer }, Token),
                Token))!;
        Assert.Equal((30, 20, 10),
            (table.Accounts.Sum(one => one.Received), table.Accounts.Sum(one => one.Routed), table.Accounts.Sum(one => one.Refused)));
        Assert.All(table.Accounts, one => Assert.Equal(0, one.Unaccounted));
        Assert.Equal(
            ("5", 1L), Assert.Single(table.Lines.SelectMany(line => line.Counts),
                one => one.Measure == FigureMeasure.AcceptedInTerm) is var one
                ? (one.Detail, one.Count) : default);
    }
}

using System.Net;
using Hub.Contracts.Operations;
using Hub.Contracts.Operations.Figures;
using Hub.Router.Ledger.Figures;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.OperationsApi;

/// <summary>Figures over HTTP.</summary>
public sealed class FiguresApiTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Figures_are_read_by_week_and_narrowed()
    {
        await using var site = await OperationsSite.StartAsync();
        await site.Bus.RouteAsync(Given.Signal("collectief"), Given.Signal("geweigerd"));
        await new FigureRollUp(site.Bus.Database, site.Bus.Get<TimeProvider>()).RunAsync(Token);

        var all = await site.GetAsync<FigureTable>($"{OperationsRoutes.Figures}?municipality=GM0637");
        var narrow = await site.GetAsync<FigureTable>($"{OperationsRoutes.Figures}?area=oosterheem&theme=afval");
        var before = await site.GetAsync<FigureTable>($"{OperationsRoutes.Figures}?to=2020-W53");

        Assert.Equal((2, 2), (all.Lines.Length, all.Accounts.Length));
        Assert.NotNull(all.CountedUntil);
        Assert.Equal("afval", Assert.Single(narrow.Lines).Theme);
        Assert.Equal(("2020-W49", "2020-W53", 0, 0), (before.From, before.To, before.Lines.Length, before.Accounts.Length));
    }

    [Theory]
    [InlineData("from=2021-W53")]
    [InlineData("from=2026-W02&to=2026-W01")]
    [InlineData("theme=iets")]
    [InlineData("week=2026-W01")]
    public async Task What_is_not_understood_is_refused(string query)
    {
        await using var site = await OperationsSite.StartAsync();

        using var answer = await site.SendAsync(HttpMethod.Get, $"{OperationsRoutes.Figures}?{query}", site.ReadingKey);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Municipalities;
using Hub.Router.InUse;
using Hub.Router.Ledger.Figures;
using Hub.Router.Reporting;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Processes;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.System.Tests.Reporting;

/// <summary>
/// What the hub counted of a year is what happened, to the unit; and what a report says is what would be said of a recount. The large form:
/// <c>HUB_YEAR=200000 ./hub test SimulatedYearTests</c>.
/// </summary>
public sealed class SimulatedYearTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_figure_and_every_report_of_a_year_is_that_of_an_independent_recount()
    {
        var size = int.Parse(Environment.GetEnvironmentVariable("HUB_YEAR") ?? "1500", CultureInfo.InvariantCulture);
        var seed = int.Parse(Environment.GetEnvironmentVariable("HUB_SEED") ?? "20261129", CultureInfo.InvariantCulture);
        output.WriteLine($"{size} signals, seed {seed}");
        var clock = new FakeClock(DateTimeOffset.Parse("2025-12-29T08:00:00+01:00", CultureInfo.InvariantCulture));
        await using var bus = await RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock)
            .AddSingleton<IRulesInUse>(new GivenRules { Kinds = _ => TeamKind.Wijkteam }));
        var year = new SimulatedYear(bus, clock, new Random(seed), size);

        await year.RunAsync(TestContext.Current.CancellationToken);

        var filter = new FigureFilter(202501, 202753);
        var counted = await bus.Database.ReadAsync(session
            => FigureReads.CellsAsync(session, filter, TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken);
        var recount = year.Happened.GroupBy(one => (one.Cell, one.Measure, one.Detail)).Select(group => (
            group.Key.Cell, group.Key.Measure, group.Key.Detail, Amount: (long)group.Count())).ToHashSet();
        Assert.Equal(size, counted.Where(one => one.Measure == FigureMeasure.Received).Sum(one => one.Amount));
        Assert.Equal(recount.Count, counted.Count);
        Assert.True(recount.SetEquals(counted), "a figure differs from the recount");
        var summed = await bus.Database.ReadAsync(session
            => FigureReads.SumsAsync(session, filter, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        Assert.True(summed.Count < counted.Count, "nothing was added up");
        Assert.All(Reports(counted).Zip(Reports(year.Happened)), one => Assert.Equal(one.Second, one.First));
        Assert.All(Reports(summed).Zip(Reports(year.Happened)), one => Assert.Equal(one.Second, one.First));
    }

    private static IEnumerable<string> Reports(IEnumerable<(FigureCell Cell, FigureMeasure Measure, string Detail, long Amount)> figures)
    {
        var all = figures.ToList();
        foreach (var municipality in MunicipalitySet.Read(Repository.ShippedConfiguration, [])!.Municipalities)
        {
            var mine = all.Where(one => one.Cell.Municipality == municipality.Code.Value);
            var hiding = new Hiding(name => Convert.ToHexStringLower(HMACSHA256.HashData(new byte[] { 1 }, Encoding.UTF8.GetBytes(name))));
            var period = new ReportPeriod(new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30));
            yield return ReportCsv.Write(new CouncilReport(
                municipality with
                {
                    Areas = [.. municipality.Areas.Take(3).Select((area, i)
                    => area with { Code = new AreaCode($"gebied-{i}") })]
                },
                period, new HiddenFigures(hiding, mine), [], DateTimeOffset.UnixEpoch));
        }
    }
}

using System.Diagnostics;
using System.Runtime.CompilerServices;
using Hub.Bench.Figures;
using Hub.Bench.Load;
using Hub.Configuration;
using Hub.Contracts.Text;
using Hub.Deciding.Municipalities;
using Hub.Router;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Figures;
using Hub.Router.Patterns;
using Hub.Router.Reporting;
using Hub.Testing.Nodes;

namespace Hub.Bench.Rows;

/// <summary>
/// figures, patterns, trends and a report on a ledger with ten million figures and lines of the trail (<see cref="LongLedger"/>), and route
/// while they are asked for again and again, beside route on an empty ledger.
/// </summary>
internal sealed class FiguresRow : Row
{
    /// <inheritdoc/>
    public override string Name => "figures-10m";

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Figure> MeasureAsync(
        BenchServers servers, TimeSpan time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (rabbit, postgres) = (await servers.Rabbit, await servers.Postgres);
        await Broker.FreshAsync(rabbit);
        using var site = await HubSite.CreateAsync(rabbit, postgres);
        var count = (int)Math.Clamp(time.TotalSeconds * 1500, 3000, 60_000);
        await RouteRow.RouteAsync(rabbit, site, RouteRow.Signals(site, "warm", 3000));
        var empty = await RouteRow.RouteAsync(rabbit, site, RouteRow.Signals(site, "empty", count));
        var filled = Stopwatch.GetTimestamp();
        await LongLedger.FillAsync(postgres.ConnectionString(site.Database!), Year, cancellationToken);
        yield return new Figure("filling the ledger", Stopwatch.GetElapsedTime(filled).TotalSeconds, "s");
        await using var database = LedgerFactory.Open(HubSettings.Load(site.Config).Ledger);
        foreach (var (name, work) in Questions(site, database))
        {
            yield return new Figure($"{name}, 10 M rows", await SecondsAsync(work, cancellationToken), "s", Bar: Bar.AtMost(60, 10));
        }
        var patterns = await PatternsAsync(site, cancellationToken);
        yield return new Figure("patterns and trends, 10 M rows", patterns, "s", Bar: Bar.AtMost(60, 10));
        var meanwhile = await MeanwhileAsync(rabbit, site, database, count, cancellationToken);
        yield return new Figure("route, figures asked / empty", meanwhile, "signals/s", empty, Bar.AtLeast(0.8, 0.95));
    }

    private static int Year => DutchTime.Local(TimeProvider.System.GetUtcNow()).Year - 1;

    private static (string Name, Func<CancellationToken, Task> Work)[] Questions(HubSite site, LedgerDatabase database)
    {
        var zoetermeer = MunicipalitySet.Read(site.Config, [])!.Municipalities.Single(one => one.Prefix == "gm0637");
        var weeks = FigureFilter.Of(null, null, TimeProvider.System.GetUtcNow());
        var area = weeks with { Municipality = zoetermeer.Code, Area = zoetermeer.Areas[0].Code };
        return
        [
            ("counting what came", token => new FigureRollUp(database, TimeProvider.System).RunAsync(token)),
            ("figures of five weeks", token => database.ReadAsync(
                session => FigureReads.TableAsync(session, weeks, token), token)),
            ("figures of an area", token => database.ReadAsync(
                session => FigureReads.TableAsync(session, area, token), token)),
            ("report of a year", async token =>
            {
                var (report, fault) = await database.ReadAsync(
                    session => ReportReader.ReadAsync(
                        session, site.Keys, zoetermeer, ReportPeriod.Year(Year), [], TimeProvider.System.GetUtcNow(), token),
                    token);
                _ = (new ReportPage(report ?? throw new InvalidOperationException(fault!.Words)).Write(), ReportCsv.Write(report));
            }),
        ];
    }

    private static async Task<double> PatternsAsync(HubSite site, CancellationToken cancellationToken)
    {
        await using var worker = RouterWorker.Build(site.Config); // not started: only its parts
        return await SecondsAsync(
            async token =>
            {
                await worker.Services.GetRequiredService<PatternWatch>().RunAsync(token);
                await worker.Services.GetRequiredService<TrendWatch>().RunAsync(token);
            },
            cancellationToken);
    }

    private static async Task<double> MeanwhileAsync(
        RabbitNode rabbit, HubSite site, LedgerDatabase database, int count, CancellationToken cancellationToken)
    {
        var signals = RouteRow.Signals(site, "full", count);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var asking = AskAsync(Questions(site, database)[1..], end.Token);
        var rate = await RouteRow.RouteAsync(rabbit, site, signals);
        await end.CancelAsync();
        await asking;
        return rate;
    }

    // A desk, an operator and a report, one after the other, with a breath between: more than all who may ask would.
    private static async Task AskAsync((string Name, Func<CancellationToken, Task> Work)[] questions, CancellationToken cancellationToken)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                await questions[i % questions.Length].Work(cancellationToken);
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancellationToken);
            }
        }
        catch (Exception fault) when (cancellationToken.IsCancellationRequested
            && fault is OperationCanceledException or Npgsql.NpgsqlException)
        {
            // enough was routed
        }
    }

    private static async Task<double> SecondsAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        await work(cancellationToken);
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}

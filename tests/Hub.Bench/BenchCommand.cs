using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Hub.Bench.Figures;
using Hub.Bench.Rows;

namespace Hub.Bench;

/// <summary><c>./hub bench</c>: every figure of the design in one run on one machine, references beside them on the same servers.</summary>
internal static class BenchCommand
{
    private static readonly Row[] Rows =
    [
        new RouteRow(), new IntakeRow(), new EndToEndRow(), new DecideRow(), new DecideGrowthRow(), new StandaloneRow(), new BoardsRow(),
        new PoisonRow(),
    ];
    private static readonly Row[] LongRows =
    [
        new FloodRow(), new OutageRow(), new LedgerSizeRow(), new FiguresRow(), new BacklogRow(), new DeskRow(), new TeamQueuesRow(),
        new ScaleRow(), new RoutersRow(),
    ];

    /// <summary>Creates the command.</summary>
    public static RootCommand Create()
    {
        var only = new Option<string[]>("--only")
        {
            Description = $"Rows to measure: {string.Join(", ", Rows.Concat(LongRows).Select(row => row.Name))}.",
            AllowMultipleArgumentsPerToken = true,
        };
        var seconds = new Option<int>("--seconds")
        {
            Description = "Roughly how long each measurement lasts (default 8).",
            DefaultValueFactory = _ => 8,
        };
        var json = new Option<bool>("--json") { Description = "One JSON object a line instead of a table." };
        var longer = new Option<bool>("--long")
        {
            Description = "Also what takes long: a flooding partner, a broker away for ten minutes, 10 million ledger rows, 10 million "
                + "figures, a backlog of 1 million, each page of the desk with 1 million deliveries.",
        };
        var root = new RootCommand("Measures the hub beside bare forwarders on the same broker and machine.")
        {
            only, seconds, json, longer,
        };
        root.SetAction(
            (parse, cancellationToken) =>
                RunAsync(
                    parse.GetValue(only) ?? [],
                    parse.GetValue(seconds),
                    parse.GetValue(json),
                    parse.GetValue(longer),
                    parse.InvocationConfiguration.Output,
                    cancellationToken));
        return root;
    }

    private static async Task<int> RunAsync(
        string[] only, int seconds, bool json, bool longer, TextWriter output, CancellationToken cancellationToken)
    {
        var unknown = only.Where(name => !Rows.Concat(LongRows).Any(row => row.Name == name)).ToList();
        if (unknown.Count > 0)
        {
            await Console.Error.WriteLineAsync($"No row {string.Join(", ", unknown)}; see --help.");
            return 2;
        }
        var (median, p99) = Disk.FlushMicroseconds();
        Print(output, json, new Figure("fsync.p50", median, "us"));
        Print(output, json, new Figure("fsync.p99", p99, "us"));
        if (!json)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"machine: {Environment.ProcessorCount} cores, .NET {Environment.Version}, "
                        + $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB"
                ));
            output.WriteLine(
                string.Join(
                    "  ",
                    "name".PadRight(34),
                    "value".PadLeft(11),
                    "unit".PadRight(10),
                    "reference".PadLeft(11),
                    "ratio".PadLeft(8)));
        }
        var missed = 0;
        await using var servers = new BenchServers();
        var rows = Rows
            .Concat(longer || only.Length > 0 ? LongRows : [])
            .Where(row => only.Length == 0 || only.Contains(row.Name, StringComparer.Ordinal));
        foreach (var row in rows)
        {
            await foreach (var figure in row.MeasureAsync(servers, TimeSpan.FromSeconds(seconds), cancellationToken))
            {
                Print(output, json, figure);
                missed += figure.Bar?.Reached(figure.Judged) == false ? 1 : 0;
            }
        }
        if (!json)
        {
            output.WriteLine(missed == 0 ? "every bar is reached" : $"{missed} figure(s) below the bar");
        }
        return missed == 0 ? 0 : 1;
    }

    private static void Print(TextWriter output, bool json, Figure figure)
        => output.WriteLine(
            json
                ? JsonSerializer.Serialize(
                    new
                    {
                        name = figure.Name,
                        value = figure.Value,
                        unit = figure.Unit,
                        reference = figure.Reference,
                        ratio = figure.Ratio,
                        bar = figure.Bar?.Now,
                        reached = figure.Bar?.Reached(figure.Judged),
                    })
                : figure.Line());
}

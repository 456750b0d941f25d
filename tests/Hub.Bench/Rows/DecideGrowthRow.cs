using System.Runtime.CompilerServices;
using Hub.Bench.Figures;
using Hub.Bench.Load;
using Hub.Deciding.Planning;
using Hub.Testing.Processes;

namespace Hub.Bench.Rows;

/// <summary>decide growth: ten times the rules, ten times the text.</summary>
internal sealed class DecideGrowthRow : Row
{
    /// <inheritdoc/>
    public override string Name => "decide-growth";

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Figure> MeasureAsync(
        BenchServers servers, TimeSpan time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var samples = DecideLoad.Samples();
        var part = time / 3;
        var (hundred, thousand) = (Rules(100, samples, part), Rules(1000, samples, part));
        yield return new Figure("decide, 1,000 rules / 100 rules", thousand, "us", hundred, Bar.AtMost(2, 1.2));
        var decider = DecidingSet.Load(Repository.ShippedConfiguration).Decider(DecidingOptions.Strict);
        var (little, much) = await Task.Run(
            () =>
                (
                    DecideLoad.Measure(decider, DecideLoad.WithText(samples, 400), part).Microseconds / 400,
                    DecideLoad.Measure(decider, DecideLoad.WithText(samples, 4000), part).Microseconds / 4000),
            cancellationToken);
        yield return new Figure("decide per byte, 4 kB / 400 B", much * 1000, "ns/byte", little * 1000, Bar.AtMost(1.5, 1.1));
    }

    private static double Rules(int count, IReadOnlyList<Hub.Contracts.Signals.Signal> samples, TimeSpan time)
    {
        var folder = DecideLoad.WithRules(count);
        try
        {
            return DecideLoad.Measure(DecidingSet.Load(folder).Decider(DecidingOptions.Strict), samples, time).Microseconds;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

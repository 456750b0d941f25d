using System.Runtime.CompilerServices;
using Hub.Bench.Figures;
using Hub.Bench.Load;
using Hub.Deciding.Planning;
using Hub.Testing.Processes;

namespace Hub.Bench.Rows;

/// <summary>decide: classify, locate, privacy, plan; one core, sample signals of all kinds.</summary>
internal sealed class DecideRow : Row
{
    /// <inheritdoc/>
    public override string Name => "decide";

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Figure> MeasureAsync(
        BenchServers servers, TimeSpan time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var decider = DecidingSet.Load(Repository.ShippedConfiguration).Decider(DecidingOptions.Strict);
        var (microseconds, bytes) = await Task.Run(() => DecideLoad.Measure(decider, DecideLoad.Samples(), time), cancellationToken);
        yield return new Figure("decide", microseconds, "us", Bar: Bar.AtMost(100, 20));
        yield return new Figure("decide allocates", bytes / 1024, "kB");
    }
}

using System.Runtime.CompilerServices;
using Hub.Bench.Figures;
using Hub.Bench.Load;

namespace Hub.Bench.Rows;

/// <summary>
/// end to end at 200 signals/s: from a partner's request to the message in the team's hands, adapters and router on RabbitMQ and
/// PostgreSQL.
/// </summary>
internal sealed class EndToEndRow : Row
{
    /// <inheritdoc/>
    public override string Name => "end-to-end";

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Figure> MeasureAsync(
        BenchServers servers, TimeSpan time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var traffic = await TeamTraffic.StartAsync(await servers.Rabbit, await servers.Postgres, cancellationToken);
        await traffic.SendAsync("warm", TeamTraffic.Warm);
        var sent = await traffic.SendAsync("run", time);
        var took = await traffic.EndAsync(sent, cancellationToken);
        yield return new Figure("end-to-end 200/s arrived", took.Count, $"of {sent.Count}");
        yield return new Figure("end-to-end 200/s p50", Disk.Percentile(took, 0.5), "ms", Bar: Bar.AtMost(15, 5));
        yield return new Figure("end-to-end 200/s p99", Disk.Percentile(took, 0.99), "ms", Bar: Bar.AtMost(80, 25));
    }
}

using System.Runtime.CompilerServices;
using Hub.Adapters;
using Hub.Bench.Figures;
using Hub.Bench.Load;
using Hub.Bench.References;
using Hub.Hosting.Bus;

namespace Hub.Bench.Rows;

/// <summary>intake: HTTP → spool on disk → 202, beside an endpoint that only publishes to RabbitMQ with confirmation.</summary>
internal sealed class IntakeRow : Row
{
    private const int Senders = 64;
    private const int Rounds = 3;

    /// <inheritdoc/>
    public override string Name => "intake";

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Figure> MeasureAsync(
        BenchServers servers, TimeSpan time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (rabbit, postgres) = (await servers.Rabbit, await servers.Postgres);
        using var site = await HubSite.CreateAsync(rabbit, postgres);
        await Broker.DeclareAsync(rabbit, "bench.published");
        await Broker.DeclareBehindExchangeAsync(rabbit, HubQueues.Route); // the router is not there; its queue is
        await using var adapters = AdapterWorker.Build(site.Config);
        await adapters.StartAsync(cancellationToken);
        await site.AnnounceAsync(adapters.Services);
        await using var reference = await PublishEndpoint.StartAsync(rabbit, "bench.published");
        using var toHub = new HttpLoad(new Uri(adapters.Urls.First()), "/v1/signals", "application/cloudevents+json", site.ApiKey);
        using var toReference = new HttpLoad(reference.Address, "/", "application/cloudevents+json", apiKey: null);
        await toHub.RunAsync(Senders, time, number => site.Event("warm", number)); // until what is hot is compiled
        await toReference.RunAsync(Senders, time / 2, number => site.Event("warm", number));
        var (hub, bare) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var run = $"intake{round}";
            hub.Add(await toHub.RunAsync(Senders, time / 2, number => site.Event(run, number)));
            bare.Add(await toReference.RunAsync(Senders, time / 2, number => site.Event(run, number)));
        }
        await adapters.StopAsync(cancellationToken);
        yield return new Figure("intake / publish endpoint", Median(hub), "requests/s", Median(bare), Bar.AtLeast(0.8, 2));
    }
}

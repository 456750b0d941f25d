using Hub.Hosting.Bus;
using Hub.Hosting.Configuration;
using MassTransit;

namespace Hub.Adapters.Spool;

/// <summary>This adapter's own queue of what the router tells all of them. In one process there is one adapter, and one queue.</summary>
internal sealed class AdapterQueue(string exchange, BusSettings settings, SpoolDatabase spool)
{
    /// <summary>Its name. A damaged spool does not know its own: a queue that gets nothing stands in for it, and its own keeps what comes meanwhile.</summary>
    public string Name => settings.Kind != BusKind.RabbitMq ? exchange : HubQueues.OfSpool(exchange, spool.Id ?? "damaged");

    /// <summary>Puts it behind the exchange.</summary>
    public void Bind(IReceiveEndpointConfigurator endpoint)
    {
        if (endpoint is IRabbitMqReceiveEndpointConfigurator rabbit && spool.Id is not null)
        {
            rabbit.Bind(exchange);
        }
    }
}

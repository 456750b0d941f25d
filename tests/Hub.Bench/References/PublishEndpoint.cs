using Hub.Bench.Load;
using Hub.Testing.Nodes;
using RabbitMQ.Client;

namespace Hub.Bench.References;

/// <summary>An ASP.NET endpoint that only publishes the body to a quorum queue, waits for the confirmation and answers 202.</summary>
internal sealed class PublishEndpoint : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly IConnection broker;

    private PublishEndpoint(WebApplication server, IConnection broker)
    {
        this.server = server;
        this.broker = broker;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(server.Urls.First());

    /// <summary>Starts the endpoint.</summary>
    public static async Task<PublishEndpoint> StartAsync(RabbitNode node, string queue)
    {
        var connection = await node.ConnectAsync();
        var channels = new IChannel[8];
        for (var i = 0; i < channels.Length; i++)
        {
            channels[i] = await connection.CreateChannelAsync(new CreateChannelOptions(true, true, Broker.Limit(128)));
        }
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var application = builder.Build();
        var next = 0;
        var properties = new BasicProperties { Persistent = true, ContentType = "application/json" };
        application.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            var channel = channels[(uint)Interlocked.Increment(ref next) % channels.Length];
            await channel.BasicPublishAsync("", queue, mandatory: true, properties, body.ToArray(), CancellationToken.None);
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        });
        await application.StartAsync();
        return new PublishEndpoint(application, connection);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await server.StopAsync();
        await server.DisposeAsync();
        await broker.DisposeAsync();
    }
}

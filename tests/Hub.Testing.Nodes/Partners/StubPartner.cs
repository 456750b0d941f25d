using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Hub.Testing.Nodes.Partners;

/// <summary>A partner's own web server on a free loopback port: keeps every request, answers as the test says.</summary>
public sealed class StubPartner : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly ConcurrentQueue<StubRequest> requests = new();

    private StubPartner(WebApplication server) => this.server = server;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(server.Urls.First());

    /// <summary>What came in, oldest first.</summary>
    public IReadOnlyCollection<StubRequest> Requests => requests;

    /// <summary>What it answers where no route of its own was given. Default: 200 without a body.</summary>
    public Func<StubRequest, IResult> Answer { get; set; } = _ => Results.Ok();

    /// <summary>Starts a partner.</summary>
    /// <param name="routes">Routes of its own; these are not kept in <see cref="Requests"/>.</param>
    /// <param name="port">Port; 0 for any.</param>
    public static async Task<StubPartner> StartAsync(Action<IEndpointRouteBuilder>? routes = null, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        var partner = new StubPartner(app);
        routes?.Invoke(app);
        app.MapFallback((Delegate)partner.TakeAsync);
        await app.StartAsync();
        return partner;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await server.StopAsync(now.Token);
        await server.DisposeAsync();
    }

    private async Task<IResult> TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = new StubRequest(
            context.Request.Method, context.Request.Path.Value ?? "/", context.Request.QueryString.Value ?? "",
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync(context.RequestAborted));
        requests.Enqueue(request);
        return Answer(request);
    }
}

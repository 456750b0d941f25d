using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Hub.Testing.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Hub.System.Tests.Monitoring;

/// <summary>A small receiver of OTLP over HTTP: takes protobuf apart by hand, as its definition says, and keeps spans and names of
/// figures.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication application;

    private Collector(WebApplication application, Uri address) => (this.application, Address) = (application, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The spans that came in.</summary>
    public ConcurrentQueue<CollectedSpan> Spans { get; } = new();

    /// <summary>Names of the figures that came in, with the worker that sent them.</summary>
    public ConcurrentDictionary<(string Worker, string Figure), bool> Figures { get; } = new();

    /// <summary>All text that came in, to look through.</summary>
    public ConcurrentQueue<string> Bodies { get; } = new();

    /// <summary>Starts it on loopback.</summary>
    public static async Task<Collector> StartAsync()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, address.Port));
        var collector = new Collector(builder.Build(), address);
        collector.application.Run(collector.TakeAsync);
        await collector.application.StartAsync();
        return collector;
    }

    public async ValueTask DisposeAsync() => await application.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Bodies.Enqueue(Encoding.UTF8.GetString(body.ToArray()));
        foreach (var resource in Protobuf.Parts(body.ToArray(), 1))
        {
            var worker = Protobuf.Parts(resource, 1).SelectMany(one => Protobuf.Parts(one, 1)).Select(Attribute)
                .First(one => one.Key == "service.name").Value;
            foreach (var part in Protobuf.Parts(resource, 2).SelectMany(scope => Protobuf.Parts(scope, 2)))
            {
                if (context.Request.Path == "/v1/traces")
                {
                    Spans.Enqueue(Span(worker, part.ToArray()));
                }
                else
                {
                    Figures[(worker, Protobuf.Text(part, 1))] = true;
                }
            }
        }
        context.Response.StatusCode = context.Request.Path == "/v1/traces" || context.Request.Path == "/v1/metrics" ? 200 : 404;
        context.Response.ContentType = "application/x-protobuf";
    }

    private static CollectedSpan Span(string worker, byte[] part)
        => new(
            worker, Protobuf.Text(part, 5), Convert.ToHexStringLower(Protobuf.Parts(part, 1).First().Span),
                Convert.ToHexStringLower(Protobuf.Parts(part, 2).First().Span),
            Protobuf.Parts(part, 4).Select(one => Convert.ToHexStringLower(one.Span)).FirstOrDefault(""),
            Protobuf.Parts(part, 9).Select(Attribute).ToDictionary(StringComparer.Ordinal));

    private static KeyValuePair<string, string> Attribute(ReadOnlyMemory<byte> part)
        => new(Protobuf.Text(part, 1), Protobuf.Parts(part, 2).Select(value => Protobuf.Text(value, 1)).FirstOrDefault(""));
}

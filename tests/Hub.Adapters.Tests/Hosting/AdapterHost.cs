using System.Net.Http.Headers;
using System.Text;
using Hub.Adapters.Doors;
using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Configuration;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Hosting.Http;
using Hub.Hosting.Keys;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Adapters.Tests.Hosting;

/// <summary>The adapters on a real web server on loopback, with a stub for the router behind an in-memory bus.</summary>
internal sealed class AdapterHost : IAsyncDisposable
{
    private readonly WebApplication application;

    private AdapterHost(WebApplication application, RouterStub router)
    {
        this.application = application;
        Router = router;
        var address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
    }

    public RouterStub Router { get; }

    public HttpClient Client { get; }

    /// <summary>The key of the partner that a test is about.</summary>
    public string? Key { get; set; }

    public SpoolReader Spool => application.Services.GetRequiredService<SpoolReader>();

    public HubKeyRing Keys => application.Services.GetRequiredService<HubKeyRing>();

    public T Get<T>()
        where T : notnull
        => application.Services.GetRequiredService<T>();

    public static async Task<AdapterHost> Start(
        ConfigFolder config, RouterStub? router = null, TimeProvider? clock = null, AlarmStub? alarms = null,
        Action<IServiceCollection>? more = null, Action<IBusRegistrationConfigurator>? consumers = null, DoorSet? doors = null)
    {
        router ??= new RouterStub();
        var settings = HubSettings.Load(config.Root);
        var builder = HubWeb.CreateBuilder(settings.Http.Adapters, settings.Http);
        builder.Services.AddSingleton(router);
        builder.Services.AddSingleton(alarms ?? new AlarmStub());
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddHubBus(
            new Hub.Configuration.BusSettings(),
            AdapterRegistration.AddConsumers,
            bus => bus.AddConsumer<RouterStubConsumer, RouterStubDefinition>(),
            bus => bus.AddConsumer<AlarmStubConsumer, AlarmStubDefinition>(),
            bus => consumers?.Invoke(bus));
        builder.Services.AddHubAdapters(config.Root, settings, doors ?? DoorList.Of(config.Root));
        more?.Invoke(builder.Services);
        var built = builder.Build();
        built.UseHubHttp();
        built.MapApiDescription().MapHubAdapters();
        await built.StartAsync(TestContext.Current.CancellationToken);
        try
        {
            await built
                .Services.GetRequiredService<HopKeyBook>()
                .HearAsync(HopKeys.Announce(built.Services.GetRequiredService<HubKeyRing>()), TestContext.Current.CancellationToken);
        }
        catch (SpoolUnavailableException)
        {
            // A test of a damaged spool: an adapter waits for the next announcement, and so does this one.
        }
        return new AdapterHost(built, router);
    }

    public Task<HttpResponseMessage> Post(
        string? key,
        string body,
        string mediaType = "application/cloudevents+json",
        string path = "/v1/signals")
        => Send(
            HttpMethod.Post, key, path,
            new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } });

    public Task<HttpResponseMessage> GetFrom(string? key, string path) => Send(HttpMethod.Get, key, path, content: null);

    public async Task<HttpResponseMessage> Send(HttpMethod method, string? key, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("X-API-Key", key);
        }
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The signal inside a message to the router.</summary>
    public Signal Open(SignalReceived message)
        => HubJson.Read<Signal>(Get<SpoolKeys>().Open(message.Content, message.SignalId, message.Revision, message.Municipality));

    /// <summary>Waits until the spool has no pending signal.</summary>
    public async Task Settled()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (Spool.Pending().Count > 0)
        {
            await Task.Delay(10, timeout.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await application.StopAsync(CancellationToken.None);
        await application.DisposeAsync();
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Configuration;
using Hub.Contracts;
using Hub.Deciding.Municipalities;
using Hub.Hosting.Http;
using Hub.Router.Keys;
using Hub.Router.Operations;
using Hub.Router.OperationsApi;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Router.Tests.OperationsApi;

/// <summary>
/// The operations API on a port of its own, over the ledger of a router, with an operator that may act and one that may only read.
/// </summary>
internal sealed class OperationsSite : IAsyncDisposable
{
    private readonly TestFolder keys = new("operators");
    private readonly RouterBus? own;
    private WebApplication application = null!;

    private OperationsSite(RouterBus bus, RouterBus? own)
    {
        (Bus, this.own) = (bus, own);
        var maker = new KeyMaker(new KeyFolder(keys.Path), new DateOnly(2026, 11, 3), _ => { });
        ActingKey = File.ReadAllText(keys.Combine(maker.Operator("beheerder-2")));
        ReadingKey = File.ReadAllText(keys.Combine(maker.Operator("fg", mayAct: false)));
    }

    public RouterBus Bus { get; }

    public string ActingKey { get; }

    public string ReadingKey { get; }

    public string KeysFolder => keys.Path;

    public HttpClient Client { get; private set; } = null!;

    public EventListeners Events => application.Services.GetRequiredService<EventListeners>();

    public OperatorKeyRing Ring => application.Services.GetRequiredService<OperatorKeyRing>();

    public static async Task<OperationsSite> StartAsync(
        RouterBus? over = null, HubSettings? settings = null, IParkedElsewhere? elsewhere = null)
    {
        var made = over is null ? await RouterBus.StartAsync() : null;
        var site = new OperationsSite(over ?? made!, made);
        await site.StartAsync(settings ?? new HubSettings(), elsewhere);
        return site;
    }

    public async Task<T> GetAsync<T>(string path)
        where T : class
    {
        using var answer = await SendAsync(HttpMethod.Get, path, ActingKey);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return HubJson.Read<T>(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    public async Task<T> PostAsync<T>(string path, object body)
        where T : class
    {
        using var answer = await SendAsync(
            HttpMethod.Post, path, ActingKey,
            System.Text.Json.JsonSerializer.Serialize(body, HubJson.Options));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return HubJson.Read<T>(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    public async Task<HttpStatusCode> ActAsync(string path)
    {
        using var answer = await SendAsync(HttpMethod.Post, path, ActingKey);
        return answer.StatusCode;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? key, string? body = null)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The faults of an answer that must be problem+json, as field and rule.</summary>
    public static async Task<(int Status, string Text, IReadOnlyList<(string Field, string Rule)> Errors)> ProblemAsync(
        HttpResponseMessage answer)
    {
        Assert.Equal(ProblemWriter.MediaType, answer.Content.Headers.ContentType!.MediaType);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var problem = JsonNode.Parse(text)!;
        return (
            (int)answer.StatusCode,
            text,
            [.. (problem["errors"]?.AsArray() ?? []).Select(one => (one!["field"]!.GetValue<string>(), one["rule"]!.GetValue<string>()))]);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await application.DisposeAsync();
        await keys.DisposeAsync();
        if (own is not null)
        {
            await own.DisposeAsync();
        }
    }

    private async Task StartAsync(HubSettings settings, IParkedElsewhere? elsewhere)
    {
        var builder = HubWeb.CreateBuilder([new Uri("http://127.0.0.1:0")]);
        builder.Services.AddSingleton(Bus.Database).AddSingleton(Bus.Get<TimeProvider>()).AddSingleton(settings).AddSingleton(Given.Keys);
        if (elsewhere is not null)
        {
            builder.Services.AddSingleton(elsewhere);
        }
        builder.Services.AddApiDescription(settings.Http, typeof(RouterRegistration).Assembly);
        builder.Services.AddOperationsApi(settings with { KeysFolder = keys.Path }, () => settings.StandaloneOnly ? [] : Given.Teams.Keys,
            () => MunicipalitySet.Read(Repository.ShippedConfiguration, [])!.Municipalities);
        application = builder.Build();
        application.UseHubHttp();
        application.MapApiDescription();
        application.MapOperationsApi();
        await application.StartAsync(TestContext.Current.CancellationToken);
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.Single()) };
    }
}

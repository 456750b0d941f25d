using System.Text.Json.Nodes;
using Hub.Configuration;
using Hub.Deciding.Planning;
using Hub.Hosting.Http;
using Hub.Hosting.Keys;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.OpenData;
using Hub.System.Tests.Commands;
using Hub.System.Tests.Reporting;
using Hub.Testing.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.System.Tests.OpenData;

/// <summary>The doors of open data over a ledger with half a year in it. Zoetermeer publishes its figures; Arnhem does not.</summary>
public sealed class OpenSite : IAsyncLifetime
{
    private readonly CommandFolder folder = new();
    private WebApplication application = null!;

    /// <summary>The configuration folder, for the commands.</summary>
    public string Config => folder.Config;

    /// <summary>The clock of the doors.</summary>
    internal FakeClock Clock { get; } = new(DateTimeOffset.Parse("2026-11-29T12:00:00+01:00"));

    /// <summary>Somebody without any key.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await ReportedLedger.FillAsync(Config);
        var file = Path.Combine(Config, "municipalities", "gm0637.json");
        var zoetermeer = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
        (zoetermeer["options"]!["openFigures"], zoetermeer["options"]!["openLicence"]) = (true, "cc-by");
        await File.WriteAllTextAsync(file, zoetermeer.ToJsonString(), TestContext.Current.CancellationToken);
        var settings = HubSettings.Load(Config);
        var builder = HubWeb.CreateBuilder([new Uri("http://127.0.0.1:0")]);
        builder.Services.AddSingleton(LedgerFactory.Open(settings.Ledger)).AddSingleton(HubKeyRing.Load(settings.KeysFolder))
            .AddSingleton<TimeProvider>(Clock).AddSingleton(new LiveDeciding(DecidingSet.Load(Config), _ => true)).AddOpenData();
        application = builder.Build();
        application.UseHubHttp();
        application.Services.GetRequiredService<OpenEndpoints>().Map(application);
        await application.StartAsync(TestContext.Current.CancellationToken);
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.Single()) };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await application.DisposeAsync();
        await folder.DisposeAsync();
    }
}

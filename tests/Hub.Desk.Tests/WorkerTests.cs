using System.Net;
using Hub.Configuration;
using Hub.Testing.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace Hub.Desk.Tests;

/// <summary>The desk as a worker of its own: it knows an address, and nothing else of the hub.</summary>
public sealed class WorkerTests(DeskSite site)
{
    private const string Team = "gm0637.wijkzorgnetwerk.centrum";

    [Fact]
    public async Task A_person_works_at_a_desk_that_is_a_worker_of_its_own()
    {
        await using var folder = new TestFolder("desk-worker");
        await using var desk = await StartAsync(
            folder,
            $$"""{ "http": { "desk": ["http://127.0.0.1:0"], "inbox": "{{site.Address}}" }, "logs": { "level": "error" } }""");
        await using var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = desk.Urls.First() });
        var page = await context.NewPageAsync();

        await page.GotoAsync("/desk");
        await page.GetByLabel("Sleutelbestand").SetInputFilesAsync(site.KeyFile(Team));
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Aanmelden" }).ClickAsync();

        await Assertions.Expect(page.Locator(".tabs a[aria-current]")).ToContainTextAsync("Nieuw");
        await Assertions.Expect(page.Locator("[data-team]")).ToHaveTextAsync("Wijkzorgnetwerk Centrum");
    }

    [Fact]
    public async Task A_hub_that_is_away_is_told_on_every_screen_and_the_desk_stays_up()
    {
        await using var folder = new TestFolder("desk-worker");
        await using var desk = await StartAsync(
            folder,
            """{ "http": { "desk": ["http://127.0.0.1:0"], "inbox": "http://127.0.0.1:1" }, "logs": { "level": "error" } }"""
        );
        using var client = new HttpClient { BaseAddress = new Uri(desk.Urls.First()) };
        using var side = site.Side(Team);
        client.DefaultRequestHeaders.Authorization = new("Bearer", side.Token(TimeProvider.System.GetUtcNow()));

        using var list = await client.GetAsync("/desk/deel/postvak");
        var who = await client.GetStringAsync("/desk/wie-is-wie");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, list.StatusCode);
        Assert.Contains(
            "De hub antwoordt nu niet. Wat u deed is niet gebeurd.",
            await list.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
        Assert.Contains("De hub antwoordt nu niet, dus de lijst is er even niet.", who, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
    }

    // The account of the desk can read no secret of the other workers, and must not need to.
    [Fact]
    public async Task What_is_none_of_its_business_may_be_out_of_its_reach_and_what_is_must_be_right()
    {
        await using var folder = new TestFolder("desk-worker");
        const string broker =
            """ "bus": { "kind": "rabbitmq", "host": "broker.example.nl", "user": "hub", "password": { "file": "/nergens" } } """;

        Write(folder, $$"""{ {{broker}} }""");
        Assert.Equal("http://127.0.0.1:8082/", DeskSettings.Load(folder.Path).Http.Desk[0].ToString());
        Write(folder, $$"""{ {{broker}}, "http": { "inbox": "https://hub.example.nl/pad" } }""");
        Assert.Contains(
            "$.http.inbox",
            Assert.Throws<ConfigurationRefusedException>(() => DeskSettings.Load(folder.Path)).Message,
            StringComparison.Ordinal);
    }

    /// <summary>Starts a desk that is a worker of its own.</summary>
    internal static async Task<WebApplication> StartAsync(TestFolder folder, string settings)
    {
        Write(folder, settings);
        var desk = DeskWorker.Build(folder.Path);
        await desk.StartAsync();
        return desk;
    }

    private static void Write(TestFolder folder, string settings) => File.WriteAllText(folder.Combine("hub.json"), settings);
}

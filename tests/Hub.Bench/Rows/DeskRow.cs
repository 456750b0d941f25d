using System.Diagnostics;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Hub.Bench.Figures;
using Hub.Bench.Load;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Contracts.Text;
using Hub.Deciding.Municipalities;
using Hub.Desk;
using Hub.Router;
using Hub.Teams.Inbox;
using Hub.Testing.Processes;
using Npgsql;

namespace Hub.Bench.Rows;

/// <summary>
/// Each page of the desk with a million deliveries in the ledger (<see cref="DeskLedger"/>): its part as a browser asks for it, through
/// desk and router, one after the other. What a browser signs and draws does not count.
/// </summary>
internal sealed class DeskRow : Row
{
    private const int Warm = 10;
    private const int Asked = 100;

    private const string Wijkteam = "gm0637.wijkteam.oosterheem";
    private const string Netwerk = "gm0637.wijkzorgnetwerk.oosterheem";
    private const string Triage = "gm0637.triage";
    private const string Wijkregisseur = "gm0637.wijkregisseur.zuidoost";

    /// <inheritdoc/>
    public override string Name => "desk-1m";

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Figure> MeasureAsync(
        BenchServers servers, TimeSpan time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (rabbit, postgres) = (await servers.Rabbit, await servers.Postgres);
        await Broker.FreshAsync(rabbit);
        using var site = await HubSite.CreateAsync(rabbit, postgres);
        await RouteRow.RouteAsync(rabbit, site, RouteRow.Signals(site, "warm", 300));
        var ledger = postgres.ConnectionString(site.Database!);
        var filled = Stopwatch.GetTimestamp();
        await DeskLedger.FillAsync(ledger, Teams(site), Year, cancellationToken);
        yield return new Figure("filling the ledger", Stopwatch.GetElapsedTime(filled).TotalSeconds, "s");
        var address = Settle(site);
        await using var router = RouterWorker.Build(site.Config);
        await using var desk = DeskWorker.Build(site.Config);
        await router.StartAsync(cancellationToken);
        await desk.StartAsync(cancellationToken);
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        foreach (var (name, path, who) in await PagesAsync(ledger, cancellationToken))
        {
            var p95 = await MeasureAsync(client, path, Bearer(site, who), cancellationToken);
            yield return new Figure($"{name}, p95", p95, "ms", Bar: Bar.AtMost(150, 100));
        }
        await desk.StopAsync(cancellationToken);
        await router.StopAsync(cancellationToken);
    }

    private static int Year => DutchTime.Local(TimeProvider.System.GetUtcNow()).Year - 1;

    private static async Task<(string Name, string Path, string? Who)[]> PagesAsync(string ledger, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ledger);
        await connection.OpenAsync(cancellationToken);
        async Task<string> OneAsync(string team, int state) => (await Bulk.ListAsync(
            connection, $"SELECT id::text FROM deliveries WHERE team = '{team}' AND state = {state} ORDER BY id LIMIT 1",
            cancellationToken)).Single();

        var signal = (await Bulk.ListAsync(connection, "SELECT id::text FROM signals ORDER BY id LIMIT 1", cancellationToken)).Single();
        return
        [
            ("inbox, new, wijkteam", "postvak", Wijkteam),
            ("inbox, ours", "postvak?toon=van-ons", Wijkteam),
            ("inbox, late", "postvak?toon=te-laat", Wijkteam),
            ("inbox, closed", "postvak?toon=afgerond", Wijkteam),
            ("inbox, closed, page 200", "postvak?toon=afgerond&pagina=200", Wijkteam),
            ("inbox, new, network", "postvak", Netwerk),
            ("case, public", $"zaak/{await OneAsync(Wijkteam, 2)}", Wijkteam),
            ("case, sealed", $"zaak/{await OneAsync(Netwerk, 2)}", Netwerk),
            ("triage, new", "postvak", Triage),
            ("triage, deciding", $"zaak/{await OneAsync(Triage, 2)}", Triage),
            ("wijk, wijkteam", "wijk", Wijkteam),
            ("wijk, wijkregisseur", "wijk", Wijkregisseur),
            ("wijk, aanvoerder", "wijk", Netwerk),
            ("wijk, netwerkregisseur", "wijk", "gm0637.netwerkregisseur"),
            ("agenda", "wijk/agenda", Wijkteam),
            ("areas", "gebieden", Wijkregisseur),
            ("members", "leden", Wijkteam),
            ("report, a quarter", $"/desk/v1/team-inbox/report?from={Year}-10-01&to={Year}-12-31", Wijkregisseur),
            ("report, a year", $"/desk/v1/team-inbox/report?from={Year}-01-01&to={Year}-12-31", Wijkregisseur),
            ("board, stand", "bord/stand", null),
            ("board, queues", "bord/wachtrijen", null),
            ("board, partners", "bord/partners", null),
            ("board, figures", "bord/cijfers", null),
            ("board, parked", "bord/geparkeerd", null),
            ("board, signals", "bord/signalen", null),
            ("board, one signal", $"bord/signaal/{signal}", null),
        ];
    }

    private static async Task<double> MeasureAsync(
        HttpClient client, string path, Func<string> bearer, CancellationToken cancellationToken)
    {
        var took = new List<double>(Asked);
        for (var i = 0; i < Warm + Asked; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path.StartsWith('/') ? path : $"/desk/deel/{path}");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer());
            var began = Stopwatch.GetTimestamp();
            using var answer = await client.SendAsync(request, cancellationToken);
            var body = await answer.Content.ReadAsStringAsync(cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {body}");
            }
            if (i >= Warm)
            {
                took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }
        return Disk.Percentile(took, 0.95);
    }

    private static Func<string> Bearer(HubSite site, string? who)
    {
        if (who is null)
        {
            var key = File.ReadAllText(Directory.EnumerateFiles(Path.Combine(site.Config, "keys", "operators-private"), "*.key").First());
            return () => key.Trim();
        }
        var team = new TeamId(who);
        var file = Directory.EnumerateFiles(Path.Combine(site.Config, "keys", "teams-private"), $"{who}.k*.private.jwk").Max()!;
        var side = TeamSide.Read(team, file, TeamSide.UsualActor(team));
        return () => side.Token(TimeProvider.System.GetUtcNow());
    }

    private static List<(Team Team, string Municipality)> Teams(HubSite site)
    {
        var all = MunicipalitySet.Read(site.Config, [])!.Municipalities.SelectMany(one => one.Teams.Select(team => (team, one.Code.Value)));
        return [.. all.Where(one => one.team.Kind.IsCollective() || one.team.Kind is TeamKind.Wijkzorgnetwerk or TeamKind.Triage)];
    }

    // Where the desk is to listen.
    private static Uri Settle(HubSite site)
    {
        var file = Path.Combine(site.Config, "hub.json");
        var settings = JsonNode.Parse(File.ReadAllText(file))!;
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        settings["http"]!["desk"] = new JsonArray(address.ToString());
        File.WriteAllText(file, settings.ToJsonString());
        return address;
    }
}

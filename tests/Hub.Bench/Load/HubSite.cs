using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Adapters.Spool;
using Hub.Configuration;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Hosting.Keys;
using Hub.Router.Intake.Hop;
using Hub.Router.Ledger;
using Hub.Standalone.Demo;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Bench.Load;

/// <summary>An installation for measuring: the shipped configuration with fresh keys, on the bench's own broker and database.</summary>
internal sealed class HubSite : IDisposable
{
    private const string Partner = "wijkpost";
    private const string Other = "zorgorganisatie-de-brug";

    private readonly DemoFolder folder = new(Repository.ShippedConfiguration);
    private readonly Lazy<HubKeyRing> keys;
    private readonly Lazy<IReadOnlyDictionary<string, string>> sources;
    private readonly byte[] contentKey = RandomNumberGenerator.GetBytes(32);
    private readonly Lazy<ContentKey> cipher;
    private HopKeyAnnounced? hop;
    private WrappedKey? wrapped;

    private HubSite()
    {
        keys = new Lazy<HubKeyRing>(() => HubKeyRing.Load(Path.Combine(Config, "keys")));
        sources = new Lazy<IReadOnlyDictionary<string, string>>(folder.PartnerSources);
        cipher = new Lazy<ContentKey>(() => new ContentKey(contentKey));
    }

    /// <summary>The configuration folder.</summary>
    public string Config => folder.Config;

    /// <summary>The hub's own keys.</summary>
    public HubKeyRing Keys => keys.Value;

    /// <summary>The ledger's database; null standalone.</summary>
    public string? Database { get; private set; }

    /// <summary>The API key of the partner that sends.</summary>
    public string ApiKey => folder.PartnerKeys()[Partner];

    /// <summary>Gives another partner a small quota; its API key.</summary>
    public string LimitAnother(int perMinute, int burst)
    {
        var file = Path.Combine(Config, "partners", $"{Other}.json");
        var partner = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        partner["quota"] = new JsonObject { ["perMinute"] = perMinute, ["burst"] = burst, ["concurrent"] = 10 };
        File.WriteAllText(file, partner.ToJsonString());
        return folder.PartnerKeys()[Other];
    }

    /// <summary>Makes an installation; without broker and database it is a standalone one.</summary>
    /// <param name="broker">The broker; null for none.</param>
    /// <param name="database">The database server; null for none.</param>
    /// <param name="onePair">Whether one pair of keys serves all teams: a pair each takes a minute.</param>
    public static async Task<HubSite> CreateAsync(RabbitNode? broker = null, PostgresNode? database = null, bool onePair = false)
    {
        var site = new HubSite();
        if (onePair)
        {
            ManyMunicipalities.KeyTeams(site.Config);
        }
        site.folder.MakeKeys();
        var ports = FreePort.Find(2);
        var settings = new JsonObject
        {
            ["dataFolder"] = "../data",
            ["keysFolder"] = "keys",
            ["http"] = new JsonObject
            {
                ["adapters"] = new JsonArray($"http://127.0.0.1:{ports[0]}"),
                ["router"] = new JsonArray($"http://127.0.0.1:{ports[1]}"),
            },
            ["logs"] = new JsonObject { ["level"] = "error" },
        };
        if (broker is not null && database is not null)
        {
            var name = await database.NewDatabaseAsync();
            site.Database = new Npgsql.NpgsqlConnectionStringBuilder(name).Database;
            settings["bus"] = new JsonObject
            {
                ["kind"] = "rabbitmq",
                ["host"] = "127.0.0.1",
                ["port"] = broker.Port,
                ["user"] = "hub-meting",
                ["password"] = site.Secret("broker", BrokerPassword),
            };
            settings["ledger"] = new JsonObject
            {
                ["kind"] = "postgres",
                ["host"] = "127.0.0.1",
                ["port"] = database.Port,
                ["database"] = site.Database,
                ["user"] = "hub",
                ["password"] = site.Secret("database", "alleen-voor-deze-meting"),
            };
        }
        File.WriteAllText(Path.Combine(site.Config, "hub.json"), settings.ToJsonString());
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Config, "partners"), "*.json"))
        {
            var partner = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
            partner["quota"] = new JsonObject { ["perMinute"] = 600_000, ["burst"] = 100_000, ["concurrent"] = 1000 };
            File.WriteAllText(file, partner.ToJsonString());
        }
        if (database is not null)
        {
            await using var ledger = LedgerFactory.Open(HubSettings.Load(site.Config).Ledger);
            await LedgerScripts.ApplyAsync(ledger, TimeProvider.System, CancellationToken.None);
            site.hop = await new HopKeys(
                ledger,
                new HopOpener(site.Keys),
                site.Keys, TimeProvider.System,
                NullLogger<HopKeys>.Instance
            ).NewestAsync(CancellationToken.None);
            site.wrapped = HopSeal.Wrap(site.contentKey, "bench", site.hop.HopKeyId, site.hop.Point.Span, site.Keys);
        }
        return site;
    }

    /// <summary>Password of the bench's own broker on loopback.</summary>
    public const string BrokerPassword = "alleen-voor-deze-meting";

    /// <summary>A CloudEvent as the partner would send it.</summary>
    public byte[] Event(string run, int number) => Event(Partner, LoadSignals.Signal(run, number), $"{run}-{number}");

    /// <summary>The same from the partner with a small quota.</summary>
    public byte[] EventOfAnother(string run, int number) => Event(Other, LoadSignals.Signal(run, number, "zorg"), $"{run}-{number}");

    private byte[] Event(string partner, JsonObject signal, string id)
        => Encoding.UTF8.GetBytes(new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = id,
            ["source"] = sources.Value[partner],
            ["type"] = "nl.wijkhub.signaal.v1",
            ["time"] = "2026-11-03T10:00:00+01:00",
            ["datacontenttype"] = "application/json",
            ["data"] = signal,
        }.ToJsonString());

    /// <summary>Tells adapters the hop key where no router is up to do it, so that they send on what they take in.</summary>
    public Task AnnounceAsync(IServiceProvider adapters)
        => adapters.GetRequiredService<HopKeyBook>().HearAsync(hop!, CancellationToken.None);

    /// <summary>The signal as an adapter would put it on the bus, about 1 kB.</summary>
    public SignalReceived Received(string run, int number)
    {
        var signal = HubJson.Read<Signal>(Encoding.UTF8.GetBytes(LoadSignals.Signal(run, number).ToJsonString()));
        var (partner, content) = (new PartnerId(Partner), HubJson.Write(signal));
        var id = SignalIds.ForRecord(Keys.IdKey(signal.Municipality), partner, signal.Id);
        var basis = new LegalBasis(new GrondslagCode("avg-6-1-e"), new PurposeCode("wijkgericht-werken"));
        return new SignalReceived(
            id, 1, partner, SourceKind.Wijkpost, signal.Municipality,
            TimeProvider.System.GetUtcNow(),
            Urgency.Normal,
            Keys.KeyedHash(signal.Municipality, "content", content),
            new SealedContent("bench", cipher.Value.Seal(id, 1, signal.Municipality, content), wrapped),
            new CovenantClaim(new CovenantId("wijkpost-2026"), [basis.Grondslag], [basis.Purpose], basis));
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder.Root, recursive: true);

    private JsonObject Secret(string name, string value)
    {
        var file = Path.Combine(folder.Root, $"{name}.secret");
        File.WriteAllText(file, value);
        return new JsonObject { ["file"] = file };
    }
}

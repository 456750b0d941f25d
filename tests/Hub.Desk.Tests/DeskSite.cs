using System.Security.Cryptography;
using Hub.Configuration;
using Hub.Contracts.Territory;
using Hub.Desk.Tests.Frame;
using Hub.Desk.Tests.Provider;
using Hub.Router.Keys;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Figures;
using Hub.Standalone;
using Hub.Standalone.Run;
using Hub.Teams.Inbox;
using Hub.Testing.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Hub.Desk.Tests;

/// <summary>
/// A hub in this process, as <c>./hub run</c> has it, on the shipped configuration; and Debian's Chromium. Both once for all tests.
/// </summary>
public sealed partial class DeskSite : IAsyncLifetime
{
    private readonly string more;
    private readonly OwnCertificate? certificate;
    private const string Chromium = "/usr/bin/chromium";
    private readonly TestFolder folder = new("desk");
    private WebApplication? host;
    private IPlaywright? playwright;

    /// <summary>The partner behind the form, as the settings name it.</summary>
    public const string Entry = """
        { "partner": "balie", "kind": "wijkpost", "source": "urn:nld:oin:00000009990000000604:balie",
          "key": { "file": "keys/partners-private/balie.2026.key" } }
        """;

    public DeskSite()
        : this("")
    {
    }

    /// <summary>A site with more settings than the usual.</summary>
    /// <param name="more">The settings, after a comma.</param>
    /// <param name="certificate">What it serves over TLS; null for plain HTTP.</param>
    internal DeskSite(string more, OwnCertificate? certificate = null) => (this.more, this.certificate) = (more, certificate);

    /// <summary>What the hub is made of.</summary>
    internal IServiceProvider Services => host!.Services;

    /// <summary>Where the hub and its desk are.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Everything that the hub keeps on disk: spool, ledger, log.</summary>
    public string Data => folder.Combine("data");

    /// <summary>A folder for files that a test makes.</summary>
    public string Files => folder.Combine("files");

    /// <summary>The newest file of a team's private key, as the team has it.</summary>
    public string KeyFile(string team)
        => Directory.EnumerateFiles(folder.Combine("config", "keys", KeyFolder.TeamsPrivate), $"{team}.k*.private.jwk").Max()!;

    /// <summary>A command of an operator on this installation; what it wrote.</summary>
    public async Task<string> HubAsync(params string[] arguments)
    {
        var done = await TryHubAsync(arguments);
        return done.Code == 0 ? done.Output : throw new InvalidOperationException($"{done.Code}: {done.Error}");
    }

    /// <summary>A command of a team, whatever its exit code.</summary>
    public async Task<(int Code, string Output, string Error)> TryHubAsync(string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        return (await HubCommandLine.RunAsync([.. arguments, "--config", folder.Combine("config")], output, error), output.ToString(),
            error.ToString());
    }

    /// <summary>The file of an operator's key, as the operator has it.</summary>
    public string OperatorKeyFile(string actor)
        => Directory.EnumerateFiles(folder.Combine("config", "keys", KeyFolder.OperatorsPrivate), $"{actor}.k*.key").Single();

    /// <summary>Takes an operator's key away, as one does who deletes its hash.</summary>
    public void Withdraw(string actor)
        => File.Delete(Directory.EnumerateFiles(folder.Combine("config", "keys", KeyFolder.Operators), $"{actor}.k*").Single());

    /// <summary>The file with the key of the form's partner.</summary>
    public string EntryKey => folder.Combine("config", "keys", KeyFolder.PartnersPrivate, "balie.2026.key");

    /// <summary>Counts what happened, as the hub does every ten minutes.</summary>
    public Task CountAsync() => host!.Services.GetRequiredService<FigureRollUp>().RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Counts signals that went to a team in a week of the past, once, and what happened since.</summary>
    public async Task CountAsync(string municipality, string area, int week, long amount)
    {
        await Ledger.WriteAsync(
            session => session.ExecuteAsync(
                """
                INSERT INTO figures (week, municipality, area, theme, focuspunten, kind, source_kind, measure, detail, amount)
                VALUES (@week, @municipality, @area, 'afval', '', 'collective', 'inwoner', 'routed', '', @amount) ON CONFLICT DO NOTHING
                """,
                default, ("@week", week), ("@municipality", municipality), ("@area", area), ("@amount", amount)), default);
        await CountAsync();
    }

    /// <summary>What could not be processed, put where the hub puts it.</summary>
    internal Parking Parking => new(host!.Services, folder.Combine("config", "keys"));

    /// <summary>Lets the term be over of all that a team took up.</summary>
    public Task LateAsync(string team)
        => Ledger.WriteAsync(
            session => session.ExecuteAsync("UPDATE deliveries SET work_at = 1 WHERE team = @team AND state = 3", default, ("@team",
                team)), default);

    /// <summary>How many rows a table has, with a condition behind its name.</summary>
    public Task<long> CountAsync(string table)
        => Ledger.ReadAsync(session => session.SingleAsync($"SELECT COUNT(*) FROM {table}", row => row.GetInt64(0), default), default);

    /// <summary>What a team got last of a kind of contract, of what no partner sent.</summary>
    public Task<Guid> NewestAsync(string team, string contract)
        => Ledger.ReadAsync(
            session => session.SingleAsync(
                "SELECT id FROM deliveries WHERE team = @team AND contract = @contract ORDER BY created_at DESC LIMIT 1",
                row => row.GetGuid(0), default, ("@team", team), ("@contract", contract)),
            default);

    private LedgerDatabase Ledger => host!.Services.GetRequiredService<LedgerDatabase>();

    public async ValueTask InitializeAsync()
    {
        Assert.True(File.Exists(Chromium), $"{Chromium} is missing: apt-get install chromium (./hub test does that)");
        Configure();
        var settings = HubSettings.Load(folder.Combine("config"));
        Directory.CreateDirectory(settings.DataFolder);
        Directory.CreateDirectory(Files);
        host = StandaloneHost.Build(folder.Combine("config"), settings);
        await host.StartAsync();
        Address = StandaloneHost.OwnAddress(host);
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(180_000); // a browser that makes keys on a busy machine takes its time
        Browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    /// <summary>A team's own side, as the terminal has it.</summary>
    internal TeamSide Side(string team) => TeamSide.Read(new TeamId(team), KeyFile(team), TeamSide.UsualActor(new TeamId(team)));

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }
        playwright?.Dispose();
        if (host is not null)
        {
            await host.StopAsync();
            await host.DisposeAsync();
        }
        await folder.DisposeAsync();
    }

    private void Configure()
    {
        Repository.CopyFolder(Repository.ShippedConfiguration, folder.Combine("config"));
        if (Directory.Exists(folder.Combine("config", "keys")))
        {
            Directory.Delete(folder.Combine("config", "keys"), recursive: true);
        }
        File.WriteAllText(
            folder.Combine("config", "hub.json"),
            $$"""
            { "dataFolder": "../data", "keysFolder": "keys", "http": {{OwnCertificate.Http("adapters", certificate)}}, "entry": {{Entry}},
              "logs": { "level": "warning", "file": "hub.log" }{{more}} }
            """);
        Choices.Make(folder.Combine("config", "municipalities"));
        var set = KeySet.Load(folder.Combine("config"));
        var maker = new KeyMaker(set.Folder, new DateOnly(2026, 11, 24), _ => { });
        // Two pairs for all teams: a pair each takes a minute. Those of Meerzicht are another team's to all others.
        var pairs = new[] { Pair(), Pair() };
        foreach (var team in set.Missing().Teams)
        {
            maker.Team(team, pairs[team.Value.EndsWith("meerzicht", StringComparison.Ordinal) ? 1 : 0]);
        }
        KeySet.Load(folder.Combine("config")).Missing().Make(maker, writePrivate: true);
        maker.Operator("beheerder-8");
        maker.Operator("beheerder-9", mayAct: false);
    }

    private static RSAParameters Pair()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportParameters(includePrivateParameters: true);
    }
}

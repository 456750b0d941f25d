using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Adapters.Tests.Hosting;
using Hub.Adapters.Watch;
using Hub.Contracts.FollowUp;
using Hub.Hosting.Http;
using Hub.Hosting.Metrics;
using Hub.Testing.Time;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;

namespace Hub.Adapters.Tests.Spool;

/// <summary>A spool whose file is damaged takes nothing in, says so everywhere, and crashes nothing; whole again, it goes on.</summary>
public sealed class DamagedSpoolTests : IDisposable
{
    private readonly ConfigFolder config = new();
    private readonly FakeClock clock = new();

    public static TheoryData<string> Damages => ["page", "header", "half", "nothing-left", "pages"];

    private string SpoolFile => Path.Combine(config.Root, "data", "spool.db");

    public void Dispose() => config.Dispose();

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_file_that_is_damaged_at_the_start_answers_503_on_every_door(string damage)
    {
        var key = config.AddPartner("zorg-proef");
        var police = config.AddPartner("politie-proef", "politie", partner => partner["formats"] = new JsonArray("police"));
        var corporation = config.AddPartner("corporatie-proef", "corporatie", partner => partner["formats"] = new JsonArray("corporation"));
        var signalen = config.AddPartner(
            "signalen-proef", "signalen",
            partner => (partner["formats"], partner["municipalities"]) = (new JsonArray("signalen-push"), new JsonArray("GM0637")));
        var receipt = await FillAsync(key);
        Damage(damage);
        var alarms = new AlarmStub();

        await using var host = await AdapterHost.Start(config, clock: clock, alarms: alarms);
        await LookAsync(host);

        foreach (var (sender, path) in new[]
        {
            (key, "/v1/signals"), (corporation, "/v1/corporation/zaken"), (police, "/v1/police/notes"), (signalen, "/v1/signalen/signals"),
        })
        {
            await Shut(await host.Post(sender, Events.Json("melding-nieuw"), path: path));
        }
        await Shut(await host.GetFrom(key, $"/v1/signals/{receipt}"));
        Assert.Contains(
            await host.Get<WorkerParts>().AskAsync(TestContext.Current.CancellationToken),
            part => part is { Name: "spool", Ready: false });
        Assert.Equal(AlarmCodes.SpoolDamaged, (await alarms.Next(AlarmCodes.SpoolDamaged)).Code.Value);
        Assert.Contains("hub_alarms_standing{code=\"spool.damaged\"} 1", host.Get<MetricsText>().Write(), StringComparison.Ordinal);
        Assert.All(
            host.Get<IEnumerable<IHostedService>>().OfType<BackgroundService>(),
            service => Assert.False(service.ExecuteTask?.IsFaulted ?? false));
    }

    [Fact]
    public async Task A_file_that_is_damaged_while_it_is_used_is_found_out_by_the_first_read_that_fails()
    {
        var key = config.AddPartner("zorg-proef");
        await FillAsync(key);
        await using var host = await AdapterHost.Start(config, new RouterStub { Answer = _ => null }, clock);
        using (var connection = host.Get<SpoolDatabase>().OpenForWriting())
        {
            connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        SqliteConnection.ClearAllPools();
        Damage("pages");

        await Shut(await host.GetFrom(key, $"/v1/signals/{Guid.NewGuid()}"));

        Assert.True(host.Get<SpoolDatabase>().IsDamaged);
        await Shut(await host.Post(key, Events.Json("melding-nieuw")));
    }

    [Fact]
    public async Task Put_back_whole_it_goes_on_and_the_alarm_is_cleared()
    {
        var key = config.AddPartner("zorg-proef");
        await FillAsync(key);
        var whole = await File.ReadAllBytesAsync(SpoolFile, TestContext.Current.CancellationToken);
        Damage("page");
        await using (var host = await AdapterHost.Start(config, clock: clock))
        {
            await LookAsync(host);
        }
        SqliteConnection.ClearAllPools(); // of the host that is gone, which would be a process that is gone
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(SpoolFile)!, "spool.db-*"))
        {
            File.Delete(file);
        }
        await File.WriteAllBytesAsync(SpoolFile, whole, TestContext.Current.CancellationToken);
        var alarms = new AlarmStub();

        await using var again = await AdapterHost.Start(config, clock: clock, alarms: alarms);
        await again.Settled();
        await LookAsync(again);

        Assert.Equal(40, again.Router.Received.Count);
        Assert.True((await alarms.Next(AlarmCodes.SpoolDamaged)).Cleared);
        Assert.Null(SpoolDamage.Since(SpoolFile));
    }

    private static async Task Shut(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("damaged", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static Task LookAsync(AdapterHost host)
        => host.Get<IEnumerable<IHostedService>>().OfType<AdapterWatch>().Single().LookAsync(TestContext.Current.CancellationToken);

    private async Task<string> FillAsync(string key)
    {
        await using var host = await AdapterHost.Start(config, new RouterStub { Answer = _ => null }, clock);
        var receipt = "";
        for (var number = 0; number < 40; number++)
        {
            receipt = (string)(await Answer.Json(await host.Post(key, Events.Json($"melding-{number}"))))["receiptId"]!;
        }
        using var connection = host.Get<SpoolDatabase>().OpenForWriting();
        connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        return receipt;
    }

    private void Damage(string damage)
    {
        using var file = new FileStream(SpoolFile, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        switch (damage)
        {
            case "page": // the root of the signals
                Overwrite(file, RootOf("signals"), 1);
                break;
            case "pages":
                Overwrite(file, 2, (int)(file.Length / 4096) - 1);
                break;
            case "header":
                file.Write(RandomNumberGenerator.GetBytes(100));
                break;
            case "half":
                file.SetLength(file.Length / 2);
                break;
            default:
                file.SetLength(0);
                break;
        }
    }

    private static void Overwrite(FileStream file, int page, int pages)
    {
        file.Seek((page - 1) * 4096L, SeekOrigin.Begin);
        file.Write(RandomNumberGenerator.GetBytes(pages * 4096));
    }

    private int RootOf(string table)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = SpoolFile,
                Pooling = false,
                Mode = SqliteOpenMode.ReadOnly,
            }.ToString());
        connection.Open();
        using var command = new SqliteCommand($"SELECT rootpage FROM sqlite_master WHERE name = '{table}'", connection);
        return Convert.ToInt32(command.ExecuteScalar());
    }
}

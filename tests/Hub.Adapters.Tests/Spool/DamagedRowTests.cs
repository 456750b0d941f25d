using System.Net;
using System.Text.Json.Nodes;
using Hub.Adapters.Spool;
using Hub.Adapters.Tests.Hosting;
using Hub.Adapters.Watch;
using Hub.Contracts.FollowUp;
using Hub.Testing.Time;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;

namespace Hub.Adapters.Tests.Spool;

/// <summary>
/// A bit that a disk flipped in one row of the spool costs that row alone:
/// it is set aside and seen, and all others go on.
/// </summary>
public sealed class DamagedRowTests : IDisposable
{
    private readonly ConfigFolder config = new();
    private readonly FakeClock clock = new();

    public void Dispose() => config.Dispose();

    [Theory]
    [InlineData("municipality")]
    [InlineData("partner")]
    [InlineData("key_id")]
    [InlineData("sealed")]
    [InlineData("signal_id")]
    [InlineData("covenant")]
    [InlineData("received_at")]
    [InlineData("source_kind")]
    [InlineData("urgency")]
    [InlineData("revision")]
    public async Task A_flipped_bit_in_any_column_of_a_pending_row_sets_that_row_aside_and_no_other(string column)
    {
        var key = config.AddPartner("zorg-proef", change: Covenant);
        await SpoolThree(key);
        FlipBit(column);

        await using var host = await AdapterHost.Start(config, clock: clock);
        var passed = new[] { await host.Router.Next(), await host.Router.Next() };
        await host.Settled();
        await LookAsync(host);

        Assert.Equal(2, passed.Select(message => host.Open(message).Id).Intersect(["melding-1", "melding-3"]).Count());
        Assert.Equal(1, SpoolState.Read(host.Get<SpoolDatabase>()).RowsSetAside);
        Assert.Contains(
            Hub.Adapters.Partners.Watch.StandingAlarms.All(host.Get<SpoolDatabase>()),
            alarm => alarm.Code == AlarmCodes.SpoolUnreadable);
        Assert.All(
            host.Get<IEnumerable<IHostedService>>().OfType<BackgroundService>(),
            service => Assert.False(service.ExecuteTask?.IsFaulted ?? false));
    }

    [Fact]
    public async Task Its_partner_reads_that_it_is_parked_and_sends_it_again_as_a_new_revision()
    {
        var key = config.AddPartner("zorg-proef");
        var receipt = (await SpoolThree(key))[1];
        FlipBit("sealed");
        await using var host = await AdapterHost.Start(config, clock: clock);
        await host.Settled();

        var status = await Answer.Json(await host.GetFrom(key, $"/v1/signals/{receipt}"));
        var again = await Answer.Json(await host.Post(key, Events.Json("melding-2")));
        await host.Settled();

        Assert.Equal(("parked", AlarmCodes.SpoolUnreadable), ((string?)status["state"], (string?)status["history"]![0]!["reasonCode"]));
        Assert.Equal((receipt, 2), ((string?)again["receiptId"], (int)again["revision"]!));
        Assert.Contains(host.Router.Received, message => host.Open(message).Id == "melding-2" && message.Revision == 2);
    }

    [Fact]
    public async Task It_is_kept_for_three_days_and_the_alarm_ends_with_it()
    {
        var key = config.AddPartner("zorg-proef");
        await SpoolThree(key);
        FlipBit("partner");
        await using var host = await AdapterHost.Start(config, clock: clock);
        await host.Settled();
        await LookAsync(host);

        clock.Leap(DamagedRows.Kept);
        await host.Get<IEnumerable<IHostedService>>().OfType<TrailRetention>().Single().CleanAsync(TestContext.Current.CancellationToken);
        await LookAsync(host);

        Assert.Equal(0L, Scalar(host, "SELECT count(*) FROM signals WHERE sealed IS NOT NULL"));
        Assert.DoesNotContain(
            Hub.Adapters.Partners.Watch.StandingAlarms.All(host.Get<SpoolDatabase>()),
            alarm => alarm.Code == AlarmCodes.SpoolUnreadable);
    }

    [Fact]
    public async Task A_damaged_row_of_the_callbacks_counts_as_given_up_and_the_process_goes_on()
    {
        config.WriteText("keys/partners/zorg-proef.callback.secret", "geheim-van-een-proefpartner-geheim");
        var key = config.AddPartner("zorg-proef", change: partner => partner["callback"] = new JsonObject
        {
            ["url"] = "http://127.0.0.1:9/",
            ["proof"] = "bearer",
            ["secretFile"] = "partners/zorg-proef.callback.secret",
        });
        await SpoolThree(key);
        Run("UPDATE callbacks SET partner = 'NIET GOED', next_try = 0 WHERE row = 1");

        await using var host = await AdapterHost.Start(config, clock: clock);
        await host.Settled();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (Scalar(host, "SELECT state FROM callbacks WHERE row = 1") != 2)
        {
            await Task.Delay(10, patience.Token);
        }

        Assert.False(
            host.Get<IEnumerable<IHostedService>>().OfType<Hub.Adapters.Outcomes.CallbackDispatcher>().Single().ExecuteTask!.IsCompleted);
    }

    private static void Covenant(JsonObject partner) => partner["convenant"] = HubApiFixture.Convenant(mayProcessBsn: false);

    private async Task<List<string>> SpoolThree(string key)
    {
        await using var host = await AdapterHost.Start(config, new RouterStub { Answer = _ => null }, clock);
        var receipts = new List<string>();
        for (var number = 1; number <= 3; number++)
        {
            using var answer = await host.Post(key, Events.Json($"melding-{number}"));
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            receipts.Add((string)(await Answer.Json(answer))["receiptId"]!);
        }
        return receipts;
    }

    // In the second row, as a disk would: no constraint and no checksum is asked.
    private void FlipBit(string column)
    {
        using var connection = Open();
        using var read = new SqliteCommand($"SELECT typeof({column}), {column} FROM signals WHERE row = 2", connection);
        using var row = read.ExecuteReader();
        row.Read();
        object flipped = row.GetString(0) switch
        {
            "integer" => row.GetInt64(1) ^ 2,
            "text" => Flip(global::System.Text.Encoding.UTF8.GetBytes(row.GetString(1))),
            _ => Flip((byte[])row.GetValue(1)),
        };
        var value = row.GetString(0) == "text" ? "CAST(@value AS TEXT)" : "@value";
        row.Close();
        using var write = new SqliteCommand($"UPDATE signals SET {column} = {value} WHERE row = 2", connection);
        write.Parameters.AddWithValue("@value", flipped);
        Assert.Equal(1, write.ExecuteNonQuery());
    }

    private static byte[] Flip(byte[] bytes)
    {
        bytes[bytes.Length / 2] ^= 0b1000;
        return bytes;
    }

    private void Run(string sql)
    {
        using var connection = Open();
        using var command = new SqliteCommand(sql, connection);
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Path.Combine(config.Root, "data", "spool.db"), Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static Task LookAsync(AdapterHost host)
        => host.Get<IEnumerable<IHostedService>>().OfType<AdapterWatch>().Single().LookAsync(TestContext.Current.CancellationToken);

    private static long Scalar(AdapterHost host, string sql)
    {
        using var connection = host.Get<SpoolDatabase>().OpenForReading();
        using var command = new SqliteCommand(sql, connection);
        return (long)command.ExecuteScalar()!;
    }
}

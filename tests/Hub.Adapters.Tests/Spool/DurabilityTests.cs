using System.Net;
using System.Text;
using Hub.Adapters.Spool;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Testing.Time;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Adapters.Tests.Spool;

public sealed class DurabilityTests : IDisposable
{
    private readonly ConfigFolder config = new();

    [Fact]
    public async Task A_signal_without_a_receipt_is_sent_again_after_a_restart()
    {
        var key = config.AddPartner("zorg-proef");
        var first = new RouterStub { Answer = _ => null };
        await using (var host = await AdapterHost.Start(config, first))
        {
            await host.Post(key, Events.Json());
            await first.Next();
        }

        await using var again = await AdapterHost.Start(config);
        var message = await again.Router.Next();
        await again.Settled();

        Assert.Equal(first.Received.Single().SignalId, message.SignalId);
        Assert.Equal("Op het pleintje is al een week geen licht.", again.Open(message).Description);
    }

    [Fact]
    public async Task A_signal_without_a_receipt_is_sent_again_when_its_time_is_over_and_not_before()
    {
        var clock = new FakeClock();
        var key = config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config, new RouterStub { Answer = _ => null }, clock);
        await host.Post(key, Events.Json());
        await host.Router.Next();

        clock.Advance(TimeSpan.FromSeconds(20));
        await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Single(host.Router.Received);
        var second = host.Router.Next();
        while (!second.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.Equal(host.Router.Received.First().SignalId, (await second).SignalId);
        Assert.Equal(1, host.Spool.Pending().Count);
    }

    [Fact]
    public async Task Sending_does_not_settle_only_the_receipt_does_and_it_wipes_the_body()
    {
        var key = config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config, new RouterStub { Answer = _ => null });
        await host.Post(key, Events.Json());
        var message = await host.Router.Next();

        Assert.Equal(1, host.Spool.Pending().Count);
        await host.Get<SpoolSettlement>()
            .SettleAsync(
                [
                    new SignalReceipt(
                        message.SignalId, message.Revision, ReceiptState.Refused, message.ReceivedAt,
                        reasonCode: "CovenantRequired"),
                ],
                TestContext.Current.CancellationToken);
        await host.Get<SpoolSettlement>()
            .SettleAsync(
                [new SignalReceipt(message.SignalId, message.Revision, ReceiptState.Routed, message.ReceivedAt)],
                TestContext.Current.CancellationToken);

        Assert.Equal(0, host.Spool.Pending().Count);
        Assert.Equal(0L, Scalar(host, "SELECT count(*) FROM signals WHERE sealed IS NOT NULL OR key_id IS NOT NULL"));
        Assert.Equal((long)OutcomeState.Refused, Scalar(host, "SELECT state FROM signals"));
    }

    [Fact]
    public async Task Nothing_of_a_signal_lies_on_disk_in_the_clear()
    {
        var key = config.AddPartner("zorg-proef");
        await using (var host = await AdapterHost.Start(config, new RouterStub { Answer = _ => null }))
        {
            await host.Post(key, Events.Json("kenmerk-kanarie-17", data => data["description"] = "Mevrouw Kanarievogel, 06-12345678"));
            await host.Router.Next();
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(config.Root, "data")))
        {
            var content = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            Assert.DoesNotContain("Kanarievogel", content, StringComparison.Ordinal);
            Assert.DoesNotContain("kanarie-17", content, StringComparison.Ordinal);
            Assert.DoesNotContain("12345678", content, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_commit_waits_for_the_disk()
    {
        config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config);

        var (synchronous, journal) = await host.Get<SpoolWriter>()
            .DoAsync(
                statements => (Pragma(statements.Connection, "synchronous"), Pragma(statements.Connection, "journal_mode")),
                TestContext.Current.CancellationToken);

        Assert.Equal(("2", "wal"), (synchronous, journal));
    }

    [Fact]
    public async Task A_full_disk_is_503_without_a_receipt_and_the_next_signal_is_taken_when_there_is_room()
    {
        var key = config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config);
        var writer = host.Get<SpoolWriter>();
        await Pages(writer, "PRAGMA max_page_count=1");

        var responses = new List<HttpResponseMessage>();
        for (var i = 0; i < 40; i++)
        {
            responses.Add(await host.Post(key, Events.Json($"vol-{i}", data => data["description"] = new string('x', 15_000))));
        }
        var refused = responses.Last();
        await Pages(writer, "PRAGMA max_page_count=1000000");
        var taken = await host.Post(key, Events.Json("weer-ruimte"));

        await Answer.Problem(refused, HttpStatusCode.ServiceUnavailable);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        await host.Settled();
        Assert.Equal(
            responses.Count(response => response.StatusCode == HttpStatusCode.Accepted) + 1,
            host.Router.Received.DistinctBy(message => message.SignalId).Count());
    }

    [Fact]
    public async Task While_the_bus_is_away_nothing_is_refused_and_all_arrives_once_it_is_back()
    {
        var key = config.AddPartner("zorg-proef");
        var bus = new FlakyBus();
        await using var host = await AdapterHost.Start(config, more: services => services.AddSingleton<IHubBus>(bus));
        bus.Settle = receipt => host.Get<SpoolSettlement>().SettleAsync([receipt], CancellationToken.None);

        var responses = await Task.WhenAll(Enumerable.Range(0, 300).Select(i => host.Post(key, Events.Json($"uitval-{i}"))));
        Assert.All(responses, response => Assert.Equal(HttpStatusCode.Accepted, response.StatusCode));
        Assert.Equal(300, host.Spool.Pending().Count);
        bus.Away = false;
        await host.Settled();

        Assert.Equal(300, bus.Taken.Distinct().Count());
    }

    public void Dispose() => config.Dispose();

    private static Task<string> Pages(SpoolWriter writer, string pragma)
        => writer.DoAsync(statements => Pragma(statements.Connection, pragma["PRAGMA ".Length..]), TestContext.Current.CancellationToken);

    private static string Pragma(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(command.ExecuteScalar())!;
    }

    private static long Scalar(AdapterHost host, string sql)
    {
        using var connection = host.Get<SpoolDatabase>().OpenForReading();
        using var command = new SqliteCommand(sql, connection);
        return (long)command.ExecuteScalar()!;
    }
}

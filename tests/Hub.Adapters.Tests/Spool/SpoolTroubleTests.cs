using Hub.Adapters.Outcomes;
using Hub.Adapters.Spool;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.Signals;
using Hub.Testing.Time;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;

namespace Hub.Adapters.Tests.Spool;

/// <summary>A spool that cannot be written for a while ends nothing, and what nobody will ask for leaves it.</summary>
public sealed class SpoolTroubleTests : IDisposable
{
    private readonly ConfigFolder config = new();
    private readonly FakeClock clock = new();

    [Fact]
    public async Task A_spool_that_cannot_be_written_when_a_signal_is_due_ends_no_forwarding()
    {
        var key = config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config, new RouterStub { Answer = _ => null }, clock);
        await host.Post(key, Events.Json());
        await host.Router.Next();
        await host.Get<SpoolWriter>().StopAsync(TestContext.Current.CancellationToken);

        for (var look = 0; look < 40; look++)
        {
            clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.False(host.Get<IEnumerable<IHostedService>>().OfType<Forwarder>().Single().ExecuteTask!.IsCompleted);
    }

    [Fact]
    public async Task An_outcome_of_a_signal_that_is_not_there_any_more_leaves_with_its_time()
    {
        config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config, clock: clock);
        await Note(host, clock.GetUtcNow().AddDays(-200));
        await Note(host, clock.GetUtcNow());

        await host.Get<IEnumerable<IHostedService>>().OfType<TrailRetention>().Single().Clean(TestContext.Current.CancellationToken);

        using var connection = host.Get<SpoolDatabase>().OpenForReading();
        using var command = new SqliteCommand("SELECT count(*) FROM outcomes", connection);
        Assert.Equal(1L, command.ExecuteScalar());
        Assert.Equal(1, host.Get<CallbackReader>().Counts().Values.Sum());
    }

    public void Dispose() => config.Dispose();

    private static Task<bool> Note(AdapterHost host, DateTimeOffset at) => host.Get<SpoolWriter>().Do(
        statements => statements.Outcomes.Note(new SignalOutcome(Guid.NewGuid(), 1, new PartnerId("zorg-proef"), OutcomeState.Closed, at, TeamKind.Wijkteam), callback: true, at),
        TestContext.Current.CancellationToken);
}

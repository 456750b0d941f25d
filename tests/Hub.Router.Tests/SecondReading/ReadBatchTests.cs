using Hub.Contracts.Signals;
using Hub.Deciding.SecondReading;
using Hub.Router.InUse;
using Hub.Router.SecondReading;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Router.Tests.SecondReading;

/// <summary>A batch of which some are read by a second reader: they wait for it within its time, the others do not.</summary>
public sealed class ReadBatchTests : IDisposable
{
    private readonly FakeClock clock = new();
    private readonly FakeReader reader = new();

    public void Dispose() => reader.Dispose();

    [Fact]
    public async Task What_is_not_read_does_not_wait_for_what_is()
    {
        await using var bus = await StartAsync();
        await bus.SendAsync(Given.Signal("collectief twijfel"), Given.Signal("individueel"));

        Assert.Equal(ReceiptState.Routed, Assert.Single(await bus.Get<ReceiptBox>().TakeAsync(1)).State);
        Assert.Equal(["individual"], await KindsAsync(bus));
        await reader.AskedAsync(1);
        reader.Answer(FakeReader.Good);

        Assert.Equal(ReceiptState.Routed, Assert.Single(await bus.Get<ReceiptBox>().TakeAsync(1)).State);
        Assert.Equal(["individual", "individual"], await KindsAsync(bus));
    }

    [Fact]
    public async Task When_it_says_nothing_in_time_the_hub_decides_as_without_it()
    {
        await using var bus = await StartAsync();
        await bus.SendAsync(Given.Signal("collectief twijfel"));
        await reader.AskedAsync(1);

        clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(ReceiptState.Routed, Assert.Single(await bus.Get<ReceiptBox>().TakeAsync(1)).State);
        Assert.Equal(["collective"], await KindsAsync(bus));
    }

    [Fact]
    public async Task What_its_question_breaks_is_decided_all_the_same()
    {
        await using var bus = await StartAsync(_ => throw new InvalidOperationException("a bug that quotes the signal"));

        Assert.Equal(ReceiptState.Routed, Assert.Single(await bus.RouteAsync(Given.Signal("collectief twijfel"))).State);
        Assert.Equal(0, reader.Asked);
    }

    private Task<RouterBus> StartAsync(Func<Signal, ReaderQuestion?>? question = null)
        => RouterBus.StartAsync(more: services =>
        {
            services.Substitute<IRulesInUse>(new GivenRules
            {
                Question = question ?? (signal => signal.Description.Contains("twijfel", StringComparison.Ordinal)
                    ? new ReaderQuestion(signal.Description, Read.Collective) : null),
                Heard = (signal, opinion) => Given.Decide(
                    new Signal(
                        signal.Id, signal.Source, signal.Municipality, signal.ReportedAt,
                        opinion.Kind == SignalKind.Individual ? "individueel" : signal.Description), null),
            });
            services.AddSingleton(provider => new SecondReaders(
                reader, StandIn.Settings(new Uri("http://127.0.0.1:9")), provider.GetRequiredService<ReaderFigures>(), clock,
                NullLogger<SecondReaders>.Instance));
        });

    private static Task<List<string>> KindsAsync(RouterBus bus) => bus.QueryAsync("SELECT kind FROM signals ORDER BY kind", row
        => row.GetString(0));
}

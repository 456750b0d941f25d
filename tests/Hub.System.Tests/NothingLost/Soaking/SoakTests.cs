using Hub.System.Tests.NothingLost.Seeded;
using System.Globalization;

namespace Hub.System.Tests.NothingLost.Soaking;

/// <summary>Nothing lost, on real processes under every fault that is known, mixed by a seed.</summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Nothing_is_lost_or_doubled_in_a_minute_of_faults()
    {
        var account = await new SoakRun(Killing.Seed, output.WriteLine).RunAsync(TimeSpan.FromMinutes(1), rate: 50);

        Assert.True(account.Good, account.ToString());
        Assert.InRange(account.Acknowledged, 1, int.MaxValue);
    }

    // Three nodes of one broker, silent or out of each other's sight; they are killed too with --soak MINUTES --nodes 3. Three nodes take
    // minutes to start beside other tests, so it runs where it is asked for.
    [Fact(Explicit = true)]
    public async Task Nothing_is_lost_or_doubled_while_three_nodes_of_a_broker_lose_sight_of_each_other()
    {
        var account = await new SoakRun(Killing.Seed, output.WriteLine)
            .RunAsync(TimeSpan.FromSeconds(20), rate: 30, only: IsOfNodes, nodes: 3);

        Assert.True(account.Good, account.ToString());
        Assert.InRange(account.Acknowledged, 1, int.MaxValue);
    }

    // ./hub test --soak MINUTES
    [Fact(Explicit = true)]
    public async Task Soak()
    {
        var minutes = double.Parse(Environment.GetEnvironmentVariable("HUB_SOAK_MINUTES") ?? "10", CultureInfo.InvariantCulture);
        var rate = int.Parse(Environment.GetEnvironmentVariable("HUB_SOAK_RATE") ?? "100", CultureInfo.InvariantCulture);
        var pause = int.Parse(Environment.GetEnvironmentVariable("HUB_SOAK_PAUSE") ?? "4", CultureInfo.InvariantCulture);
        var nodes = int.Parse(Environment.GetEnvironmentVariable("HUB_SOAK_NODES") ?? "1", CultureInfo.InvariantCulture);
        var kinds = Environment.GetEnvironmentVariable("HUB_SOAK_ONLY") is { Length: > 0 } words ? words.Split(',') : null;

        var account = await new SoakRun(Killing.Seed, output.WriteLine).RunAsync(
            TimeSpan.FromMinutes(minutes),
            rate,
            only: kinds is null ? null : name => kinds.Any(name.Contains),
            nodes: nodes,
            pause: pause);

        Assert.True(account.Good, account.ToString());
    }

    // A checker that never fails proves nothing.
    [Theory]
    [InlineData(FaultyHub.ForgetDeliveries)]
    [InlineData(FaultyHub.DeliverAnew)]
    public async Task Control_a_router_with_a_fault_in_it_turns_the_account_red(string fault)
    {
        var account = await new SoakRun(Killing.Seed, output.WriteLine)
            .RunAsync(TimeSpan.FromSeconds(10), rate: 50, fault, name => name == "kill an adapter");

        Assert.False(account.Good, account.ToString());
    }

    private static bool IsOfNodes(string fault)
        => fault.Contains("node", StringComparison.Ordinal) && !fault.StartsWith("kill", StringComparison.Ordinal);
}

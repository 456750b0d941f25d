using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost.Soaking;

/// <summary>What happens to the broker; to any of its nodes, and between them, where it has more than one.</summary>
internal sealed class SoakBrokerFaults(SoakSite site, Random random)
{
    /// <summary>All that a broker of this size can meet.</summary>
    public IReadOnlyDictionary<string, Func<Task<int>>> All
        => site.Brokers.Nodes.Count == 1 ? Each : Each.Concat(Between).ToDictionary(StringComparer.Ordinal);

    private Dictionary<string, Func<Task<int>>> Each => new(StringComparer.Ordinal)
    {
        ["kill the broker"] = () => KillAsync(1),
        ["pause the broker"] = PauseAsync,
        ["cut the wire to the broker"] = CutAsync,
        ["nothing passes to the broker"] = () => HoldAsync(site.Buses),
        ["restart the broker"] = RestartAsync,
        ["no memory left at the broker"] = NoMemoryAsync,
        ["password of the broker refused"] = RefusedAsync,
    };

    private Dictionary<string, Func<Task<int>>> Between => new(StringComparer.Ordinal)
    {
        ["kill two nodes of the broker"] = () => KillAsync(2),
        ["kill all nodes of the broker"] = () => KillAsync(site.Brokers.Nodes.Count),
        ["nothing passes to one node of the broker"] = () => HoldAsync(site.Buses[random.Next(site.Buses.Length)]),
        ["one node sees no other"] = () => PartAsync(OneAlone()),
        ["no node sees another"] = () => PartAsync(Pairs()),
        ["two nodes do not see each other, the third sees both"] = () => PartAsync([Pairs()[random.Next(Pairs().Count)]]),
    };

    private RabbitNode One => site.Brokers.Nodes[random.Next(site.Brokers.Nodes.Count)];

    private Task SomeSecondsAsync(int least, int most) => Posix.PassAsync(TimeSpan.FromSeconds(random.Next(least, most)));

    private List<(RabbitNode, RabbitNode)> Pairs()
        => [.. from one in site.Brokers.Nodes.Index() from other in site.Brokers.Nodes.Skip(one.Index + 1) select (one.Item, other)];

    private List<(RabbitNode, RabbitNode)> OneAlone()
    {
        var alone = One;
        return [.. Pairs().Where(pair => pair.Item1 == alone || pair.Item2 == alone)];
    }

    private async Task<int> KillAsync(int count)
    {
        var victims = site.Brokers.Nodes.OrderBy(_ => random.Next()).Take(count).ToList();
        await Task.WhenAll(victims.Select(node => node.KillHardAsync()));
        await SomeSecondsAsync(0, 5);
        await Task.WhenAll(victims.Select(node => node.StartAgainAsync()));
        await site.Brokers.WholeAsync();
        return count;
    }

    private async Task<int> PauseAsync()
    {
        var pid = One.Pid;
        Posix.Pause(pid);
        await SomeSecondsAsync(3, 15);
        Posix.Resume(pid);
        await site.Brokers.WholeAsync();
        return 0;
    }

    private async Task<int> RestartAsync()
    {
        var node = One;
        await node.StopAsync();
        await node.StartAgainAsync();
        await site.Brokers.WholeAsync();
        return 0;
    }

    private async Task<int> CutAsync()
    {
        for (var time = 0; time < 3; time++)
        {
            Array.ForEach(site.Buses, wire => wire.Cut());
            await SomeSecondsAsync(0, 3);
        }
        return 0;
    }

    private async Task<int> HoldAsync(params Wire[] wires)
    {
        Array.ForEach(wires, wire => wire.Hold());
        await SomeSecondsAsync(5, 20);
        Array.ForEach(wires, wire => wire.Release());
        return 0;
    }

    private async Task<int> PartAsync(List<(RabbitNode One, RabbitNode Other)> pairs)
    {
        foreach (var (one, other) in pairs)
        {
            await site.Brokers.PartAsync(one, other);
        }
        await SomeSecondsAsync(8, 20);
        await site.Brokers.JoinAsync();
        return 0;
    }

    private async Task<int> NoMemoryAsync()
    {
        var node = One;
        await node.ControlAsync("set_vm_memory_high_watermark", "0.00001");
        await SomeSecondsAsync(5, 15);
        await node.ControlAsync("set_vm_memory_high_watermark", "0.4");
        return 0;
    }

    private async Task<int> RefusedAsync()
    {
        var place = new BrokerPlace(site.Broker, site.VirtualHost, site.Folder);
        await place.ChangePasswordAsync("een-heel-ander");
        await SomeSecondsAsync(3, 12);
        await place.ChangePasswordAsync(HubFolder.BrokerPassword);
        return 0;
    }
}

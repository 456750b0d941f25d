using System.Text;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>What is shown of every door alike.</summary>
internal abstract partial class DoorUnderTest
{
    protected virtual async Task Start()
    {
        await OpenHub();

        await IsFirst(await Hear(Good(1)));
    }

    protected async Task IsFirst(Fate[] fates)
    {
        await Reached(fates);
        var message = Host.Router.Received.First(one => one.SignalId == Assert.Single(fates).Receipt);
        var signal = Host.Open(message);
        Assert.Equal(RecordId(1) ?? signal.Id, signal.Id);
        Assert.DoesNotContain(BodyMutator.Canary, message.ToString(), StringComparison.Ordinal);
    }

    protected virtual async Task SteadyState()
    {
        await OpenHub();
        var fates = new List<Fate>();
        for (var round = 0; round < 10; round++)
        {
            fates.AddRange(await Hear([.. Enumerable.Range(round * 10, 10).Select(Good)]));
        }

        await Reached(fates);
        Assert.Equal(100, fates.DistinctBy(fate => fate.Receipt).Count());
        Assert.Equal(
            fates.Select(fate => fate.Receipt!.Value).Order(),
            Host.Router.Received.Select(message => message.SignalId).Distinct().Order());
    }

    protected virtual async Task Outage()
    {
        await OpenHub();
        Bus.Away = true;
        var fates = new List<Fate>();
        for (var minute = 0; minute < 10; minute++)
        {
            fates.AddRange(await Hear(Good((minute * 2) + 1), Good((minute * 2) + 2)));
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.All(fates, fate => Assert.True(fate.Taken, fate.Code));
        Assert.Empty(Host.Router.Received);
        Assert.Equal(20, Host.Spool.Pending().Count);
        Bus.Away = false;
        await Reached(fates);
        Assert.Equal(20, Host.Router.Received.DistinctBy(message => message.SignalId).Count());
    }

    protected abstract Task BadCredentials();

    protected virtual async Task Garbage()
    {
        await OpenHub();

        var fates = await Hear([.. Rubbish(Good(1))]);

        Assert.All(fates, fate => Assert.False(fate.Taken, fate.Code));
        Assert.All(fates, IsRefusal);
        Assert.Empty(Host.Router.Received);
    }

    /// <summary>That a refusal has the door's own form.</summary>
    protected abstract void IsRefusal(Fate fate);

    /// <summary>Bodies that no door can read, with canaries.</summary>
    protected virtual IEnumerable<byte[]> Rubbish(byte[] good) =>
    [
        [],
        good[..(good.Length / 2)],
        [0xFF, 0xFE, .. Encoding.UTF8.GetBytes(BodyMutator.Canary)],
        [.. Encoding.UTF8.GetBytes($"\0{BodyMutator.Canary}")],
        Encoding.UTF8.GetBytes(new string('[', 50_000)),
        Encoding.UTF8.GetBytes($"\"{BodyMutator.Canary}\""),
        Encoding.UTF8.GetBytes($"<html><body>{BodyMutator.Canary}</body></html>"),
        Encoding.UTF8.GetBytes($$"""{"id":"{{BodyMutator.Canary}}","id":"\ud800"}"""),
    ];

    protected virtual async Task Duplicate()
    {
        await OpenHub();

        var fates = await Hear([.. Enumerable.Repeat(Good(1), 100)]);

        await Reached(fates);
        Assert.Equal(100, fates.Length);
        Assert.Single(fates.DistinctBy(fate => (fate.Receipt, fate.Code, fate.Text)));
        Assert.Single(Host.Router.Received.DistinctBy(message => (message.SignalId, message.Revision)));
    }

    protected abstract Task Oversized();

    protected abstract Task SlowPartner();
}

using System.Threading.Channels;

namespace Hub.Adapters.Spool;

/// <summary>Rings when the spool has something new; many rings before somebody listens count as one.</summary>
internal sealed class SpoolBell
{
    private readonly Channel<bool> rung = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Rings.</summary>
    public void Ring() => rung.Writer.TryWrite(true);

    /// <summary>Waits for a ring, at most this long by the given clock.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ring = rung.Reader.WaitToReadAsync(stop.Token).AsTask();
        await Task.WhenAny(ring, Task.Delay(longest, clock, stop.Token));
        await stop.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        rung.Reader.TryRead(out _);
    }
}

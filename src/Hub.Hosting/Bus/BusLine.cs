namespace Hub.Hosting.Bus;

/// <summary>
/// Whether the broker can be spoken to, as the watch saw it last. Who sends while it is away hears so at once, instead of waiting in a
/// library's pauses.
/// </summary>
internal sealed class BusLine : IDisposable
{
    private CancellationTokenSource cut = new();

    /// <summary>Whether it can be spoken to.</summary>
    public bool IsUp => !Volatile.Read(ref cut).IsCancellationRequested;

    /// <summary>Cancelled when the broker is found to be away.</summary>
    public CancellationToken Cut => Volatile.Read(ref cut).Token;

    /// <summary>The broker is away: what is on its way is given back to its owner.</summary>
    public void Down() => Volatile.Read(ref cut).Cancel();

    /// <summary>The broker is there.</summary>
    public void Up()
    {
        if (!IsUp)
        {
            Volatile.Write(ref cut, new CancellationTokenSource());
        }
    }

    /// <inheritdoc/>
    public void Dispose() => cut.Dispose();
}

namespace Hub.Router.OperationsApi;

/// <summary>
/// Keeps what was read for a while, and reads once for all who ask meanwhile: however many look, the hub does the same work.
/// </summary>
internal sealed class Kept<T>(TimeSpan longest, TimeProvider clock, Func<CancellationToken, Task<T>> read) : IDisposable
    where T : class
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private (T Value, long At)? kept;

    /// <summary>What was read last, or else a moment ago.</summary>
    public async Task<T> GetAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (kept is not { } last || clock.GetElapsedTime(last.At) >= longest)
            {
                last = (await read(cancellationToken), clock.GetTimestamp());
                kept = last;
            }
            return last.Value;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}

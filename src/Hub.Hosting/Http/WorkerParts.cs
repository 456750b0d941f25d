namespace Hub.Hosting.Http;

/// <summary>Asks all parts of a worker whether they work.</summary>
public sealed class WorkerParts(IEnumerable<IReadiness> parts)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);
    private readonly IReadiness[] parts = [.. parts];

    /// <summary>Name of each part, and whether it works now. A part that does not answer in time, or fails, does not work.</summary>
    /// <param name="which">The parts that matter.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<IReadOnlyList<(string Name, bool Ready)>> AskAsync(Func<IReadiness, bool> which, CancellationToken cancellationToken)
        => await Task.WhenAll(parts.Where(which).Select(async part => (part.Name, await IsReadyAsync(part, cancellationToken))));

    /// <summary>All parts.</summary>
    public Task<IReadOnlyList<(string Name, bool Ready)>> AskAsync(CancellationToken cancellationToken)
        => AskAsync(static _ => true, cancellationToken);

    private static async Task<bool> IsReadyAsync(IReadiness part, CancellationToken cancellationToken)
    {
        try
        {
            return await part.IsReadyAsync(cancellationToken).AsTask().WaitAsync(Longest, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}

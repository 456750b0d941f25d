using Hub.Hosting.Http;

namespace Hub.Adapters.Spool.Bus;

/// <summary>
/// The adapters hear a router: each announces the newest hop key every five seconds, and only while it reaches its ledger. Intake goes on
/// without: signals wait in the spool.
/// </summary>
/// <remarks>
/// Where the broker works, not ready means that no router takes signals, or that this adapter cannot hear it: another ring, or a router
/// from before hop keys.
/// </remarks>
internal sealed class RouterReadiness(HopKeyBook book) : IReadiness
{
    /// <summary>How long an adapter may hear nothing, from its start on: two announcements are missed.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(12);

    /// <inheritdoc/>
    public string Name => "router";

    /// <inheritdoc/>
    public ValueTask<bool> IsReadyAsync(CancellationToken cancellationToken) => ValueTask.FromResult(book.Silence < LongestSilence);
}

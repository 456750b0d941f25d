using Hub.Hosting.Http;

namespace Hub.Adapters.Spool;

/// <summary>The adapters can send signals on while they know a hop key that lives. Intake goes on without: signals wait in the spool.</summary>
/// <remarks>Not ready names the cause where all else works: a router from before hop keys, announcements that do not come through, another ring.</remarks>
internal sealed class HopKeyReadiness(HopKeyBook book) : IReadiness
{
    /// <summary>How long after its start an adapter that never knew a hop key may be without one; routers announce every few seconds.</summary>
    public static readonly TimeSpan LongestWithout = TimeSpan.FromMinutes(1);

    /// <summary>How long an adapter may hear nothing; with many adapters each hears in turn.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public string Name => "hop-key";

    /// <inheritdoc/>
    public ValueTask<bool> IsReadyAsync(CancellationToken cancellationToken)
        => ValueTask.FromResult(book.Silence < (book.Ready ? LongestSilence : LongestWithout));
}

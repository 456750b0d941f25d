using Hub.Hosting.Http;

namespace Hub.Adapters.Spool;

/// <summary>The adapters may be given work while the spool can write; the broker does not matter.</summary>
internal sealed class SpoolReadiness(SpoolWriter writer) : IReadiness
{
    /// <inheritdoc/>
    public string Name => "spool";

    /// <inheritdoc/>
    public bool IsForIntake => true;

    /// <inheritdoc/>
    public async ValueTask<bool> IsReadyAsync(CancellationToken cancellationToken) => await writer.Do(static _ => true, cancellationToken);
}

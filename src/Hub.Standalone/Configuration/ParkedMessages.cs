using Hub.Adapters.Amqp;
using Hub.Hosting.Configuration;
using Hub.Router.Operations;

namespace Hub.Standalone.Configuration;

/// <summary>Shows operators what AMQP intake set apart beside what the ledger parked. It lies in the spool, so on the adapters' machine.</summary>
internal sealed class ParkedMessages : IParkedElsewhere
{
    /// <inheritdoc/>
    public IReadOnlyList<ParkedItem> All(HubSettings settings)
        => [.. File(settings).All().Select(one => new ParkedItem(
            one.Id, null, null, one.Partner, one.Municipality, "amqp", one.HasBody ? one.Reason : $"{one.Reason} (inhoud gewist)", one.Tries, one.ParkedAt, one.Bytes))];

    /// <inheritdoc/>
    public bool Replay(HubSettings settings, Guid id) => File(settings).Replay(id, TimeProvider.System.GetUtcNow());

    /// <inheritdoc/>
    public bool Discard(HubSettings settings, Guid id) => File(settings).Discard(id);

    private static ParkedFile File(HubSettings settings) => new(settings.Spool.File);
}

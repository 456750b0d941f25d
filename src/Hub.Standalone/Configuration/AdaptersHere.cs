using Hub.Adapters.Partners;
using Hub.Adapters.Spool;
using Hub.Adapters.Watch;
using Hub.Hosting.Configuration;
using Hub.Router.Operations;

namespace Hub.Standalone.Configuration;

/// <summary>Reads the spool of this machine for operators.</summary>
internal sealed class AdaptersHere : IAdaptersHere
{
    /// <inheritdoc/>
    public SpoolHere? Spool(HubSettings settings)
        => Database(settings) is { } database && SpoolState.Read(database) is var state
            ? new SpoolHere(state.Waiting, state.OldestWaiting, state.OldestAcute, state.CallbacksWaiting, state.CallbacksParked, state.MessagesParked)
            : null;

    /// <inheritdoc/>
    public IReadOnlyList<StandingHere> Alarms(HubSettings settings)
        => Database(settings) is { } database
            ? [.. StandingAlarms.All(database).Select(one => new StandingHere(one.Code, one.Partner == StandingAlarms.Hub ? null : one.Partner.Value, one.Since))]
            : [];

    private static SpoolDatabase? Database(HubSettings settings) => File.Exists(settings.Spool.File) ? new SpoolDatabase(settings.Spool.File) : null;
}

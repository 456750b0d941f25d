using Hub.Adapters.Partners.Watch;
using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Adapters.Watch;
using Hub.Configuration;
using Hub.Contracts.FollowUp;
using Hub.Router.Operations;
using Microsoft.Data.Sqlite;

namespace Hub.Standalone.Commands.Operating;

/// <summary>Reads the spool of this machine for operators.</summary>
internal sealed class AdaptersHere : IAdaptersHere
{
    /// <inheritdoc/>
    public SpoolHere? Spool(HubSettings settings)
        => Read(settings, database => SpoolState.Read(database) is var state
            ? new SpoolHere(
                state.Waiting, state.OldestWaiting, state.OldestAcute, state.CallbacksWaiting, state.CallbacksParked, state.MessagesParked,
                state.RowsSetAside)
            : null, new SpoolHere(0, null, null, 0, 0, 0, Damaged: true));

    /// <inheritdoc/>
    public IReadOnlyList<StandingHere> Alarms(HubSettings settings)
        => Read(
            settings,
            database =>
            [
                .. StandingAlarms.All(database)
                    .Select(one => new StandingHere(one.Code, one.Partner == StandingAlarms.Hub ? null : one.Partner.Value, one.Since)),
            ],
            (IReadOnlyList<StandingHere>)
            [
                new StandingHere(
                    AlarmCodes.SpoolDamaged, null, SpoolDamage.Since(settings.Spool.File) ?? TimeProvider.System.GetUtcNow()),
            ]) ?? [];

    // The running adapters check the whole file and leave a note; a command only sees what it happens to read.
    private static T? Read<T>(HubSettings settings, Func<SpoolDatabase, T?> read, T damaged)
        where T : class
    {
        try
        {
            return !File.Exists(settings.Spool.File) ? null
                : SpoolDamage.Since(settings.Spool.File) is null ? read(new SpoolDatabase(settings.Spool.File))
                : damaged;
        }
        catch (Exception fault) when (fault is SpoolUnavailableException
            || (fault is SqliteException sqlite && SpoolIntegrity.IsDamage(sqlite)))
        {
            return damaged;
        }
    }
}

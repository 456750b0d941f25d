using System.Globalization;
using Hub.Adapters.Amqp;
using Hub.Adapters.Spool;
using Hub.Adapters.Watch;
using Hub.Configuration;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Operations;
using Hub.Contracts.Signals;
using Hub.Router.Operations;

namespace Hub.Standalone.Commands.Operating;

/// <summary>
/// Shows operators what the adapters set apart beside what the ledger parked: messages of AMQP intake and damaged rows. It lies in the
/// spool, so on the adapters' machine.
/// </summary>
internal sealed class ParkedMessages : IParkedElsewhere
{
    /// <inheritdoc/>
    public IReadOnlyList<ParkedEntry> All(HubSettings settings)
        => Database(settings) is not { } database ? [] :
        [
            .. new ParkedFile(database).All().Select(one => new ParkedEntry(
                one.Id, "amqp", one.Reason, one.Tries, one.ParkedAt, one.HasBody ? one.Bytes : 0,
                one is { HasBody: true, Municipality: not null }, partner: new PartnerId(one.Partner),
                municipality: Municipality(one.Municipality))),
            .. Over(database, DamagedRows.All).Select(one => new ParkedEntry(
                IdOf(one.Row), "spool", AlarmCodes.SpoolUnreadable, one.Tries, one.Since, one.Bytes, replayable: true,
                partner: one.Partner is { } partner ? new PartnerId(partner) : null,
                municipality: Municipality(one.Municipality))),
        ];

    /// <inheritdoc/>
    public bool Replay(HubSettings settings, Guid id)
        => Database(settings) is { } database && (RowOf(id) is { } row
            ? Over(database, connection => DamagedRows.Replay(connection, row, TimeProvider.System.GetUtcNow()))
            : new ParkedFile(database).Replay(id, TimeProvider.System.GetUtcNow()));

    /// <inheritdoc/>
    public bool Discard(HubSettings settings, Guid id)
        => Database(settings) is { } database
            && (RowOf(id) is { } row ? Over(
                database, connection => DamagedRows.Discard(connection, row)) : new ParkedFile(database).Discard(id));

    private static MunicipalityCode? Municipality(string? code) => code is null ? null : new MunicipalityCode(code);

    // A damaged row has no id that can be relied on: its number stands for it.
    private static Guid IdOf(long row) => Guid.ParseExact(row.ToString("x32", CultureInfo.InvariantCulture), "N");

    private static long? RowOf(Guid id)
        => id.ToString("N") is var text && text.StartsWith("0000000000000000", StringComparison.Ordinal)
            ? long.Parse(text[16..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : null;

    private static T Over<T>(SpoolDatabase database, Func<Microsoft.Data.Sqlite.SqliteConnection, T> work)
    {
        using var connection = database.OpenForWriting();
        return work(connection);
    }

    // Of a spool that is damaged as a whole nothing can be shown; ./hub status says so.
    private static SpoolDatabase? Database(HubSettings settings)
        => File.Exists(settings.Spool.File) && SpoolDamage.Since(settings.Spool.File) is null
            && new SpoolDatabase(settings.Spool.File) is { IsDamaged: false } database
            ? database
            : null;
}

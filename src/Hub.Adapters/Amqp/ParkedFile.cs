using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Amqp;

/// <summary>What AMQP intake set apart, for the operators' commands beside a running hub: envelope only.</summary>
internal sealed class ParkedFile(SpoolDatabase database)
{
    private const string Columns = "id, partner, municipality, reason, tries, parked_at, size, sealed IS NOT NULL";

    /// <summary>All of it, oldest first.</summary>
    public IReadOnlyList<ParkedMessage> All()
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command($"SELECT {Columns} FROM amqp_parked ORDER BY parked_at LIMIT 500");
        using var row = command.ExecuteReader();
        return row.ReadSound(Read);
    }

    /// <summary>Asks the running hub to try it again; false where there is no such message, or no body any more.</summary>
    public bool Replay(Guid id, DateTimeOffset now)
        => Change("UPDATE amqp_parked SET replay_at = @now WHERE id = @id AND sealed IS NOT NULL AND municipality IS NOT NULL", id, now);

    /// <summary>Deletes it; false where there is no such message.</summary>
    public bool Discard(Guid id) => Change("DELETE FROM amqp_parked WHERE id = @id", id, default);

    private bool Change(string sql, Guid id, DateTimeOffset now)
    {
        using var connection = database.OpenForWriting();
        return connection.Run(sql, ("@id", id.ToByteArray(bigEndian: true)), ("@now", now.ToUnixTimeMilliseconds())) == 1;
    }

    private static ParkedMessage Read(SqliteDataReader row)
        => new(
            new Guid((byte[])row.GetValue(0), bigEndian: true), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2),
            row.GetString(3), row.GetInt32(4),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)), row.GetInt32(6), row.GetBoolean(7));
}

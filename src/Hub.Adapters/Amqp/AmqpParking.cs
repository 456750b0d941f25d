using Hub.Adapters.Partners;
using Hub.Adapters.Spool;
using Hub.Hosting.Keys;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Amqp;

/// <summary>Keeps what could not be read, sealed under the hub's own key, for a day: long enough for an operator, no longer than any other body.</summary>
internal sealed class AmqpParking(SpoolWriter writer, SpoolDatabase database, HubKeyRing keys, TimeProvider clock)
{
    private static readonly TimeSpan BodyKept = TimeSpan.FromHours(24);
    private static readonly TimeSpan CodeKept = TimeSpan.FromDays(180);

    /// <summary>Sets a message apart; returns when that is on disk.</summary>
    public Task Park(Partner partner, AmqpVerdict.Parked verdict, AmqpMessage message, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var content = verdict.KeepBody && message.Body.Length > 0 ? keys.Seal(id, 1, partner.Municipalities.First(), message.Body) : null;
        return writer.Do(
            statements =>
            {
                Purge(statements.Connection, now);
                statements.Connection.Run(
                    "INSERT INTO amqp_parked (id, partner, reason, parked_at, size, key_id, sealed) VALUES ($id, $partner, $reason, $at, $size, $key, $sealed)",
                    ("$id", id.ToByteArray(bigEndian: true)), ("$partner", partner.Id.Value), ("$reason", verdict.Reason), ("$at", now.ToUnixTimeMilliseconds()),
                    ("$size", message.Body.Length), ("$key", content?.KeyId), ("$sealed", content?.SealedBytes.ToArray()));
                return true;
            },
            cancellationToken);
    }

    /// <summary>How many of a partner are set apart, by reason.</summary>
    public IReadOnlyDictionary<string, int> Count(Partner partner)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command("SELECT reason, count(*) FROM amqp_parked WHERE partner = $partner GROUP BY reason", ("$partner", partner.Id.Value));
        using var row = command.ExecuteReader();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        while (row.Read())
        {
            counts[row.GetString(0)] = row.GetInt32(1);
        }
        return counts;
    }

    private static void Purge(SqliteConnection connection, DateTimeOffset now)
    {
        connection.Run("UPDATE amqp_parked SET sealed = NULL, key_id = NULL WHERE parked_at < $before AND sealed IS NOT NULL", ("$before", (now - BodyKept).ToUnixTimeMilliseconds()));
        connection.Run("DELETE FROM amqp_parked WHERE parked_at < $before", ("$before", (now - CodeKept).ToUnixTimeMilliseconds()));
    }

    /// <summary>Deletes bodies that are past their time.</summary>
    public Task Purge(CancellationToken cancellationToken)
        => writer.Do(
            statements =>
            {
                Purge(statements.Connection, clock.GetUtcNow());
                return true;
            },
            cancellationToken);
}

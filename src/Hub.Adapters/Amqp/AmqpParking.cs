using Hub.Adapters.Partners;
using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Hosting.Keys;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Amqp;

/// <summary>
/// Keeps what could not be read, sealed with a content key of the spool, for a day: long enough for an operator, no longer than any other
/// body.
/// </summary>
internal sealed class AmqpParking(SpoolWriter writer, SpoolDatabase database, HubKeyRing keys, SpoolKeys contentKeys, TimeProvider clock)
{
    private static readonly TimeSpan BodyKept = TimeSpan.FromHours(24);
    private static readonly TimeSpan CodeKept = TimeSpan.FromDays(180);

    /// <summary>Under whose key a partner's messages are sealed.</summary>
    public static MunicipalityCode MunicipalityOf(Partner partner)
        => partner.Municipalities.OrderBy(code => code.Value, StringComparer.Ordinal).First();

    /// <summary>
    /// Sets a message apart; returns when that is on disk. The same message again, as a lost connection brings it, is set apart once.
    /// </summary>
    public Task ParkAsync(Partner partner, AmqpVerdict.Parked verdict, AmqpMessage message, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var municipality = MunicipalityOf(partner);
        var id = IdOf(partner, municipality, message);
        var content = verdict.KeepBody && message.Body.Length > 0 ? contentKeys.Seal(id, 1, municipality, message.Body) : null;
        var number = content is null ? null : AmqpMessageId.Close(contentKeys, id, municipality, message.MessageId);
        return writer.DoAsync(
            statements =>
            {
                Purge(statements.Connection, now);
                return statements.Connection.Run(
                    "INSERT INTO amqp_parked (id, partner, reason, parked_at, size, key_id, sealed, municipality, message_id, type) "
                    + "VALUES (@id, @partner, @reason, @at, @size, @key, @sealed, @municipality, @message, @type) ON CONFLICT (id) DO "
                    + "UPDATE SET reason = excluded.reason, "
                    + "parked_at = excluded.parked_at, key_id = excluded.key_id, sealed = excluded.sealed, message_id = "
                    + "excluded.message_id, told = CASE WHEN sealed IS NULL THEN 0 ELSE told END",
                    ("@id", id.ToByteArray(bigEndian: true)), ("@partner", partner.Id.Value), ("@reason", verdict.Reason),
                    ("@at", now.ToUnixTimeMilliseconds()),
                    ("@size", message.Size), ("@key", content?.KeyId), ("@sealed", content?.SealedBytes.ToArray()),
                    ("@municipality", municipality.Value), ("@message", number), ("@type", message.Type));
            },
            cancellationToken);
    }

    // The hash is keyed: the number tells nothing of the message.
    private Guid IdOf(Partner partner, MunicipalityCode municipality, AmqpMessage message)
        => keys.Serves(municipality)
            ? SignalIds.ForRecord(
                keys.IdKey(municipality), partner.Id,
                $"amqp\n{message.MessageId}\n{message.Type}\n{keys.KeyedHash(municipality, "amqp-parked", message.Body)}")
            : Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>How many of a partner are set apart, by reason.</summary>
    public IReadOnlyDictionary<string, int> Count(Partner partner)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command(
            "SELECT reason, count(*) FROM amqp_parked WHERE partner = @partner GROUP BY reason", ("@partner", partner.Id.Value));
        using var row = command.ExecuteReader();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        while (row.Read())
        {
            counts[row.GetString(0)] = row.GetInt32(1);
        }
        return counts;
    }

    /// <summary>
    /// What an operator asked to try again, opened. What cannot be opened any more, for its key is gone, stays set apart with that as its
    /// reason.
    /// </summary>
    public async Task<IReadOnlyList<(Guid Id, AmqpMessage Message)>> AskedAsync(Partner partner, CancellationToken cancellationToken)
    {
        var asked = new List<(Guid, AmqpMessage)>();
        foreach (var (id, sealedMessage) in Replays(partner))
        {
            try
            {
                var body = contentKeys.Open(sealedMessage.Content, id, 1, sealedMessage.Municipality);
                asked.Add(
                    (
                        id,
                        new AmqpMessage(
                            body, AmqpMessageId.Open(contentKeys, id, sealedMessage.Municipality, sealedMessage.MessageId),
                            sealedMessage.Type, null, 0)));
            }
            catch (ContractViolationException)
            {
                await ReplayedAsync(id, new AmqpVerdict.Parked("seal", KeepBody: false), cancellationToken);
            }
        }
        return asked;
    }

    private List<(Guid Id, (SealedContent Content, MunicipalityCode Municipality, string? MessageId, string? Type) Sealed)> Replays(
        Partner partner)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command(
            "SELECT id, key_id, sealed, municipality, message_id, type FROM amqp_parked "
            + "WHERE partner = @partner AND replay_at IS NOT NULL AND sealed IS NOT NULL ORDER BY replay_at LIMIT 20",
            ("@partner", partner.Id.Value));
        using var row = command.ExecuteReader();
        return row.ReadSound<(Guid, (SealedContent, MunicipalityCode, string?, string?))>(
            one => (new Guid((byte[])one.GetValue(0), bigEndian: true), (
            new SealedContent(one.GetString(1), (byte[])one.GetValue(2)), new MunicipalityCode(one.GetString(3)),
            one.IsDBNull(4) ? null : one.GetString(4),
            one.IsDBNull(5) ? null : one.GetString(5))));
    }

    /// <summary>
    /// A replay that took the message in, or refused it by a rule that its partner heard, ends its parking; else it stays parked.
    /// </summary>
    public Task ReplayedAsync(Guid id, AmqpVerdict verdict, CancellationToken cancellationToken)
        => writer.DoAsync(
            statements => verdict is AmqpVerdict.Parked parked
                ? statements.Connection.Run(
                    "UPDATE amqp_parked SET replay_at = NULL, tries = tries + 1, reason = @reason WHERE id = @id",
                    ("@reason", parked.Reason),
                    ("@id", id.ToByteArray(bigEndian: true)))
                : statements.Connection.Run("DELETE FROM amqp_parked WHERE id = @id", ("@id", id.ToByteArray(bigEndian: true))),
            cancellationToken);

    /// <summary>Whether something was set apart that the operators have not been told of.</summary>
    public bool Untold(Partner partner)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command(
            "SELECT 1 FROM amqp_parked WHERE partner = @partner AND told = 0 LIMIT 1", ("@partner", partner.Id.Value));
        return command.ExecuteScalar() is not null;
    }

    /// <summary>Notes that the operators were told.</summary>
    public Task ToldAsync(Partner partner, CancellationToken cancellationToken)
        => writer.DoAsync(
            statements => statements.Connection.Run(
                "UPDATE amqp_parked SET told = 1 WHERE partner = @partner AND told = 0", ("@partner", partner.Id.Value)),
            cancellationToken);

    private static void Purge(SqliteConnection connection, DateTimeOffset now)
    {
        connection.Run(
            "UPDATE amqp_parked SET sealed = NULL, key_id = NULL, message_id = NULL WHERE parked_at < @before AND sealed IS NOT NULL",
            ("@before", (now - BodyKept).ToUnixTimeMilliseconds()));
        connection.Run("DELETE FROM amqp_parked WHERE parked_at < @before", ("@before", (now - CodeKept).ToUnixTimeMilliseconds()));
    }

    /// <summary>Deletes bodies that are past their time.</summary>
    public Task PurgeAsync(CancellationToken cancellationToken)
        => writer.DoAsync(
            statements =>
            {
                Purge(statements.Connection, clock.GetUtcNow());
                return true;
            },
            cancellationToken);
}

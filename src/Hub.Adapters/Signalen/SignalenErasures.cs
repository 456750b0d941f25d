using Hub.Adapters.Outcomes;
using Hub.Adapters.Partners;
using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Signalen;

/// <summary>Tells the router of what a source erased, again and again until the router says that it erased it too.</summary>
/// <remarks>
/// A signal that still waits for its receipt is told of afterwards: an erasure that overtook its signal would find nothing to erase.
/// </remarks>
internal sealed class SignalenErasures(SpoolWriter writer, SpoolDatabase database, IHubBus bus, TimeProvider clock) : IOutcomeListener
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Notes, within the spool's transaction, that a signal is to be erased. The same content again is a new revision from here on.
    /// </summary>
    public static void Ask(SqliteConnection connection, Partner partner, Guid signalId, DateTimeOffset now)
    {
        var id = signalId.ToByteArray(bigEndian: true);
        connection.Run(
            "INSERT INTO signalen_erasures (signal_id, partner, revision, asked_at, next_try) "
            + "VALUES (@id, @partner, coalesce((SELECT max(revision) FROM signals WHERE signal_id = @id), 1), @now, @now) "
            + "ON CONFLICT (signal_id) DO UPDATE SET revision = excluded.revision, next_try = excluded.next_try",
            ("@id", id), ("@partner", partner.Id.Value), ("@now", now.ToUnixTimeMilliseconds()));
        ErasedSignals.Forget(connection, signalId, int.MaxValue);
    }

    /// <summary>
    /// Sends what is due, also of an installation that is no partner any more: what it erased is owed to a person, not to it.
    /// </summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var (signalId, partner, revision, askedAt) in Due(now))
        {
            await bus.SendAsync(HubQueues.Erase, new SignalErased(signalId, revision, partner, askedAt), cancellationToken);
            await writer.DoAsync(
                statements => statements.Connection.Run(
                    "UPDATE signalen_erasures SET next_try = @next WHERE signal_id = @id",
                    ("@next", (now + Patience).ToUnixTimeMilliseconds()),
                    ("@id", signalId.ToByteArray(bigEndian: true))),
                cancellationToken);
        }
    }

    /// <summary>Forgets what the router answered for.</summary>
    public void Heard(SqliteConnection connection, SignalOutcome outcome)
    {
        if (outcome.State == OutcomeState.Erased)
        {
            connection.Run(
                "DELETE FROM signalen_erasures WHERE signal_id = @id AND revision <= @revision",
                ("@id", outcome.SignalId.ToByteArray(bigEndian: true)),
                ("@revision", outcome.Revision));
        }
    }

    private List<(Guid SignalId, PartnerId Partner, int Revision, DateTimeOffset AskedAt)> Due(DateTimeOffset now)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command(
            "SELECT e.signal_id, e.partner, e.revision, e.asked_at FROM signalen_erasures AS e WHERE e.next_try <= @now "
            + "AND NOT EXISTS (SELECT 1 FROM signals AS s WHERE s.signal_id = e.signal_id AND s.revision <= e.revision "
            + $"AND s.{SpoolStates.Pending}) ORDER BY e.asked_at LIMIT 500",
            ("@now", now.ToUnixTimeMilliseconds()));
        using var row = command.ExecuteReader();
        return row.ReadSound(one => (
            new Guid((byte[])one.GetValue(0), bigEndian: true), new PartnerId(one.GetString(1)), one.GetInt32(2),
            DateTimeOffset.FromUnixTimeMilliseconds(one.GetInt64(3))));
    }
}

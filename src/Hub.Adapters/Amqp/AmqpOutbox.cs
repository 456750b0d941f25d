using Hub.Adapters.Partners;
using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Signals;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Amqp;

/// <summary>Results that a partner's broker did not take: they wait in the spool's file, as long as they would wait in the queue.</summary>
/// <remarks>
/// A message whose result waits here is acknowledged: what it says is taken in, refused or set apart once, however long its partner cannot
/// be told.
/// </remarks>
internal sealed class AmqpOutbox(SpoolWriter writer, SpoolDatabase database, SpoolKeys contentKeys, TimeProvider clock)
{
    /// <summary>How many are read at once.</summary>
    public const int Page = 200;

    /// <summary>Keeps a result; returns when it is on disk.</summary>
    public Task KeepAsync(Partner partner, string? messageId, ReadOnlyMemory<byte> result, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var municipality = AmqpParking.MunicipalityOf(partner);
        // before the commit: a new content key has a commit of its own
        var number = AmqpMessageId.Close(contentKeys, id, municipality, messageId);
        return writer.DoAsync(
            statements => statements.Connection.Run(
                "INSERT INTO amqp_results (id, partner, at, result, municipality, message_id) VALUES (@id, @partner, @at, @result, "
                    + "@municipality, @message)",
                ("@id", id.ToByteArray(bigEndian: true)), ("@partner", partner.Id.Value), ("@at", now.ToUnixTimeMilliseconds()),
                ("@result", result.ToArray()),
                ("@municipality", municipality.Value), ("@message", number)),
            cancellationToken);
    }

    /// <summary>A partner's oldest results that wait.</summary>
    public IReadOnlyList<KeptResult> Of(Partner partner)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command(
            "SELECT row, id, result, municipality, message_id FROM amqp_results WHERE partner = @partner ORDER BY row LIMIT @page",
            ("@partner", partner.Id.Value), ("@page", Page));
        using var row = command.ExecuteReader();
        return row.ReadSound(Read); // what a disk damaged goes with its time
    }

    private KeptResult Read(SqliteDataReader row)
        => new(
            row.GetInt64(0),
            AmqpMessageId.Open(
                contentKeys, new Guid((byte[])row.GetValue(1), bigEndian: true), new MunicipalityCode(row.GetString(3)),
                row.IsDBNull(4) ? null : row.GetString(4)),
            (byte[])row.GetValue(2));

    /// <summary>Forgets a result that was given.</summary>
    public Task GivenAsync(KeptResult kept, CancellationToken cancellationToken)
        => writer.DoAsync(
            statements => statements.Connection.Run("DELETE FROM amqp_results WHERE row = @row", ("@row", kept.Row)), cancellationToken);

    /// <summary>Deletes what the queue itself would not keep either: past its time, or more than it holds.</summary>
    public Task PurgeAsync(CancellationToken cancellationToken)
        => writer.DoAsync(
            statements => statements.Connection.Run(
                "DELETE FROM amqp_results WHERE at < @before OR row IN "
                + "(SELECT row FROM (SELECT row, row_number() OVER (PARTITION BY partner ORDER BY row DESC) AS number FROM amqp_results) "
                + "WHERE number > @most)",
                ("@before", (clock.GetUtcNow() - AmqpTopology.ResultsKept).ToUnixTimeMilliseconds()), ("@most", AmqpTopology.MostResults)),
            cancellationToken);
}

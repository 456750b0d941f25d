using Hub.Adapters.Partners;
using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Signalen;

/// <summary>What is to be written back, what was, and what the source refused: in the spool's file.</summary>
internal sealed class SignalenWrites(SpoolWriter writer, SpoolDatabase database)
{
    /// <summary>Refusals after which people must look.</summary>
    public const int Stubborn = 3;

    private static readonly string Steps = string.Join(
        ' ', ((OutcomeState[])[OutcomeState.Closed, OutcomeState.Accepted, OutcomeState.Routed])
            .Select(state => $"WHEN {SpoolStates.Of(state)} THEN {WrittenBackSteps.Of(state).Number()}"));

    /// <summary>
    /// Meldingen with an outcome that was not written back yet and may be asked now: the furthest state of each, and the kind of team.
    /// </summary>
    public IReadOnlyList<SignalenDue> Due(Partner partner, DateTimeOffset now)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command(
            "SELECT m.melding, m.updated_at, m.signal_id, m.written, m.refused, "
            + $"max(CASE o.state {Steps} ELSE {WrittenBack.Nothing.Number()} END) AS step, max(o.team_kind), "
            + $"EXISTS (SELECT 1 FROM signals AS s WHERE s.signal_id = m.signal_id AND {SpoolReader.IsAcute}), m.write_tries, "
            + $"max(CASE WHEN o.state = @closed AND o.team_kind IN ({SpoolReader.CollectiveKinds}) THEN o.reason END) "
            + "FROM signalen_meldingen AS m JOIN outcomes AS o ON o.signal_id = m.signal_id WHERE m.partner = @partner "
            + $"AND m.written < {WrittenBack.Done.Number()} AND m.write_next <= @now "
            // Where several adapters poll one installation, the one that was first with the newest revision writes.
            + "AND coalesce((SELECT elsewhere FROM signals AS s WHERE s.signal_id = m.signal_id ORDER BY revision DESC LIMIT 1), 0) = 0 "
            + "GROUP BY m.melding HAVING step > m.written ORDER BY m.write_tries, m.seen_at",
            ("@partner", partner.Id.Value), ("@now", now.ToUnixTimeMilliseconds()), ("@closed", (int)OutcomeState.Closed));
        using var row = command.ExecuteReader();
        var found = new List<SignalenDue>();
        while (row.Read())
        {
            found.Add(new SignalenDue(
                SignalenState.Seen(row), WrittenBackSteps.OutcomeOf((WrittenBack)row.GetInt32(5)), (TeamKind)row.GetInt32(6),
                row.GetBoolean(7), row.GetInt32(8),
                row.IsDBNull(9) ? null : row.GetString(9)));
        }
        return found;
    }

    /// <summary>Notes what was written back.</summary>
    public Task WroteAsync(Partner partner, string melding, WrittenBack written, CancellationToken cancellationToken)
        => RunAsync(
            "UPDATE signalen_meldingen SET written = @written, write_tries = 0, write_next = 0 WHERE partner = @partner "
                + "AND melding = @melding",
            cancellationToken,
            ("@written", (int)written), ("@partner", partner.Id.Value), ("@melding", melding));

    /// <summary>Notes that it was not written, how often the source refused it, and when it is asked again.</summary>
    public Task FailedAsync(Partner partner, string melding, int tries, DateTimeOffset next, CancellationToken cancellationToken)
        => RunAsync(
            "UPDATE signalen_meldingen SET write_tries = @tries, write_next = @next WHERE partner = @partner AND melding = @melding",
            cancellationToken,
            ("@tries", tries), ("@next", next.ToUnixTimeMilliseconds()), ("@partner", partner.Id.Value), ("@melding", melding));

    /// <summary>Lets everything that was refused be asked with the next round.</summary>
    public Task AskAllAsync(Partner partner, CancellationToken cancellationToken)
        => RunAsync(
            "UPDATE signalen_meldingen SET write_next = 0 WHERE partner = @partner AND write_next > 0", cancellationToken,
            ("@partner", partner.Id.Value));

    /// <summary>Whether the source refuses something again and again.</summary>
    public bool IsRefused(Partner partner)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command(
            "SELECT 1 FROM signalen_meldingen WHERE partner = @partner AND write_tries >= @stubborn LIMIT 1",
            ("@partner", partner.Id.Value), ("@stubborn", Stubborn));
        return command.ExecuteScalar() is not null;
    }

    private Task<int> RunAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
        => writer.DoAsync(statements => statements.Connection.Run(sql, values), cancellationToken);
}

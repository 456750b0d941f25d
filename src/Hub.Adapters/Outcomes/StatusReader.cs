using System.Collections.Immutable;
using Hub.Adapters.Spool;
using Hub.Contracts.Signals;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Outcomes;

/// <summary>Reads what became of a signal.</summary>
internal sealed class StatusReader(SpoolDatabase database)
{
    /// <summary>The status of the last revision; null when the hub does not know the signal (any more).</summary>
    public SignalStatus? Find(Guid signalId) => Find(signalId, _ => true);

    /// <summary>The status of the last revision that one of these senders sent; null when there is none (any more).</summary>
    public SignalStatus? Find(Guid signalId, Func<PartnerId, bool> of)
    {
        using var connection = database.OpenForReading();
        using var command = new SqliteCommand(
            $"SELECT revision, partner, received_at, {SpoolReader.IsAcute}, answer_by FROM signals AS s WHERE signal_id = @id ORDER BY "
                + $"revision DESC", connection);
        command.Parameters.AddWithValue("@id", signalId.ToByteArray(bigEndian: true));
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var (revision, sender) = (row.GetInt32(0), new PartnerId(row.GetString(1)));
            if (of(sender))
            {
                return new SignalStatus(
                    signalId, revision, sender, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), row.GetBoolean(3),
                    row.IsDBNull(4) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)), History(connection, signalId,
                        revision));
            }
        }
        return null;
    }

    private static ImmutableArray<StatusStep> History(SqliteConnection connection, Guid signalId, int revision)
    {
        using var command = new SqliteCommand(
            "SELECT state, at, team_kind, reason FROM outcomes WHERE signal_id = @id AND revision = @revision ORDER BY at, row",
            connection);
        command.Parameters.AddWithValue("@id", signalId.ToByteArray(bigEndian: true));
        command.Parameters.AddWithValue("@revision", revision);
        using var row = command.ExecuteReader();
        var steps = ImmutableArray.CreateBuilder<StatusStep>();
        while (row.Read())
        {
            var kind = (TeamKind)row.GetInt32(2);
            var reason = row.GetString(3);
            steps.Add(new StatusStep(
                (OutcomeState)row.GetInt32(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
                kind == TeamKind.Unknown ? null : kind,
                reason.Length == 0 ? null : reason));
        }
        return steps.ToImmutable();
    }
}

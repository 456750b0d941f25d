using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Open311;

/// <summary>Keeps what may be read back of service requests, and recognises a request that is sent twice.</summary>
internal sealed class Open311Store(SpoolWriter writer, SpoolDatabase database)
{
    /// <summary>Most requests in one answer.</summary>
    public const int Most = 1000;

    private static readonly TimeSpan Repeat = TimeSpan.FromDays(1);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    private static readonly string Columns =
        "SELECT r.signal_id, r.jurisdiction, r.service_code, r.requested_at, max(o.at), max(o.state = @closed), r.zipcode, r.lat, r.lon, "
        + $"EXISTS (SELECT 1 FROM signals AS s WHERE s.signal_id = r.signal_id AND {SpoolReader.IsAcute}), "
        + "max(CASE WHEN o.state = @closed THEN o.reason END), "
        // While its newest word is that a team has it: who took it up, or gave it back, has answered.
        + "(SELECT s.answer_by FROM signals AS s WHERE s.signal_id = r.signal_id AND s.state = @routed ORDER BY s.revision DESC LIMIT 1) "
        + "FROM open311_requests AS r JOIN outcomes AS o ON o.signal_id = r.signal_id WHERE ";

    // Hidden as long as no collective team has it, and for ever once any other kind of team had a part of it.
    private static readonly string Visible =
        " GROUP BY r.signal_id "
        + $"HAVING sum(o.state = @routed AND o.team_kind IN ({SpoolReader.CollectiveKinds})) > 0 "
        + $"AND sum(o.team_kind NOT IN ({SpoolStates.Of(TeamKind.Unknown)}, {SpoolReader.CollectiveKinds})) = 0 "
        + "ORDER BY r.requested_at DESC";

    /// <summary>When a request with this hash was first sent, within the last day; now, if it was not.</summary>
    public Task<DateTimeOffset> FirstSeenAsync(string hash, DateTimeOffset now, CancellationToken cancellationToken)
        => writer.DoAsync(
            statements =>
            {
                statements.Connection.Run(
                    "DELETE FROM open311_repeats WHERE first_seen < @before", ("@before", (now - Repeat).ToUnixTimeMilliseconds()));
                using var command = statements.Connection.Command(
                    "INSERT INTO open311_repeats (hash, first_seen) VALUES (@hash, @at) ON CONFLICT (hash) DO UPDATE SET hash = hash "
                        + "RETURNING first_seen",
                    ("@hash", hash), ("@at", now.ToUnixTimeMilliseconds()));
                return DateTimeOffset.FromUnixTimeMilliseconds((long)command.ExecuteScalar()!);
            },
            cancellationToken);

    /// <summary>Notes a request of a service that may be read back; a repeat changes nothing.</summary>
    public Task NoteAsync(Open311Request request, CancellationToken cancellationToken)
        => writer.DoAsync(
            statements =>
            {
                statements.Connection.Run(
                    "DELETE FROM open311_requests WHERE requested_at < @before",
                    ("@before", (request.RequestedAt - Kept).ToUnixTimeMilliseconds()));
                statements.Connection.Run(
                    "INSERT INTO open311_requests (signal_id, jurisdiction, service_code, requested_at, zipcode, lat, lon) "
                    + "VALUES (@id, @jurisdiction, @service, @at, @zipcode, @lat, @lon) ON CONFLICT DO NOTHING",
                    ("@id", request.Id.ToByteArray(bigEndian: true)), ("@jurisdiction", request.Jurisdiction),
                    ("@service", request.ServiceCode),
                    ("@at", request.RequestedAt.ToUnixTimeMilliseconds()), ("@zipcode", request.Zipcode), ("@lat", request.Lat),
                    ("@lon", request.Lon));
                return true;
            },
            cancellationToken);

    /// <summary>Whether a request with this id was noted, seen or not.</summary>
    public bool Knows(Guid id)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command(
            "SELECT 1 FROM open311_requests WHERE signal_id = @id", ("@id", id.ToByteArray(bigEndian: true)));
        return command.ExecuteScalar() is not null;
    }

    /// <summary>The requests with these ids that may be seen.</summary>
    public IReadOnlyList<Open311Request> Find(string jurisdiction, IReadOnlyCollection<Guid> ids)
    {
        var hex = string.Join(", ", ids.Take(Most).Select(id => $"x'{Convert.ToHexString(id.ToByteArray(bigEndian: true))}'"));
        return ids.Count == 0 ? [] : Read($"r.jurisdiction = @jurisdiction AND r.signal_id IN ({hex})", ("@jurisdiction", jurisdiction));
    }

    /// <summary>The requests of a time that may be seen, newest first, at most <see cref="Most"/>.</summary>
    public IReadOnlyList<Open311Request> Find(string jurisdiction, DateTimeOffset from, DateTimeOffset through)
        => Read(
            "r.jurisdiction = @jurisdiction AND r.requested_at BETWEEN @from AND @through",
            ("@jurisdiction", jurisdiction), ("@from", from.ToUnixTimeMilliseconds()), ("@through", through.ToUnixTimeMilliseconds()));

    private List<Open311Request> Read(string where, params (string Name, object? Value)[] values)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command(
            Columns + where + Visible,
            [.. values, ("@closed", (int)OutcomeState.Closed), ("@routed", (int)OutcomeState.Routed)]);
        using var row = command.ExecuteReader();
        var found = new List<Open311Request>();
        while (row.Read())
        {
            found.Add(new Open311Request(
                new Guid((byte[])row.GetValue(0), bigEndian: true), row.GetString(1), row.GetString(2),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)), row.GetBoolean(5), row.IsDBNull(6) ? null : row.GetString(6),
                row.IsDBNull(7) ? null : row.GetDouble(7), row.IsDBNull(8) ? null : row.GetDouble(8), row.GetBoolean(9),
                row.IsDBNull(10) ? null : row.GetString(10), row.IsDBNull(11) ? null
                    : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(11))));
        }
        return found;
    }
}

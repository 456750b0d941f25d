using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Signals;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>Prepared statements over when each partner was last heard.</summary>
internal sealed class RhythmStatements(SqliteConnection connection) : IDisposable
{
    private readonly Statement seen = new(
        connection,
        "INSERT INTO rhythm (partner, last_seen) VALUES (@partner, @at) ON CONFLICT (partner) DO UPDATE SET last_seen = max(last_seen, "
            + "excluded.last_seen)",
        "@partner", "@at");

    private readonly Statement first = new(
        connection, "INSERT INTO rhythm (partner, last_seen) VALUES (@partner, @at) ON CONFLICT DO NOTHING", "@partner", "@at");
    private readonly Statement read = new(connection, "SELECT last_seen, alarm_since FROM rhythm WHERE partner = @partner", "@partner");
    private readonly Statement mark = new(
        connection, "UPDATE rhythm SET alarm_since = @since WHERE partner = @partner", "@since", "@partner");

    private readonly Dictionary<PartnerId, DateTimeOffset> heard = [];

    /// <summary>Notes a sign of life, to be written once for the whole transaction.</summary>
    public void Saw(PartnerId partner, DateTimeOffset at)
        => heard[partner] = heard.TryGetValue(partner, out var last) && last > at ? last : at;

    /// <summary>Writes what was noted.</summary>
    public void Write()
    {
        foreach (var (partner, at) in heard)
        {
            seen.Run(partner.Value, at.ToUnixTimeMilliseconds());
        }
        heard.Clear();
    }

    /// <summary>Drops what was noted: its transaction did not come about.</summary>
    public void Forget() => heard.Clear();

    /// <summary>When a partner was last heard; one that is new counts from now. And since when its alarm stands.</summary>
    public (DateTimeOffset LastSeen, DateTimeOffset? AlarmSince) Of(PartnerId partner, DateTimeOffset now)
    {
        Write();
        first.Run(partner.Value, now.ToUnixTimeMilliseconds());
        using var row = read.Read(partner.Value);
        row.Read();
        return (
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)),
            row.IsDBNull(1) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)));
    }

    /// <summary>Notes that the alarm was raised.</summary>
    public bool Raise(PartnerId partner, DateTimeOffset since) => mark.Run(since.ToUnixTimeMilliseconds(), partner.Value) == 1;

    /// <summary>Notes that the alarm was cleared.</summary>
    public bool Clear(PartnerId partner) => mark.Run(null, partner.Value) == 1;

    /// <inheritdoc/>
    public void Dispose()
    {
        seen.Dispose();
        first.Dispose();
        read.Dispose();
        mark.Dispose();
    }
}

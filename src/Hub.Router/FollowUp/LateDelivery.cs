using System.Data.Common;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.FollowUp;

/// <summary>A delivery that nobody answered within its term, and how far that went: step 0 nothing, 1 reminded, 2 the first of the chain heard of it.</summary>
internal sealed record LateDelivery(
    Guid Id, Guid SignalId, MunicipalityCode Municipality, string Partner, TeamId Team, TeamId? HandOverTo, Urgency Urgency, long TermAt, AreaCode? Area, int Step)
{
    /// <summary>Those of a team whose next step is due.</summary>
    public const string OfTeam =
        """
        SELECT d.id, d.signal_id, d.municipality, d.partner, d.team, d.hand_over_to, d.urgency, d.term_at, s.area, COALESCE(e.step, 0)
        FROM deliveries d LEFT JOIN signals s ON s.id = d.signal_id AND s.revision = d.revision LEFT JOIN escalations e ON e.delivery_id = d.id
        WHERE d.team = @team AND d.state IN (1, 2, 5, 6) AND d.term_at <= @now AND (e.delivery_id IS NULL OR e.next_at <= @now)
        ORDER BY d.term_at LIMIT 2000
        """;

    /// <summary>Who must answer: whom it is offered to, else the owner.</summary>
    public TeamId Asked => HandOverTo ?? Team;

    /// <summary>Reads a row of <see cref="OfTeam"/>.</summary>
    public static LateDelivery Read(DbDataReader row)
        => new(
            row.GetGuid(0), row.GetGuid(1), new MunicipalityCode(row.GetString(2)), row.GetString(3), new TeamId(row.GetString(4)),
            row.Text(5) is { } other ? new TeamId(other) : null, WireCode.Read<Urgency>(row.GetString(6)), row.GetInt64(7),
            row.Text(8) is { } area ? new AreaCode(area) : null, row.GetInt32(9));

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(LateDelivery)} {Id}";
}

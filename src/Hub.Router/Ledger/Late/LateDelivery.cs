using System.Data.Common;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Late;

/// <summary>
/// A delivery that nobody answered within its term, or that who took it up did not close within the term of that, and how far that went:
/// step 0 nothing, 1 reminded, 2 the first of the chain heard of it.
/// </summary>
/// <param name="Id">The delivery.</param>
/// <param name="SignalId">Its signal.</param>
/// <param name="Municipality">Whose terms count.</param>
/// <param name="Partner">Who reported.</param>
/// <param name="Team">The owner.</param>
/// <param name="HandOverTo">Whom it is offered to; null for nobody.</param>
/// <param name="Urgency">How soon.</param>
/// <param name="TermAt">When the term ended.</param>
/// <param name="Area">Its area; null where unknown.</param>
/// <param name="Step">The last step that was taken.</param>
/// <param name="IsPublic">Whether it is a public matter.</param>
/// <param name="Working">Whether somebody took it up: what is late then is closing it.</param>
internal sealed record LateDelivery(
    Guid Id, Guid SignalId, MunicipalityCode Municipality, string Partner, TeamId Team, TeamId? HandOverTo, Urgency Urgency, long TermAt,
    AreaCode? Area, int Step, bool IsPublic, bool Working)
{
    /// <summary>Those of a team whose next step is due. A step of the other term counts for nothing, and goes at the next look.</summary>
    public static readonly string OfTeam =
        $"{Late("term_at", DeliveryStates.Waiting, 0)} UNION ALL {Late("work_at", DeliveryStates.Working, 1)} ORDER BY 8 LIMIT 2000";

    /// <summary>Teams with a delivery whose next step is due: few or none, of however many there are.</summary>
    public static readonly string Teams = string.Join(" UNION ",
        Due("term_at", DeliveryStates.Unanswered, 0), Due("term_at", DeliveryStates.Offered, 0), Due("work_at", DeliveryStates.Working, 1));

    /// <summary>Who must answer: whom it is offered to, else the owner.</summary>
    public TeamId Asked => HandOverTo ?? Team;

    /// <summary>Reads a row of <see cref="OfTeam"/>.</summary>
    public static LateDelivery Read(DbDataReader row)
        => new(
            row.GetGuid(0), row.GetGuid(1), new MunicipalityCode(row.GetString(2)), row.GetString(3), new TeamId(row.GetString(4)),
            row.Text(5) is { } other ? new TeamId(other) : null, WireCode.Read<Urgency>(row.GetString(6)), row.GetInt64(7),
            row.Text(8) is { } area ? new AreaCode(area) : null, row.GetInt32(9), row.GetString(10) == "collective", row.GetInt32(11) == 1);

    // The states of each part are those of a partial index: what is not late is not read.
    private static string Due(string term, string states, int working)
        => $"""
        SELECT d.team FROM deliveries d LEFT JOIN escalations e ON e.delivery_id = d.id AND e.working = {working}
        WHERE d.state IN ({states}) AND d.{term} <= @now AND (e.delivery_id IS NULL OR e.next_at <= @now)
        """;

    private static string Late(string term, string states, int working)
        => $"""
        SELECT d.id, d.signal_id, d.municipality, d.partner, d.team, d.hand_over_to, d.urgency, d.{term}, s.area, COALESCE(e.step, 0),
            d.contract, {working}
        FROM deliveries d LEFT JOIN signals s ON s.id = d.signal_id AND s.revision = d.revision
        LEFT JOIN escalations e ON e.delivery_id = d.id AND e.working = {working}
        WHERE d.team = @team AND d.state IN ({states}) AND d.{term} <= @now AND (e.delivery_id IS NULL OR e.next_at <= @now)
        AND {Following.Not("d")}
        """;

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(LateDelivery)} {Id}";
}

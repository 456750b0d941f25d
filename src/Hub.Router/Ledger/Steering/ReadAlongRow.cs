using System.Data.Common;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Steering;

/// <summary>A role of a team that reads along in a case of another.</summary>
/// <param name="Id">Of this reading along.</param>
/// <param name="DeliveryId">The case.</param>
/// <param name="Team">Whose it is.</param>
/// <param name="ToTeam">Who is invited.</param>
/// <param name="Role">Which of its roles.</param>
/// <param name="Actor">Who invited.</param>
/// <param name="At">When.</param>
/// <param name="UntilAt">Until when.</param>
/// <param name="ReadAt">When it was first read; null for not yet.</param>
/// <param name="DeleteAfter">When what was sealed goes; null before it was read.</param>
/// <param name="HasContent">Whether it is there still.</param>
/// <param name="EndedAt">When it ended; null while it lasts.</param>
/// <param name="Why">Why, as a code; null while it lasts.</param>
internal sealed record ReadAlongRow(
    Guid Id, Guid DeliveryId, string Team, string ToTeam, string Role, string Actor, long At, long UntilAt, long? ReadAt, long? DeleteAfter,
    bool HasContent, long? EndedAt, string? Why)
{
    /// <summary>Columns of <see cref="Read"/>, of a table called <c>r</c>.</summary>
    public const string Columns =
        "r.id, r.delivery_id, r.team, r.to_team, r.role, r.actor, r.at, r.until_at, r.read_at, r.delete_after, "
        + "CASE WHEN r.content IS NULL THEN 0 ELSE 1 END, r.ended_at, r.why";

    /// <summary>How many columns those are.</summary>
    public const int ColumnCount = 13;

    /// <summary>Reads one.</summary>
    public static ReadAlongRow Read(DbDataReader row)
        => new(
            row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetInt64(6),
            row.GetInt64(7), row.Moment(8), row.Moment(9), row.GetInt32(10) == 1, row.Moment(11), row.Text(12));

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(ReadAlongRow)} {Id}";
}

using System.Data.Common;

namespace Hub.Router.Ledger.Rows;

/// <summary>A delivery that was taken back from a team.</summary>
internal sealed record WithdrawalRow(
    Guid DeliveryId, string Team, int Revision, string Municipality, string Contract, string Urgency, string Reason, long At)
{
    /// <summary>Columns of <see cref="Read"/>.</summary>
    public const string Columns = "delivery_id, team, revision, municipality, contract, urgency, reason, at";

    /// <summary>Reads a row.</summary>
    public static WithdrawalRow Read(DbDataReader row)
        => new(
            row.GetGuid(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6),
            row.GetInt64(7));
}

using System.Data.Common;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Deciding.Disclosure;

namespace Hub.Router.Ledger.Rows;

/// <summary>A delivery without its content.</summary>
internal sealed record DeliveryHead(
    Guid Id, Guid SignalId, int Revision, string Municipality, string Partner, string Team, string TeamKind, string? HandOverTo,
    string Contract,
    string? DataClass, string Urgency, string? Queue, DeliveryState State, long CreatedAt, long? DeliveredAt, long? AcceptedAt,
    string? AcceptedBy,
    long? ClosedAt, string? ReturnReason, string? ReturnedBy, long? ReturnedAt, long? TermAt,
    ContentFacts? Facts, string? CloseOutcome = null, long? WorkAt = null)
{
    /// <summary>Columns of <see cref="Read"/>.</summary>
    public const string Columns =
        "id, signal_id, revision, municipality, partner, team, team_kind, hand_over_to, contract, data_class, urgency, queue, state, "
            + "created_at, " +
        "delivered_at, accepted_at, accepted_by, closed_at, return_reason, term_at, source_kind, grondslag, purpose, wpg_article, "
            + "police_destinations, holds_bsn, " +
        "returned_by, returned_at, close_outcome, work_at";

    /// <summary>How many columns those are.</summary>
    public const int ColumnCount = 30;

    /// <summary>Whether it is on offer to a team that is not its owner.</summary>
    public bool OfferedTo(string team) => HandOverTo == team && State is DeliveryState.HandingOver or DeliveryState.HandOverPending;

    /// <summary>Reads a delivery.</summary>
    public static DeliveryHead Read(DbDataReader row)
        => new(
            row.GetGuid(0), row.GetGuid(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6),
            row.Text(7),
            row.GetString(8), row.Text(9), row.GetString(10), row.Text(11), (DeliveryState)row.GetInt32(12), row.GetInt64(13),
            row.Moment(14),
            row.Moment(15), row.Text(16), row.Moment(17), row.Text(18), row.Text(26), row.Moment(27), row.Moment(19),
            FactsOf(row), row.Text(28), row.Moment(29));

    // Absent in what the hub sends of its own accord, and in rows of before it kept them.
    private static ContentFacts? FactsOf(DbDataReader row)
        => row.Text(20) is { } source
            ? new ContentFacts(
                WireCode.Read<SourceKind>(source),
                row.Text(9) is { } dataClass
                    ? WireCode.Read<Contracts.Individual.DataClass>(dataClass)
                    : Contracts.Individual.DataClass.Collective,
                BasisOf(row),
                [.. row.GetString(24).Split(',', StringSplitOptions.RemoveEmptyEntries)], row.GetInt32(25) == 1)
            : null;

    private static LegalBasis? BasisOf(DbDataReader row)
        => row.Text(21) is { } grondslag
            ? new LegalBasis(
                new GrondslagCode(grondslag), new PurposeCode(row.GetString(22)), null,
                row.Text(23) is { } article ? WireCode.Read<WpgArticle>(article) : null)
            : null;

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(DeliveryHead)} {Id}";
}

using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Operations;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Reads;

/// <summary>Rows of the ledger as operators read them. What hashes and bodies are for nobody but the hub stays behind.</summary>
internal static class Envelopes
{
    /// <summary>A moment of the ledger.</summary>
    public static DateTimeOffset Moment(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);

    /// <summary>A moment of the ledger that may be absent.</summary>
    public static DateTimeOffset? Moment(long? at) => at is { } known ? Moment(known) : null;

    /// <summary>A partner that may be absent.</summary>
    public static PartnerId? Partner(string? id) => id is null ? null : new PartnerId(id);

    /// <summary>A signal in a list.</summary>
    public static SignalEntry Entry(SignalRow row)
        => new(
            row.Id, row.Revision, new PartnerId(row.Partner), new MunicipalityCode(row.Municipality), Moment(row.ReceivedAt),
            Moment(row.DecidedAt), WireCode.Of(row.State),
            [.. Parts(row.TeamKinds, ',').Select(WireCode.Read<TeamKind>)], row.Kind, row.Theme,
            row.Area is { } area ? new AreaCode(area) : null, row.ReasonCode,
            (row.Flags & SignalRow.AcuteFlag) != 0);

    /// <summary>A signal with what was decided about it.</summary>
    public static SignalRevision Revision(SignalRow row)
        => new(
            Entry(row), WireCode.Read<SourceKind>(row.SourceKind),
            [.. SignalRow.FlagNames.Where(flag => (row.Flags & flag.Bit) != 0).Select(flag => flag.Name)], row.RuleSet,
            [.. Parts(row.Reasons, '\n').Select(Reason)], [.. Parts(row.Focuspunten ?? "", ',').Select(code => new FocuspuntId(code))]);

    /// <summary>A delivery.</summary>
    public static SignalDelivery Delivery(DeliveryHead head)
        => new(
            head.Id, head.Revision, new TeamId(head.Team), head.Contract, WireCode.Of(head.State), WireCode.Read<Urgency>(head.Urgency),
            Moment(head.CreatedAt), Team(head.HandOverTo),
            head.DataClass is { } dataClass ? WireCode.Read<DataClass>(dataClass) : null, head.Queue, Moment(head.DeliveredAt),
            Moment(head.AcceptedAt), head.AcceptedBy,
            Moment(head.ClosedAt), head.ReturnReason, Team(head.ReturnedBy), Moment(head.ReturnedAt), Moment(head.TermAt));

    // Rows of before the hub left words out hold them still, until they end with the trail.
    private static SignalReason Reason(string line)
        => line.Split('\t', 2) is [var rule, { Length: > 0 } evidence]
            ? new(new RuleId(rule), Deciding.Classification.Rules.Reason.Shown(evidence))
            : new(new RuleId(line.TrimEnd('\t')));

    private static TeamId? Team(string? id) => id is null ? null : new TeamId(id);

    private static string[] Parts(string text, char between) => text.Split(between, StringSplitOptions.RemoveEmptyEntries);
}

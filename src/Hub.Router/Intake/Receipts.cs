using System.Collections.Immutable;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Intake;

/// <summary>What the adapter hears: the same for a signal that comes again as for the first time.</summary>
internal static class Receipts
{
    /// <summary>The receipt of what an adapter sent, as the ledger holds it.</summary>
    public static SignalReceipt For(Recording sent, SignalRow row)
    {
        var late = row.Revision == SignalRow.Unnumbered;
        // What is another's, for that its own receipt comes along, is told under its own number and content.
        var own = late || row.ContentHash == sent.Signal.ContentHash;
        return new SignalReceipt(
            row.Id, late ? sent.SentRevision : row.Revision, State(row.State), DateTimeOffset.FromUnixTimeMilliseconds(row.DecidedAt),
            TeamKinds(row), row.ReasonCode,
            (row.Flags & SignalRow.AcuteFlag) != 0, late || (own && row.Revision != sent.SentRevision) ? sent.SentRevision : null,
            row.ContentHash,
            new PartnerId(row.Partner), DateTimeOffset.FromUnixTimeMilliseconds(row.ReceivedAt),
            row.AnswerBy is { } by ? DateTimeOffset.FromUnixTimeMilliseconds(by) : null);
    }

    private static ReceiptState State(SignalState state) => state switch
    {
        SignalState.Routed => ReceiptState.Routed,
        SignalState.Refused => ReceiptState.Refused,
        SignalState.Parked => ReceiptState.Parked,
        SignalState.Superseded => ReceiptState.Duplicate,
        _ => throw new InvalidOperationException($"{state} has no receipt."),
    };

    private static ImmutableArray<TeamKind> TeamKinds(SignalRow row)
        => [.. row.TeamKinds.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(WireCode.Read<TeamKind>)];
}

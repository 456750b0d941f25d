using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Router.Ledger;

namespace Hub.Router.Routing;

/// <summary>What the adapter hears: the same for a signal that comes again as for the first time.</summary>
internal static class Receipts
{
    /// <summary>The receipt of a recorded revision.</summary>
    public static SignalReceipt For(SignalRow row)
        => new(
            row.Id, row.Revision, State(row.State), DateTimeOffset.FromUnixTimeMilliseconds(row.DecidedAt), TeamKinds(row), row.ReasonCode,
            (row.Flags & SignalRow.AcuteFlag) != 0);

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

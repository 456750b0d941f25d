using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>
/// Of which deliveries a partner hears what becomes of them: not of the hub's own messages, and not of an initiator, whose part is beside
/// the
/// plan. "Closed" of that one would tell the partner that the plan is done.
/// </summary>
internal static class PartnerHears
{
    private static readonly string Initiator = WireCode.Of(DataClass.Initiator);

    /// <summary>Whether it does.</summary>
    public static bool Of(string contract, string? dataClass) => !OwnMessage.Is(contract) && dataClass != Initiator;
}

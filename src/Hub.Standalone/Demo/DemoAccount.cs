using Hub.Router.Ledger.Rows;

namespace Hub.Standalone.Demo;

/// <summary>The account: every request that the hub answered ends in exactly one place.</summary>
/// <param name="Received">Requests that the hub answered.</param>
/// <param name="Routed">Decided and delivered to at least one team.</param>
/// <param name="RefusedAtDoor">Refused in the answer itself.</param>
/// <param name="RefusedByRouter">Refused by a privacy rule after the receipt.</param>
/// <param name="Duplicate">The same again: got its first receipt.</param>
/// <param name="Parked">Could not be processed; waits for a person.</param>
internal sealed record DemoAccount(int Received, int Routed, int RefusedAtDoor, int RefusedByRouter, int Duplicate, int Parked)
{
    /// <summary>Received, and in none of these places.</summary>
    public int Unaccounted => Received - Routed - RefusedAtDoor - RefusedByRouter - Duplicate;

    /// <summary>Draws the account up from the answers and from what the ledger holds.</summary>
    public static DemoAccount Of(
        IReadOnlyList<DemoAnswer> answers, IReadOnlyDictionary<(Guid, int), SignalRow> rows, ILookup<Guid, DemoDelivery> deliveries)
    {
        int routed = 0, refused = 0, parked = 0;
        foreach (var answer in answers.Where(answer => answer is { ReceiptId: not null, IsRepeat: false }))
        {
            switch (rows.GetValueOrDefault((answer.ReceiptId!.Value, answer.Revision))?.State)
            {
                case SignalState.Routed or SignalState.Superseded when deliveries[answer.ReceiptId.Value].Any():
                    routed++;
                    break;
                case SignalState.Refused:
                    refused++;
                    break;
                case SignalState.Parked:
                    parked++;
                    break;
                default:
                    break; // unaccounted
            }
        }
        return new DemoAccount(
            answers.Count, routed, answers.Count(answer => answer.Refused), refused, answers.Count(answer => answer.IsRepeat), parked);
    }
}

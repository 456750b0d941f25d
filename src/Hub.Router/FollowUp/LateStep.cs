using Hub.Contracts.Territory;
using Hub.Router.Ledger.Late;

namespace Hub.Router.FollowUp;

/// <summary>What is due next for a late delivery: who hears, at which step, and whether anybody stands above.</summary>
/// <param name="Late">The delivery.</param>
/// <param name="Step">1 for the reminder, 2 for the first of the chain.</param>
/// <param name="To">Who hears.</param>
/// <param name="IsLast">Whether nobody of the chain is left after this, so that the operator hears as well.</param>
internal sealed record LateStep(LateDelivery Late, int Step, TeamId To, bool IsLast)
{
    private const int Reminder = 1;

    /// <summary>Whether it is the reminder to whoever must answer.</summary>
    public bool IsReminder => Step == Reminder;

    /// <summary>The next step of a delivery.</summary>
    public static LateStep Of(LateDelivery late, IReadOnlyList<TeamId> above)
    {
        var step = Math.Min(late.Step + 1, above.Count + 1); // a chain that became shorter meanwhile ends here
        return new LateStep(late, late.Step + 1, step == Reminder ? late.Asked : above[step - 2], late.Step + 1 > above.Count);
    }
}

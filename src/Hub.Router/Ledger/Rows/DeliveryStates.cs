using System.Globalization;

namespace Hub.Router.Ledger.Rows;

/// <summary>States of deliveries as SQL lists: a state has a name, also where the database only knows its number.</summary>
/// <remarks>Written out rather than as parameters, since the partial indexes of the ledger's scripts serve a query only where it names
/// their states.</remarks>
internal static class DeliveryStates
{
    /// <summary>A queue has yet to confirm it.</summary>
    public static readonly string Unconfirmed = Of(DeliveryState.Pending, DeliveryState.HandOverPending, DeliveryState.WithdrawalPending);

    /// <summary>Offered to another team, confirmed or not.</summary>
    public static readonly string Offered = Of(DeliveryState.HandOverPending, DeliveryState.HandingOver);

    /// <summary>It is there and nobody accepted it, neither its owner nor whom it is offered to.</summary>
    public static readonly string Unaccepted = Of(DeliveryState.Delivered, DeliveryState.HandingOver);

    /// <summary>Its owner has yet to answer, and has offered it to nobody.</summary>
    public static readonly string Unanswered = Of(DeliveryState.Pending, DeliveryState.Delivered);

    /// <summary>Its team has it or is to have it, and has offered it to nobody.</summary>
    public static readonly string Unoffered = Of(DeliveryState.Pending, DeliveryState.Delivered, DeliveryState.Accepted);

    /// <summary>A team has yet to accept it.</summary>
    public static readonly string Waiting = Of(
        DeliveryState.Pending, DeliveryState.Delivered, DeliveryState.HandOverPending, DeliveryState.HandingOver);

    /// <summary>Somebody took it up and has yet to close it.</summary>
    public static readonly string Working = Of(DeliveryState.Accepted);

    /// <summary>A team has it or is to have it: not ended in any way.</summary>
    public static readonly string Held = Of(
        DeliveryState.Pending, DeliveryState.Delivered, DeliveryState.Accepted, DeliveryState.HandOverPending, DeliveryState.HandingOver);

    /// <summary>It ended: nobody works on it any more.</summary>
    public static readonly string Ended = Of(DeliveryState.Closed, DeliveryState.Withdrawn, DeliveryState.Returned, DeliveryState.Decided);

    /// <summary>The numbers of states, with commas between.</summary>
    public static string Of(params ReadOnlySpan<DeliveryState> states)
    {
        var numbers = new string[states.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = ((int)states[i]).ToString(CultureInfo.InvariantCulture);
        }
        return string.Join(", ", numbers);
    }
}

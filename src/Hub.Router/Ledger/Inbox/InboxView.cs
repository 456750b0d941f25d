using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Inbox;

/// <summary>Which part of a team's inbox somebody looks at, as conditions of the ledger.</summary>
/// <param name="Own">What the team owns.</param>
/// <param name="Offered">What another team offers it.</param>
/// <param name="Withdrawn">What was taken back from it; null for none of those.</param>
/// <param name="Order">Which come first; null for the most urgent.</param>
/// <param name="Actor">The role or staff code of who looks; null for nobody in particular.</param>
internal sealed record InboxView(string Own, string? Offered, string? Withdrawn, string? Order = null, string? Actor = null)
{
    private static readonly string Offer = $"state IN ({DeliveryStates.Offered})";
    private static readonly string Alone = Following.Not("deliveries"); // what follows another stands with that one
    private const string Unseen = "seen_at IS NULL";

    /// <summary>What waits for the team, and what it offered and is the owner of still.</summary>
    public static InboxView Open { get; } = new($"state IN ({DeliveryStates.Waiting}) AND {Alone}", Offer, Unseen);

    /// <summary>Everything.</summary>
    public static InboxView All { get; } = new($"state IN ({DeliveryStates.Held}, "
        + $"{DeliveryStates.Of(DeliveryState.Closed, DeliveryState.Decided)})", Offer, "1 = 1");

    /// <summary>What waits until a person takes it up.</summary>
    public static InboxView Fresh { get; } = new($"state IN ({DeliveryStates.Unanswered}) AND {Alone}", Offer, Unseen);

    /// <summary>What the team took up, or offered to another that has not answered.</summary>
    public static InboxView Ours { get; } = new(
        $"state IN ({DeliveryStates.Of(DeliveryState.Accepted)}, {DeliveryStates.Offered}) AND {Alone}", null, null);

    /// <summary>Those of <see cref="Ours"/> that <see cref="Actor"/> took up.</summary>
    public static InboxView Mine { get; } = Ours with { Own = $"{Ours.Own} AND accepted_by = @actor" };

    /// <summary>What waits past its term, and what the team took up and did not close within the term of that.</summary>
    public static InboxView Late { get; } = new(
        $"((state IN ({DeliveryStates.Unanswered}) AND term_at < @now) OR (state IN ({DeliveryStates.Working}) AND work_at < @now)) AND "
            + $"{Alone}",
        $"{Offer} AND term_at < @now", null);

    /// <summary>What the team closed, or decided by hand: the last first, for there may be years of it.</summary>
    public static InboxView Closed { get; } = new(
        $"state IN ({DeliveryStates.Of(DeliveryState.Closed, DeliveryState.Decided)})", null, null, "closed_at DESC, id");

    /// <summary>Whether its conditions speak of a value.</summary>
    public bool Asks(string value) => $"{Own} {Offered}".Contains(value, StringComparison.Ordinal);

    /// <summary>The view of its name on the wire; what waits where there is none such.</summary>
    public static InboxView Of(string? name) => name switch
    {
        "all" => All,
        "new" => Fresh,
        "mine" => Mine,
        "ours" => Ours,
        "late" => Late,
        "closed" => Closed,
        _ => Open,
    };
}

namespace Hub.Router.Ledger.Rows;

/// <summary>
/// Conditions on deliveries that follow another of their team. They hold only while both are what they were when they were joined: a new
/// revision, a withdrawal, an erasure or a move of either ends it, of that one and of no other.
/// </summary>
internal static class Following
{
    private static readonly string Standing = DeliveryStates.Of(
        DeliveryState.Pending, DeliveryState.Delivered, DeliveryState.Accepted, DeliveryState.Closed);

    /// <summary>From the table on: what joins a delivery, <c>j</c>, and its lead, <c>l</c>.</summary>
    /// <param name="delivery">What the delivery is called in the query.</param>
    public static string Lead(string delivery)
        => $"""
        joined j JOIN deliveries l ON l.id = j.lead_id AND l.revision = j.lead_revision AND l.team = j.team AND l.state IN ({Standing})
        WHERE j.delivery_id = {delivery}.id AND j.revision = {delivery}.revision AND j.team = {delivery}.team
        AND {delivery}.state IN ({Standing})
        """;

    /// <summary>The delivery follows none.</summary>
    public static string Not(string delivery) => $"NOT EXISTS (SELECT 1 FROM {Lead(delivery)})";

    /// <summary>How many follow the delivery.</summary>
    public static string Count(string delivery)
        => $"""
        (SELECT COUNT(*) FROM joined j JOIN deliveries f ON f.id = j.delivery_id AND f.revision = j.revision AND f.team = j.team
        AND f.state IN ({Standing}) WHERE j.lead_id = {delivery}.id AND j.lead_revision = {delivery}.revision AND j.team = {delivery}.team
        AND {delivery}.state IN ({Standing}))
        """;
}

using System.Text.Json.Serialization;

namespace Hub.Router.Ledger.Rows;

/// <summary>Where a delivery stands. The numbers are in the database, the texts are what operators read.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeliveryState>))]
internal enum DeliveryState
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>Recorded; the team's queue has not confirmed it yet.</summary>
    [JsonStringEnumMemberName("pending")] Pending = 1,
    /// <summary>In the team's queue or inbox; nobody accepted it yet.</summary>
    [JsonStringEnumMemberName("delivered")] Delivered = 2,
    /// <summary>A person of the team accepted it.</summary>
    [JsonStringEnumMemberName("accepted")] Accepted = 3,
    /// <summary>The team closed it.</summary>
    [JsonStringEnumMemberName("closed")] Closed = 4,
    /// <summary>Offered to a team whose queue has not confirmed it yet.</summary>
    [JsonStringEnumMemberName("hand-over-pending")] HandOverPending = 5,
    /// <summary>Offered to another team; the old one stays the owner until that team accepts.</summary>
    [JsonStringEnumMemberName("handing-over")] HandingOver = 6,
    /// <summary>A newer revision went elsewhere; the team's queue has not confirmed the withdrawal yet.</summary>
    [JsonStringEnumMemberName("withdrawal-pending")] WithdrawalPending = 7,
    /// <summary>A newer revision went elsewhere, and the team has been told.</summary>
    [JsonStringEnumMemberName("withdrawn")] Withdrawn = 8,
    /// <summary>Returned by the desk that is the last resort; nobody works on it.</summary>
    [JsonStringEnumMemberName("returned")] Returned = 9,
    /// <summary>A person decided by hand what it is: it goes on as one or two other deliveries.</summary>
    [JsonStringEnumMemberName("decided")] Decided = 10,
}

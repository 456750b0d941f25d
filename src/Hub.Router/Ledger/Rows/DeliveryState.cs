namespace Hub.Router.Ledger.Rows;

/// <summary>Where a delivery stands. The numbers are in the database.</summary>
internal enum DeliveryState
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>Recorded; the team's queue has not confirmed it yet.</summary>
    Pending = 1,
    /// <summary>In the team's queue or inbox; nobody accepted it yet.</summary>
    Delivered = 2,
    /// <summary>A person of the team accepted it.</summary>
    Accepted = 3,
    /// <summary>The team closed it.</summary>
    Closed = 4,
    /// <summary>Offered to a team whose queue has not confirmed it yet.</summary>
    HandOverPending = 5,
    /// <summary>Offered to another team; the old one stays the owner until that team accepts.</summary>
    HandingOver = 6,
    /// <summary>A newer revision went elsewhere; the team's queue has not confirmed the withdrawal yet.</summary>
    WithdrawalPending = 7,
    /// <summary>A newer revision went elsewhere, and the team has been told.</summary>
    Withdrawn = 8,
    /// <summary>Returned by the desk that is the last resort; nobody works on it.</summary>
    Returned = 9,
}

namespace Hub.Router.Ledger.Rows;

/// <summary>How far a case was counted for patterns. The numbers are in the database.</summary>
internal enum MarkState
{
    /// <summary>Its week was not counted yet.</summary>
    Uncounted = 0,

    /// <summary>Its week was counted, with another case of the same person.</summary>
    Counted = 1,

    /// <summary>Its week was counted, and it stands for its person.</summary>
    Standing = 2,
}

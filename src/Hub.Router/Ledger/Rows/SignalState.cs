namespace Hub.Router.Ledger.Rows;

/// <summary>What was decided about a revision of a signal. The numbers are in the database.</summary>
internal enum SignalState
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>It has deliveries.</summary>
    Routed = 1,
    /// <summary>A privacy rule refused it; nothing of it is kept.</summary>
    Refused = 2,
    /// <summary>It could not be processed; an operator has it.</summary>
    Parked = 3,
    /// <summary>A newer revision was decided before it came.</summary>
    Superseded = 4,
}

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>What every door must withstand: a column of the matrix.</summary>
public enum Condition
{
    /// <summary>From nothing to a first signal with the router; what waited before the hub was there is taken in too.</summary>
    Start,
    /// <summary>A hundred records: each has a receipt of its own and reaches the router.</summary>
    SteadyState,
    /// <summary>The bus refuses for ten minutes, or the partner's side is down: nothing is refused, nothing lost.</summary>
    Outage,
    /// <summary>Credentials that are missing, wrong or another's let nothing through, and the right ones do afterwards.</summary>
    BadCredentials,
    /// <summary>What cannot be read is refused or set apart without a value being repeated, and the next good one goes on.</summary>
    Garbage,
    /// <summary>The same record a hundred times at once: one signal, a hundred equal receipts.</summary>
    Duplicate,
    /// <summary>The largest allowed is taken, one byte more is not.</summary>
    Oversized,
    /// <summary>A partner that is slow holds up nobody.</summary>
    SlowPartner,
}

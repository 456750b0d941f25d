namespace Hub.Deciding.Classification.Rules;

/// <summary>Facts of a signal's fields that a rule may name.</summary>
internal enum SignalField
{
    /// <summary>Source is the police.</summary>
    PoliceSource,
    /// <summary>Police code E33 or E14, as category or in the text.</summary>
    PoliceCareCode,
    /// <summary>There is a subject.</summary>
    Subject,
    /// <summary>There are arrears.</summary>
    Arrears,
    /// <summary>The source asks for the highest urgency.</summary>
    HighestUrgency,
    /// <summary>The source is not the police.</summary>
    OtherSource,
    /// <summary>The source's code is one of a tenancy: VERA's signalering, a nuisance, need or debt on a tenant's own record.</summary>
    Tenancy,
    /// <summary>The location has a house number.</summary>
    HouseNumber,
}

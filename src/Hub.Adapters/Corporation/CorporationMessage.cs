namespace Hub.Adapters.Corporation;

/// <summary>The VERA-shaped messages that a corporation may send.</summary>
internal enum CorporationMessage
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>A case: nuisance, liveability, housing fraud, finance.</summary>
    Zaak,
    /// <summary>A mark on a tenant: arrears, need of support, nuisance.</summary>
    Signalering,
    /// <summary>Arrears handed to a bailiff or a collection agency.</summary>
    ExterneIncasso,
}

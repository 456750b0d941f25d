namespace Hub.Adapters.Signalen;

/// <summary>What became of a melding that was read.</summary>
internal enum SignalenTaking
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>Taken in.</summary>
    Taken,
    /// <summary>Refused, and the operators know.</summary>
    Refused,
    /// <summary>Refused, and the operators could not be told yet: it is read again.</summary>
    Untold,
    /// <summary>Nothing changed since it was seen.</summary>
    Known,
}

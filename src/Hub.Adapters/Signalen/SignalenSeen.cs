namespace Hub.Adapters.Signalen;

/// <summary>A melding that was seen.</summary>
/// <param name="Melding">Its id at the source.</param>
/// <param name="UpdatedAt">The source's own mark of its last change.</param>
/// <param name="SignalId">The receipt; null where it was not taken in.</param>
/// <param name="Written">What was written back.</param>
internal sealed record SignalenSeen(string Melding, string UpdatedAt, Guid? SignalId, int Written);

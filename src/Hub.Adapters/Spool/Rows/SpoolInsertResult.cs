namespace Hub.Adapters.Spool.Rows;

/// <summary>What the spool did with a signal.</summary>
/// <param name="Kind">Stored, known, or to be sealed for another revision.</param>
/// <param name="Revision">The revision that is stored, or the one to seal for.</param>
/// <param name="ReceivedAt">When this content was first stored.</param>
/// <param name="Owner">Who sent the revision that was known before; null where none was.</param>
internal sealed record SpoolInsertResult(SpoolInsertKind Kind, int Revision, DateTimeOffset ReceivedAt, string? Owner = null);

/// <summary>The three ways an insert ends.</summary>
internal enum SpoolInsertKind
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>On disk now.</summary>
    Stored,
    /// <summary>Was on disk already, with the same content.</summary>
    Known,
    /// <summary>The record exists with other content: seal for the revision given and offer it again.</summary>
    OtherRevision,
}

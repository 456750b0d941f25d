namespace Hub.Adapters.Signalen;

/// <summary>A melding that was seen.</summary>
/// <param name="Melding">Its id at the source.</param>
/// <param name="UpdatedAt">The source's own mark of its last change.</param>
/// <param name="SignalId">The receipt; null where it was not taken in.</param>
/// <param name="Written">What was written back.</param>
/// <param name="Refused">The field that kept its last form out; null where that was taken in.</param>
internal sealed record SignalenSeen(string Melding, string UpdatedAt, Guid? SignalId, WrittenBack Written, string? Refused = null)
{
    /// <summary>The field of a melding that its source has closed: nothing is wrong with it, and nobody need look.</summary>
    public const string ClosedField = "status.state";

    /// <summary>Whether a text is the number of a melding. What is not would stand as it is in addresses and in the spool's file.</summary>
    public static bool IsNumber(string id) => id.Length is > 0 and <= 20 && id.All(char.IsAsciiDigit);

    /// <summary>Whether its last form was set apart for an operator.</summary>
    public bool SetApart => Refused is not null and not ClosedField;
}

namespace Hub.Contracts.ReadAlong;

/// <summary>Answers to who invites a reader, or reads along; nothing was done.</summary>
public static class ReadAlongCodes
{
    /// <summary>That team reads along in this case already.</summary>
    public const string Invited = "invited";

    /// <summary>The municipality knows no such role of that team.</summary>
    public const string UnknownRole = "unknown-role";

    /// <summary>It is longer than the municipality allows.</summary>
    public const string TooLong = "too-long";

    /// <summary>As many read along as may.</summary>
    public const string TooMany = "too-many-readers";

    /// <summary>The reading ended.</summary>
    public const string Ended = "reading-ended";

    /// <summary>The hub deleted what was sealed for the reader, a working day after it was first read.</summary>
    public const string Gone = "reading-gone";
}

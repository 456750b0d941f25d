namespace Hub.Deciding.Classification.Text;

/// <summary>What the source form of a token showed before it was folded.</summary>
[Flags]
internal enum TokenTraits
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>Begins with a capital.</summary>
    Capital = 1,
    /// <summary>Two or more letters, all capitals.</summary>
    AllCapitals = 2,
    /// <summary>Is a number.</summary>
    Digit = 4,
    /// <summary>First token of its sentence.</summary>
    SentenceStart = 8,
    /// <summary>An address with an at sign, or a handle.</summary>
    Address = 16,
    /// <summary>Followed by a comma.</summary>
    Comma = 32,
    /// <summary>Followed by a closing bracket or a comma, so that an age may stand here.</summary>
    Closed = 64,
    /// <summary>One or more letters that each end in a full stop.</summary>
    Initials = 128,
    /// <summary>Preceded by an opening bracket or a comma.</summary>
    Opened = 256,
}

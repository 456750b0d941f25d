namespace Hub.Deciding.Language.Words;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>Never made.</summary>
    Unknown = 0,

    /// <summary>A run of letters, with apostrophes inside (<c>foto's</c>).</summary>
    Word,

    /// <summary>A run of digits.</summary>
    Number,

    /// <summary>One other visible character.</summary>
    Punctuation,

    /// <summary>A line break.</summary>
    Break,
}

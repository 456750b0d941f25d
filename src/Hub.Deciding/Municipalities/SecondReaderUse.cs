namespace Hub.Deciding.Municipalities;

/// <summary>Which of its signals a municipality has a second reader read. The names are those of the file.</summary>
internal enum SecondReaderUse
{
    /// <summary>Never written.</summary>
    Unknown = 0,

    /// <summary>What the hub doubts.</summary>
    Doubtful,

    /// <summary>Everything.</summary>
    All,
}

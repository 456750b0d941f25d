namespace Hub.Configuration;

/// <summary>How much is logged.</summary>
public enum LogDetail
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>Everything that helps while building.</summary>
    Debug,
    /// <summary>What an operator may want to know.</summary>
    Information,
    /// <summary>What needs a look.</summary>
    Warning,
    /// <summary>What went wrong.</summary>
    Error,
}

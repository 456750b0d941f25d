namespace Hub.Standalone.Commands.Watching;

/// <summary>How a piece of a line is shown; what it says never hangs on it.</summary>
internal enum WatchTone
{
    /// <summary>As the rest.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Strong,

    /// <summary>Less important.</summary>
    Faint,

    /// <summary>All is well.</summary>
    Good,

    /// <summary>Somebody should look.</summary>
    Bad,
}

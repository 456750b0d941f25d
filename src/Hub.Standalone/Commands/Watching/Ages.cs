namespace Hub.Standalone.Commands.Watching;

/// <summary>How long something takes, in few letters.</summary>
internal static class Ages
{
    /// <summary>The time since a moment; nothing for none, and never less than nought where clocks differ.</summary>
    public static string Since(DateTimeOffset? moment, DateTimeOffset now) => moment is { } at ? Of(now - at) : "";

    private static string Of(TimeSpan age) => age switch
    {
        { TotalSeconds: < 60 } => $"{Math.Max((int)age.TotalSeconds, 0)} s",
        { TotalHours: < 1 } => $"{age.Minutes} min",
        { TotalDays: < 1 } => $"{age.Hours} u {age.Minutes} min",
        _ => $"{age.Days} d {age.Hours} u",
    };
}

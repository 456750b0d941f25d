namespace Hub.Deciding.Municipalities;

/// <summary>A day of the week on which teams meet. The names are those of the file.</summary>
internal enum Weekday
{
    /// <summary>Never written.</summary>
    Unknown = 0,

    /// <summary>Maandag.</summary>
    Monday,

    /// <summary>Dinsdag.</summary>
    Tuesday,

    /// <summary>Woensdag.</summary>
    Wednesday,

    /// <summary>Donderdag.</summary>
    Thursday,

    /// <summary>Vrijdag.</summary>
    Friday,
}

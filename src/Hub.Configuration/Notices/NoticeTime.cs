namespace Hub.Configuration.Notices;

/// <summary>When a contact is told.</summary>
public enum NoticeTime
{
    /// <summary>Not said.</summary>
    Unknown = 0,

    /// <summary>As soon as it is there.</summary>
    AtOnce,

    /// <summary>Together, each working day in the morning; what is acute at once.</summary>
    Morning,
}

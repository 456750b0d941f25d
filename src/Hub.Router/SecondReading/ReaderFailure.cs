namespace Hub.Router.SecondReading;

/// <summary>Why a second reader gave no opinion that counts. In each case the hub decides as without it.</summary>
internal enum ReaderFailure
{
    /// <summary>Nothing failed.</summary>
    Unknown = 0,

    /// <summary>It cannot be reached, or broke off.</summary>
    Away,

    /// <summary>It took longer than its time.</summary>
    Slow,

    /// <summary>It answered with another status than 200: a fault of its own, a key that it does not know, somewhere else to go.</summary>
    Refused,

    /// <summary>Its answer has not the one form that counts.</summary>
    Form,

    /// <summary>Within its time there was no turn.</summary>
    Busy,

    /// <summary>It failed too often, and is left alone for a while.</summary>
    Rests,

    /// <summary>It was not asked: the text itself says what to answer, or holds nothing but what names a person.</summary>
    Text,
}

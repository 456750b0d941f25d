namespace Hub.Hosting.Metrics;

/// <summary>What is tried again.</summary>
public enum Retried
{
    /// <summary>Not said; is not counted.</summary>
    Unknown = 0,

    /// <summary>A signal whose receipt did not come.</summary>
    Signal,

    /// <summary>A delivery that no queue confirmed, or nobody accepted.</summary>
    Delivery,

    /// <summary>An outcome that a partner did not take.</summary>
    Callback,

    /// <summary>What was parked and an operator asked for.</summary>
    Parked,
}

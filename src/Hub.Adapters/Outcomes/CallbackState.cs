namespace Hub.Adapters.Outcomes;

/// <summary>How far a pushed outcome is; the numbers are the spool's.</summary>
internal enum CallbackState
{
    /// <summary>To be sent at its next try.</summary>
    Waiting = 0,
    /// <summary>The partner confirmed it.</summary>
    Delivered = 1,
    /// <summary>
    /// Given up after its time, or the partner ended the subscription (an operator was told), or nobody is there to hear.
    /// </summary>
    Parked = 2,
}

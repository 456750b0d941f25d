namespace Hub.Adapters.Doors;

/// <summary>Why a door stays shut.</summary>
/// <param name="Status">401, 403, 429 or 503.</param>
/// <param name="RetryAfter">How long to wait; null where waiting does not help.</param>
/// <param name="Detail">What to do about it; null for what the status says of itself.</param>
internal sealed record Denial(int Status, TimeSpan? RetryAfter = null, string? Detail = null)
{
    /// <summary>The spool cannot be used for a moment.</summary>
    public static Denial Unavailable { get; } = new(503, TimeSpan.FromSeconds(5));

    /// <summary>The spool is damaged: it takes a person to mend it.</summary>
    public static Denial Damaged { get; } = new(
        503, TimeSpan.FromMinutes(1),
        "The hub's spool is damaged and is being repaired by people: nothing was stored. "
            + "Keep what has no receipt and send it again later.");
}

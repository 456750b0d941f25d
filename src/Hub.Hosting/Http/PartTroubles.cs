namespace Hub.Hosting.Http;

/// <summary>
/// Remembers since when each part of a worker does not work, so that people hear of what lasts and not of a hiccup. For one watch, one look
/// at a time.
/// </summary>
public sealed class PartTroubles
{
    /// <summary>How long a part may be out of order before people look.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, DateTimeOffset> since = new(StringComparer.Ordinal);

    /// <summary>Notes how a part is now; whether its trouble lasts longer than <see cref="Longest"/>.</summary>
    public bool Lasts(string part, bool ready, DateTimeOffset now)
    {
        if (ready)
        {
            since.Remove(part);
            return false;
        }
        since.TryAdd(part, now);
        return now - since[part] >= Longest;
    }
}

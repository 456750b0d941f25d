namespace Hub.Router.Intake.Feed;

/// <summary>
/// Turns batches that end in any order into one acknowledgement of everything up to a message: a frame for hundreds instead of one for
/// each.
/// </summary>
internal sealed class AckOrder
{
    private readonly Lock gate = new();
    private readonly SortedSet<ulong> done = [];
    private ulong last;

    /// <summary>Adds what is done; the newest tag up to which all is done, or null when there is nothing new to acknowledge.</summary>
    public ulong? Add(IEnumerable<ulong> tags)
    {
        lock (gate)
        {
            done.UnionWith(tags);
            var before = last;
            while (done.Remove(last + 1))
            {
                last++;
            }
            return last > before ? last : null;
        }
    }
}

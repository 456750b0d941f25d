using System.Diagnostics.Metrics;

namespace Hub.Hosting.Metrics;

/// <summary>Counts what had to be tried again: <c>hub_retries_total</c>, by what it is. Nothing of a message travels along.</summary>
public sealed class Retries : IFigures
{
    private readonly Counter<long> again;

    /// <summary>Creates the counter; each kind begins at nought, so that the first retry is seen as one.</summary>
    public Retries(IMeterFactory factory)
    {
        again = factory.Create("Hub.Retries").CreateCounter<long>("hub.retries", description: "What was tried again, by what it is.");
        foreach (var kind in Enum.GetValues<Retried>())
        {
            Count(kind, 0);
        }
    }

    /// <summary>Counts.</summary>
    public void Count(Retried what, int times = 1)
    {
        if (what != Retried.Unknown)
        {
            again.Add(times, new KeyValuePair<string, object?>("what", what.ToString().ToLowerInvariant()));
        }
    }
}

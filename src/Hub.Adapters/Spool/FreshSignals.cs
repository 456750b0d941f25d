using Hub.Adapters.Spool.Rows;

namespace Hub.Adapters.Spool;

/// <summary>
/// Signals that were stored a moment ago, so that who sends them on need not read them back. Holds few: who falls behind reads the file.
/// </summary>
internal sealed class FreshSignals
{
    private const int Most = 500;
    private readonly Lock gate = new();
    private readonly Queue<SpooledSignal> signals = new();

    /// <summary>Adds what a commit stored.</summary>
    public void Add(List<SpooledSignal> stored)
    {
        lock (gate)
        {
            if (signals.Count + stored.Count > Most)
            {
                signals.Clear();
            }
            stored.ForEach(signals.Enqueue);
        }
    }

    /// <summary>The signals of the rows right after this one; none when they are no longer here.</summary>
    public List<SpooledSignal> After(long row, int most)
    {
        var next = new List<SpooledSignal>();
        lock (gate)
        {
            while (signals.TryPeek(out var old) && old.Row <= row)
            {
                signals.Dequeue();
            }
            for (var bytes = 0;
                next.Count < most && bytes < SpoolReader.LargestPage && signals.TryPeek(out var one) && one.Row == row + 1; row++)
            {
                next.Add(signals.Dequeue());
                bytes += one.Message.Content.SealedBytes.Length;
            }
        }
        return next;
    }
}

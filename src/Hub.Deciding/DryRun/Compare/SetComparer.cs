using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Deciding.Planning;

namespace Hub.Deciding.DryRun.Compare;

/// <summary>Decides each signal of a file with two sets. Holds one batch of lines at a time; sends nothing, stores nothing.</summary>
internal sealed class SetComparer(DecidingSet old, DecidingSet next)
{
    private readonly DryRunDecider olds = new(old);
    private readonly DryRunDecider nexts = new(next);

    /// <summary>Compares all lines in order; the same file gives the same counts.</summary>
    /// <param name="input">One canonical signal a line; a label beside it is passed over.</param>
    /// <param name="said">Hears after each batch how many signals were compared so far.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<Comparison> RunAsync(Stream input, Action<int> said, CancellationToken cancellation)
    {
        var comparison = new Comparison();
        await foreach (var batch in LineBatches.ReadAsync(input, cancellation))
        {
            var decided = new (string Id, DecisionDigest Old, DecisionDigest New)?[batch.Count];
            Parallel.For(0, batch.Count, new ParallelOptions { CancellationToken = cancellation }, i => decided[i] = Decide(batch[i]));
            foreach (var one in decided)
            {
                if (one is var (id, before, after))
                {
                    comparison.Add(id, before, after);
                }
                else
                {
                    comparison.AddUnreadable();
                }
            }
            said(comparison.Signals + comparison.Unreadable);
        }
        return comparison;
    }

    private (string Id, DecisionDigest Old, DecisionDigest New)? Decide(NumberedLine line)
    {
        try
        {
            var signal = line.Bytes.Length > LineBatches.LongestLine ? null : LabelledLine.Read(BulkClassifier.WithoutMark(line.Bytes));
            return signal is null ? null : (signal.Id, Digest(olds, signal), Digest(nexts, signal));
        }
        catch (ContractViolationException)
        {
            return null;
        }
    }

    private static DecisionDigest Digest(DryRunDecider decider, Signal signal)
    {
        try
        {
            var (considered, decision) = decider.Decide(signal);
            return DecisionDigest.Of(considered, decision);
        }
        catch (ContractViolationException fault)
        {
            return DecisionDigest.Unreadable(fault); // such as a municipality that only the other set has
        }
    }
}

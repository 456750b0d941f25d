using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations;

/// <summary>How many parked messages something was done with.</summary>
public sealed record ParkedDone
{
    /// <summary>Creates the answer.</summary>
    /// <exception cref="ContractViolationException">A number is negative.</exception>
    public ParkedDone(int done, int left)
    {
        Done = Require.Between(done, 0, int.MaxValue);
        Left = Require.Between(left, 0, int.MaxValue);
    }

    /// <summary>How many it was done with: deleted, or asked to be tried again.</summary>
    public int Done { get; }

    /// <summary>How many of those meant it could not be done with: gone, waiting for its try already, or without content to try.</summary>
    public int Left { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ParkedDone);
}

using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals;

/// <summary>
/// The source of a signal erased it: the router deletes what it holds of its content and takes it back from teams. The trail stays.
/// </summary>
public sealed record SignalErased
{
    /// <summary>Creates the message.</summary>
    /// <exception cref="ContractViolationException">A part is missing or unknown.</exception>
    public SignalErased(Guid signalId, int revision, PartnerId partner, DateTimeOffset at)
    {
        SignalId = Require.Id(signalId);
        Revision = Require.Between(revision, 1, int.MaxValue);
        Partner = Require.Present(partner);
        At = Require.Moment(at);
    }

    /// <summary>The signal.</summary>
    public Guid SignalId { get; }

    /// <summary>The last revision that is gone; a later one came after the erasure and stays.</summary>
    public int Revision { get; }

    /// <summary>The partner that sent it; another's signal is left alone.</summary>
    public PartnerId Partner { get; }

    /// <summary>When the adapter saw that it was gone, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(SignalErased)} {SignalId}";
}

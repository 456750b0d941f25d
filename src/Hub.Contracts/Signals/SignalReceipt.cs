using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals;

/// <summary>The router's confirmation to the adapter that it recorded a decision; from here the router owns the signal.</summary>
public sealed record SignalReceipt
{
    /// <summary>Creates a receipt.</summary>
    /// <exception cref="ContractViolationException">A part is missing or unknown.</exception>
    public SignalReceipt(
        Guid signalId, int revision, ReceiptState state, DateTimeOffset decidedAt, ImmutableArray<TeamKind> teamKinds = default,
        string? reasonCode = null, bool acute = false)
    {
        SignalId = Require.Id(signalId);
        Revision = Require.Between(revision, 1, int.MaxValue);
        State = Require.Known(state);
        DecidedAt = Require.Moment(decidedAt);
        TeamKinds = Require.List(teamKinds, 10);
        ReasonCode = Require.OptionalText(reasonCode, 80);
        Acute = acute;
    }

    /// <summary>The signal.</summary>
    public Guid SignalId { get; }

    /// <summary>The revision that it confirms.</summary>
    public int Revision { get; }

    /// <summary>What was done.</summary>
    public ReceiptState State { get; }

    /// <summary>When the router decided, in UTC.</summary>
    public DateTimeOffset DecidedAt { get; }

    /// <summary>Kinds of team that got it, without saying which or what; empty when refused.</summary>
    public ImmutableArray<TeamKind> TeamKinds { get; }

    /// <summary>Rule by which it was refused or parked; null when routed.</summary>
    public string? ReasonCode { get; }

    /// <summary>True when the hub saw danger to life: the sender must be told to call 112.</summary>
    public bool Acute { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(SignalReceipt)} {SignalId}";
}

using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals;

/// <summary>What became of a signal, for its partner: codes and times, no personal data.</summary>
public sealed record SignalOutcome
{
    /// <summary>Creates an outcome.</summary>
    /// <exception cref="ContractViolationException">A part is missing or unknown.</exception>
    public SignalOutcome(
        Guid signalId, int revision, PartnerId partner, OutcomeState state, DateTimeOffset at, TeamKind? teamKind = null,
        string? reasonCode = null)
    {
        SignalId = Require.Id(signalId);
        Revision = Require.Between(revision, 1, int.MaxValue);
        Partner = Require.Present(partner);
        State = Require.Known(state);
        At = Require.Moment(at);
        TeamKind = teamKind is { } kind ? Require.Known(kind, nameof(teamKind)) : null;
        ReasonCode = Require.OptionalText(reasonCode, 80);
    }

    /// <summary>The signal.</summary>
    public Guid SignalId { get; }

    /// <summary>Its revision.</summary>
    public int Revision { get; }

    /// <summary>The partner that sent it.</summary>
    public PartnerId Partner { get; }

    /// <summary>What became of it.</summary>
    public OutcomeState State { get; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The kind of team concerned; null where none is.</summary>
    public TeamKind? TeamKind { get; }

    /// <summary>Rule or reason code; null where there is none.</summary>
    public string? ReasonCode { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(SignalOutcome)} {SignalId}";
}

using System.Collections.Immutable;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Outcomes;

/// <summary>What a partner may know of its signal: codes and times.</summary>
/// <param name="SignalId">The receipt id.</param>
/// <param name="Revision">The last revision.</param>
/// <param name="Partner">Who sent it.</param>
/// <param name="ReceivedAt">When the hub took this revision in.</param>
/// <param name="Acute">Whether the hub saw danger to life.</param>
/// <param name="AnswerBy">By when a person answers; null where nobody must (any more).</param>
/// <param name="History">What became of it, oldest first.</param>
internal sealed record SignalStatus(
    Guid SignalId, int Revision, PartnerId Partner, DateTimeOffset ReceivedAt, bool Acute, DateTimeOffset? AnswerBy,
        ImmutableArray<StatusStep> History)
{
    /// <summary>Where it is now.</summary>
    public OutcomeState State => History.IsEmpty ? OutcomeState.Received : History[^1].State;

    /// <summary>By when a person answers; null once one did, and where it is with the partner again.</summary>
    public DateTimeOffset? Expected => State == OutcomeState.Routed ? AnswerBy : null;
}

/// <summary>One thing that happened to a signal.</summary>
/// <param name="State">What.</param>
/// <param name="At">When.</param>
/// <param name="TeamKind">The kind of team concerned; null where none is.</param>
/// <param name="ReasonCode">Rule or reason; null where there is none.</param>
internal sealed record StatusStep(OutcomeState State, DateTimeOffset At, TeamKind? TeamKind, string? ReasonCode);

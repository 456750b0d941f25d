using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals;

/// <summary>The router's confirmation to the adapters that it recorded a decision; from here the router owns the signal.</summary>
public sealed record SignalReceipt
{
    /// <summary>Reason of what came after newer content of the same record.</summary>
    public const string Superseded = "superseded";

    /// <summary>Creates a receipt.</summary>
    /// <exception cref="ContractViolationException">A part is missing or unknown.</exception>
    public SignalReceipt(
        Guid signalId, int revision, ReceiptState state, DateTimeOffset decidedAt, ImmutableArray<TeamKind> teamKinds = default,
        string? reasonCode = null, bool acute = false, int? sentRevision = null, string? contentHash = null, PartnerId? partner = null,
        DateTimeOffset? receivedAt = null, DateTimeOffset? answerBy = null)
    {
        SignalId = Require.Id(signalId);
        Revision = Require.Between(revision, 1, int.MaxValue);
        State = Require.Known(state);
        DecidedAt = Require.Moment(decidedAt);
        TeamKinds = Require.List(teamKinds, 10);
        ReasonCode = Require.OptionalText(reasonCode, 80);
        Acute = acute;
        SentRevision = sentRevision is { } sent ? Require.Between(sent, 1, int.MaxValue) : null;
        ContentHash = Require.OptionalText(contentHash, 64);
        Partner = partner;
        ReceivedAt = receivedAt is { } moment ? Require.Moment(moment, nameof(receivedAt)) : null;
        AnswerBy = answerBy is { } by ? Require.Moment(by, nameof(answerBy)) : null;
    }

    /// <summary>The signal.</summary>
    public Guid SignalId { get; }

    /// <summary>The revision that it confirms, as the ledger numbers it: where all adapters can see.</summary>
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

    /// <summary>The revision as which the adapter sent it, where the ledger numbers it otherwise; null where both agree.</summary>
    public int? SentRevision { get; }

    /// <summary>
    /// Keyed hash of the content that was sent, so that no adapter takes it for another's of the same number; null from a router of before.
    /// </summary>
    public string? ContentHash { get; }

    /// <summary>The partner, for adapters that did not take it in themselves; null from a router of before.</summary>
    public PartnerId? Partner { get; }

    /// <summary>When the adapter that was first took it in, in UTC; null from a router of before.</summary>
    public DateTimeOffset? ReceivedAt { get; }

    /// <summary>
    /// By when a person answers, by the municipality's terms and working days, in UTC; of what went to more teams the last of them. Null
    /// where nobody must: refused, parked, or from a router of before.
    /// </summary>
    public DateTimeOffset? AnswerBy { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(SignalReceipt)} {SignalId}";
}

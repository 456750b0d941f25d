using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Contracts.Operations;

/// <summary>Something that an operator must look at; one line for each code and cause, with a count.</summary>
public sealed record AlarmEntry
{
    /// <summary>Creates an alarm.</summary>
    /// <exception cref="ContractViolationException">A code or moment is missing.</exception>
    public AlarmEntry(
        Guid? id, string code, string cause, int count, DateTimeOffset at, DateTimeOffset lastAt, Guid? signalId = null,
        PartnerId? partner = null,
        DateTimeOffset? clearedAt = null)
    {
        Id = EnvelopeCode.Id(id);
        Code = EnvelopeCode.Of(code);
        Cause = Require.OptionalText(cause, 300) ?? "";
        Count = Require.Between(count, 1, int.MaxValue);
        At = Require.Moment(at);
        LastAt = Require.Moment(lastAt);
        SignalId = EnvelopeCode.Id(signalId);
        Partner = partner;
        ClearedAt = EnvelopeCode.Moment(clearedAt);
    }

    /// <summary>The alarm; null where it stands at the adapters and has not reached the ledger.</summary>
    public Guid? Id { get; }

    /// <summary>What it is about, such as <c>acute</c> or <c>worker.silent</c>; readers leave alone what they do not know.</summary>
    public string Code { get; }

    /// <summary>What it comes from: a team, a partner, a worker, a code. Empty in lines of long ago.</summary>
    public string Cause { get; }

    /// <summary>How often it was raised while it was open.</summary>
    public int Count { get; }

    /// <summary>When first, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>When last, in UTC.</summary>
    public DateTimeOffset LastAt { get; }

    /// <summary>The last signal concerned; null for none.</summary>
    public Guid? SignalId { get; }

    /// <summary>The partner concerned; null for none, and where there is more than one.</summary>
    public PartnerId? Partner { get; }

    /// <summary>When it was cleared, in UTC; null while it is open.</summary>
    public DateTimeOffset? ClearedAt { get; }

    /// <inheritdoc/>
    public override string ToString() => Id is { } id ? $"{nameof(AlarmEntry)} {id}" : nameof(AlarmEntry);
}

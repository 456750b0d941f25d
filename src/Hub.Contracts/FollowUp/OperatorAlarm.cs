using Hub.Contracts.Privacy;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;

namespace Hub.Contracts.FollowUp;

/// <summary>Something an operator must look at: a code and an id, never content.</summary>
public sealed record OperatorAlarm
{
    /// <summary>Creates the message.</summary>
    /// <exception cref="ContractViolationException">A part is missing or unknown.</exception>
    public OperatorAlarm(
        Guid alarmId, RuleId code, DateTimeOffset at, Guid? signalId = null, PartnerId? partner = null, bool cleared = false)
    {
        AlarmId = Require.Id(alarmId);
        Code = Require.Present(code);
        At = Require.Moment(at);
        SignalId = signalId is { } id ? Require.Id(id, nameof(signalId)) : null;
        Partner = partner;
        Cleared = cleared;
    }

    /// <summary>The alarm; the same when it is cleared.</summary>
    public Guid AlarmId { get; }

    /// <summary>What it is about.</summary>
    public RuleId Code { get; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The signal concerned; null for none.</summary>
    public Guid? SignalId { get; }

    /// <summary>The partner concerned; null for none.</summary>
    public PartnerId? Partner { get; }

    /// <summary>True when the cause is gone.</summary>
    public bool Cleared { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(OperatorAlarm)} {AlarmId}";
}

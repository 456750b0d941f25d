using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations;

/// <summary>One alarm, and what waits behind it.</summary>
public sealed record AlarmDetail
{
    /// <summary>Creates the detail.</summary>
    /// <exception cref="ContractViolationException">The alarm is missing, or the list too long.</exception>
    public AlarmDetail(AlarmEntry alarm, ImmutableArray<WaitingDelivery> waiting)
    {
        Alarm = Require.Present(alarm);
        Waiting = Require.List(waiting, AlarmPage.Most);
    }

    /// <summary>The alarm.</summary>
    public AlarmEntry Alarm { get; }

    /// <summary>Deliveries that wait behind it, the first to answer first; empty where it is about none.</summary>
    public ImmutableArray<WaitingDelivery> Waiting { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(AlarmDetail);
}

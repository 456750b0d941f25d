using Hub.Contracts.Individual;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Planning;

/// <summary>How soon a team must respond to what is planned for it.</summary>
internal static class PlannedUrgency
{
    /// <summary>Of a case: possible danger is looked at within the short term.</summary>
    public static Urgency Of(Considered signal, SignalHalf half, DataClass dataClass)
    {
        var urgency = Of(half, dataClass);
        return urgency < Urgency.High && dataClass == DataClass.Undecided && signal.Classified.Possible.Danger ? Urgency.High : urgency;
    }

    /// <summary>Of what its own words say.</summary>
    public static Urgency Of(SignalHalf half, DataClass dataClass)
        => half.Acute ? Urgency.Acute
            : dataClass is DataClass.SafeAtHome or DataClass.PoliceCare ? Urgency.High
            : half.Urgency;
}

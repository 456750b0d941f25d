using System.Globalization;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Signalen;

/// <summary>From what became of a signal to what its source is told.</summary>
internal static class WrittenBackSteps
{
    /// <summary>How far an outcome lets the source be told.</summary>
    public static WrittenBack Of(OutcomeState outcome) => outcome switch
    {
        OutcomeState.Closed => WrittenBack.Done,
        OutcomeState.Accepted => WrittenBack.InTreatment,
        OutcomeState.Routed => WrittenBack.Noted,
        _ => WrittenBack.Nothing,
    };

    /// <summary>The outcome behind a step.</summary>
    public static OutcomeState OutcomeOf(WrittenBack step) => step switch
    {
        WrittenBack.Done => OutcomeState.Closed,
        WrittenBack.InTreatment => OutcomeState.Accepted,
        _ => OutcomeState.Routed,
    };

    /// <summary>Its number in the spool's file.</summary>
    public static string Number(this WrittenBack step) => ((int)step).ToString(CultureInfo.InvariantCulture);
}

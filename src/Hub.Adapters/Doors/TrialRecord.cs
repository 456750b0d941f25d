using Hub.Adapters.Intake;

namespace Hub.Adapters.Doors;

/// <summary>What a door made of one record of a payload.</summary>
/// <param name="At">Which record, in Dutch.</param>
/// <param name="Translation">The signal, or its faults.</param>
/// <param name="Prefix">What stands before the name of a signal's field where the door repeats it. Default nothing.</param>
internal sealed record TrialRecord(string At, Translation Translation, string Prefix = "");

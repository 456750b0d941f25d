using System.Collections.Immutable;
using Hub.Adapters.Intake;

namespace Hub.Adapters.Enrolment;

/// <summary>What would happen to one record of a payload.</summary>
/// <param name="At">Which record.</param>
/// <param name="Faults">Why it would be refused; empty when it would be taken in.</param>
/// <param name="Notes">What its sender should know although it would be taken in.</param>
internal sealed record PayloadResult(string At, ImmutableArray<Refusal> Faults, ImmutableArray<string> Notes);

using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Planning;

/// <summary>Possible danger hurries whoever must decide, and nobody else; it never slows anybody down.</summary>
public sealed class PlannedUrgencyTests
{
    [Theory]
    [InlineData(true, Urgency.Normal, Urgency.High)]
    [InlineData(true, Urgency.High, Urgency.High)]
    [InlineData(true, Urgency.Acute, Urgency.Acute)]
    [InlineData(false, Urgency.Normal, Urgency.Normal)]
    [InlineData(false, Urgency.Acute, Urgency.Acute)]
    public void Possible_danger_raises_only_what_a_person_must_decide_on_and_lowers_nothing(bool triage, Urgency source, Urgency expected)
        => Assert.Equal(
            expected,
            new Plan
            {
                Flags = new SignalFlags(false, false, false, triage),
                Possible = new PossibleFlags(Acute: true, false, false),
                Urgency = source,
            }.Only().Urgency);
}

namespace Hub.Deciding.Classification.Rules;

/// <summary>
/// What each mistake costs, with a public matter that reaches the wrong network as 1. They choose the kind, and they order what people look
/// at: the dearest doubt first. No chance, but a weighing that a municipality may set.
/// </summary>
/// <param name="IndividualAtTeam">A person's case told to a collective team as a whole.</param>
/// <param name="PartAtTeam">
/// A part of a person's case told to a collective team: what is both called collective, or what is individual called both.
/// </param>
/// <param name="AcuteUnseen">Danger to life that nobody is told of at once.</param>
/// <param name="SafeAtHomeUnseen">Harm at home that does not reach Veilig Thuis.</param>
/// <param name="InitiativeUnseen">A plan of residents that nobody takes for one.</param>
/// <param name="BesideWord">
/// From which chance on danger or harm is possible, and seen by people whatever the share, where a word names it.
/// </param>
/// <param name="BesideTeam">
/// From which chance that it is a person's case people look at what a collective team would read, whatever the share.
/// </param>
/// <param name="LookedAt">The share of signals that people look at where a municipality sets none of its own, between 0 and 0.5.</param>
internal sealed record Costs(
    double IndividualAtTeam, double PartAtTeam, double AcuteUnseen, double SafeAtHomeUnseen, double InitiativeUnseen, double BesideWord,
    double BesideTeam, double LookedAt);

namespace Hub.Deciding.Classification.Rules;

/// <summary>
/// What each mistake costs, with a public matter that reaches the wrong network as 1, and from which chances on people look. No chance, but
/// a weighing that a municipality may set. What a kind costs chooses it; what may be missed orders, beside a kind that may be wrong (1),
/// what people look at.
/// </summary>
/// <param name="IndividualAtTeam">A person's case told to a collective team as a whole.</param>
/// <param name="PartAtTeam">
/// A part of a person's case told to a collective team: what is both called collective, or what is individual called both.
/// </param>
/// <param name="AcuteUnseen">Danger to life that nobody is told of at once.</param>
/// <param name="SafeAtHomeUnseen">Harm at home that does not reach Veilig Thuis.</param>
/// <param name="InitiativeUnseen">A plan of residents that nobody takes for one.</param>
/// <param name="BesideDangerWord">
/// From which chance on danger is possible, and seen by people whatever the share, where a word names it.
/// </param>
/// <param name="BesideHarmWord">The same for harm at home.</param>
/// <param name="BesideDanger">From which chance on danger is possible and seen whatever the share, without a word that names it.</param>
/// <param name="BesideHarm">The same for harm at home.</param>
/// <param name="BesideTeam">
/// From which chance that it is a person's case people look at what a collective team would read whole, whatever the share.
/// </param>
/// <param name="BesidePart">The same for what is both, of which a collective team would read a part.</param>
/// <param name="BesideKind">
/// Below which chance of the kind that costs chose people look at it, whatever the share: it is sooner wrong than right.
/// </param>
/// <param name="LookedAt">The share of signals that people look at where a municipality sets none of its own, between 0 and 0.5.</param>
internal sealed record Costs(
    double IndividualAtTeam, double PartAtTeam, double AcuteUnseen, double SafeAtHomeUnseen, double InitiativeUnseen,
    double BesideDangerWord, double BesideHarmWord, double BesideDanger, double BesideHarm, double BesideTeam, double BesidePart,
    double BesideKind, double LookedAt);

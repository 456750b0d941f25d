namespace Hub.Deciding.Classification.Rules;

/// <summary>From where on a learned chance counts. Chances are between 0 and 1.</summary>
/// <param name="Collective">Least chance of collective for a delivery to a collective team without a look by people.</param>
/// <param name="Both">Least chance of both for the same.</param>
/// <param name="BothOverIndividual">How many times likelier than individual both must be to be called so.</param>
/// <param name="CollectiveOverIndividual">How many times likelier than individual collective must be to be called so.</param>
/// <param name="Acute">Least chance that makes a signal acute without a rule.</param>
/// <param name="SafeAtHome">Least chance that makes a signal safe-at-home without a rule.</param>
/// <param name="Initiative">Least chance of an initiative.</param>
/// <param name="Alone">From where on a chance of danger or of violence at home counts without a word that names it.</param>
internal sealed record Thresholds(
    double Collective, double Both, double BothOverIndividual, double CollectiveOverIndividual, double Acute, double SafeAtHome, double Initiative,
    double Alone);

using System.Collections.Immutable;

namespace Hub.Deciding.Municipalities;

/// <summary>What a municipality chooses. The first two have no default: somebody must have thought about them.</summary>
/// <param name="CollectiveText">Whether collective teams get released text at all; false leaves them theme, place and time.</param>
/// <param name="LiberationDayYearly">Whether 5 May is a day off every year, and not only each fifth.</param>
/// <param name="InitiativeBudget">Euros that the receiver of initiatives may grant for one plan; null where nothing was agreed.</param>
/// <param name="ComplexAtOnce">Whether the hub itself sends a case of several troubles at once to the zorgcoördinator; by default the team
/// hands it over where it does not suffice.</param>
/// <param name="LookedAt">The share of signals that triage sees before they go on, what is likeliest wrong or missed first: 0 to 0.5;
/// null for that of the rule set (0.1). What a written rule sends to people goes there whatever the share.</param>
/// <param name="LearnFromCorrections">Whether what people decide by hand is kept to learn from, sealed for triage. Default false.</param>
/// <param name="InitiativeYearBudget">Euros that each receiver of initiatives may grant in a calendar year; null where nothing was
/// agreed.</param>
/// <param name="ClosedDays">Other days on which the municipality does not work.</param>
/// <param name="OpenFigures">Whether the figures of whole years stand under /open for everybody, hidden as in a report. Default
/// false.</param>
/// <param name="OpenLicence">The licence of its open data: cc0 (the default) or cc-by. What CBS made of it keeps CBS's own.</param>
/// <param name="SecondReader">Which signals the second reader of <c>hub.json</c> reads, masked, before the hub decides: <c>doubtful</c> or
/// <c>all</c>. Default none.</param>
/// <param name="KeepOriginals">Whether what a public matter was made of waits, sealed for triage, until a team accepted the matter.
/// Without, triage gives back what turns out to be about a person, and its partner sends it anew. Default true.</param>
/// <param name="ReadAlongDays">For how many days a team may let a role of another team read along in one case, at most: 1 to 31. Default
/// 14.</param>
internal sealed record MunicipalityOptions(
    bool CollectiveText, bool LiberationDayYearly, decimal? InitiativeBudget = null, bool ComplexAtOnce = false,
    double? LookedAt = null, bool LearnFromCorrections = false, decimal? InitiativeYearBudget = null,
    ImmutableArray<DateOnly> ClosedDays = default, bool OpenFigures = false, OpenLicence OpenLicence = OpenLicence.Cc0,
    SecondReaderUse? SecondReader = null, bool KeepOriginals = true, int? ReadAlongDays = null)
{
    /// <summary>Other days on which the municipality does not work.</summary>
    public ImmutableArray<DateOnly> ClosedDays { get; init; } = ClosedDays.IsDefault ? [] : ClosedDays;
}

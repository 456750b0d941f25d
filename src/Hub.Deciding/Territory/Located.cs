using System.Collections.Immutable;
using Hub.Contracts.Rules;
using Hub.Contracts.Territory;

namespace Hub.Deciding.Territory;

/// <summary>
/// Where a signal is, as far as the configured territory tells. A closed set: in one area, or unclear with the candidates.
/// </summary>
internal abstract record Located
{
    private Located()
    {
    }

    /// <summary>In one area.</summary>
    /// <param name="Area">The gebied.</param>
    /// <param name="By">
    /// The rule that found it: <c>territory.buurt</c>, <c>territory.point</c>, <c>territory.pc4</c>, <c>territory.neighbourhood</c>,
    /// <c>territory.place</c>, <c>territory.text</c>.
    /// </param>
    /// <param name="Buurt">The CBS buurt; null where only the area is known.</param>
    public sealed record InArea(AreaCode Area, RuleId By, BuurtCode? Buurt = null) : Located;

    /// <summary>Unknown, outside, ambiguous, or within 100 m of a border with nothing else to go by: for triage, never guessed.</summary>
    /// <param name="Why">
    /// The rule that says so, such as <c>territory.unknown</c>, <c>territory.border</c>, <c>territory.ambiguous</c>,
    /// <c>territory.outside</c>.
    /// </param>
    /// <param name="Candidates">Areas that it could be; may be empty.</param>
    public sealed record Unclear(RuleId Why, ImmutableArray<AreaCode> Candidates) : Located;
}

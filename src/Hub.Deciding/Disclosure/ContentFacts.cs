using System.Collections.Immutable;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;

namespace Hub.Deciding.Disclosure;

/// <summary>
/// What the rules ask of content before it may go somewhere: codes only, nothing of anybody. Kept with each delivery, so that a later move
/// is judged as the first was.
/// </summary>
/// <param name="Source">The kind of party that it comes from.</param>
/// <param name="DataClass">The kind of content, as its owner has it now.</param>
/// <param name="Basis">Why it was given; null for content without a person.</param>
/// <param name="PoliceDestinations">The team kinds that the police's convenant listed when it came in; empty for all others.</param>
/// <param name="HoldsBsn">Whether its owner's copy holds a BSN.</param>
internal sealed record ContentFacts(
    SourceKind Source, DataClass DataClass, LegalBasis? Basis, ImmutableArray<string> PoliceDestinations, bool HoldsBsn = false)
{
    /// <summary>The facts of content that holds no person.</summary>
    public static ContentFacts OfCollective(SourceKind source) => new(source, DataClass.Collective, null, []);

    /// <inheritdoc/>
    public override string ToString() => nameof(ContentFacts);
}

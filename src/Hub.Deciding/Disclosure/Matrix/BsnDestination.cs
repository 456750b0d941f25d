using System.Collections.Immutable;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Disclosure.Matrix;

/// <summary>A kind of destination that the law lets have a BSN; where it names no municipality, in all.</summary>
internal sealed record BsnDestination(TeamKind Destination, string Citation, ImmutableArray<MunicipalityCode> Municipalities = default);

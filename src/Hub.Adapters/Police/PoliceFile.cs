using System.Collections.Immutable;

namespace Hub.Adapters.Police;

/// <summary>Settings of police notes: <c>doors.police</c>.</summary>
/// <param name="Purposes">The partner's own words for a purpose, to the code that the convenant lists.</param>
internal sealed record PoliceFile(ImmutableDictionary<string, string>? Purposes = null);

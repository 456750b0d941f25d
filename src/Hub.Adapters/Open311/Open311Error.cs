namespace Hub.Adapters.Open311;

/// <summary>A fault in GeoReport's own form.</summary>
/// <param name="Code">The HTTP status that it alone would give.</param>
/// <param name="Description">What is wrong: field and rule, never the value.</param>
internal sealed record Open311Error(int Code, string Description);

namespace Hub.Router.Operations;

/// <summary>An alarm that stands at the adapters.</summary>
/// <param name="Code">What it is about.</param>
/// <param name="Partner">The partner concerned; null for none.</param>
/// <param name="Since">Since when.</param>
internal sealed record StandingHere(string Code, string? Partner, DateTimeOffset Since);

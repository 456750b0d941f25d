namespace Hub.Adapters.Partners;

/// <summary>Why a door stays shut.</summary>
/// <param name="Status">401, 403 or 429.</param>
/// <param name="RetryAfter">How long to wait; null where waiting does not help.</param>
internal sealed record Denial(int Status, TimeSpan? RetryAfter = null);

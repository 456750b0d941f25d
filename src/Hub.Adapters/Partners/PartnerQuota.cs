namespace Hub.Adapters.Partners;

/// <summary>How much one partner may send, so that none slows another.</summary>
/// <param name="PerMinute">Requests a minute on average. Default 600.</param>
/// <param name="Burst">Requests at once. Default 200.</param>
/// <param name="Concurrent">Requests being handled at the same time. Default 100.</param>
internal sealed record PartnerQuota(int PerMinute = 600, int Burst = 200, int Concurrent = 100);

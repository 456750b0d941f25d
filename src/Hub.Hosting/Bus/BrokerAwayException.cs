namespace Hub.Hosting.Bus;

/// <summary>The broker does not answer, or does not let the hub in. It is asked again soon: that costs it one connection.</summary>
/// <param name="inner">What came of asking.</param>
internal sealed class BrokerAwayException(Exception inner) : Exception($"The broker is away: {inner.GetType().Name}.", inner);

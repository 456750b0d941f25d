namespace Hub.Hosting.Bus;

/// <summary>The broker answers, and queues have no consumer all the same.</summary>
/// <param name="queues">Their names.</param>
internal sealed class ConsumersMissingException(string queues) : Exception($"No consumer on {queues}.");

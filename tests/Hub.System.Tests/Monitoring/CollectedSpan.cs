namespace Hub.System.Tests.Monitoring;

/// <summary>A span as a collector got it.</summary>
internal sealed record CollectedSpan(string Worker, string Name, string Trace, string Id, string Parent,
    IReadOnlyDictionary<string, string> Tags);

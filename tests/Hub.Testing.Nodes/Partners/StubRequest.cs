namespace Hub.Testing.Nodes.Partners;

/// <summary>A request that a <see cref="StubPartner"/> got.</summary>
public sealed record StubRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, string Body);

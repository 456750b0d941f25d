using Hub.Contracts.Signals;

namespace Hub.Adapters.Partners;

/// <summary>What a format asks of the file of a partner that may use it.</summary>
/// <param name="Format">The format.</param>
/// <param name="Kind">The kind of party that it is for: what its door makes is of that kind, and the intake refuses a signal of another
/// than its partner's. Null for any.</param>
/// <param name="ShowsItself">Whether a sender shows with each message who it is; false where the way it comes tells: a folder, a virtual
/// host, the hub's own question. Default true.</param>
/// <param name="NumberRule">Why the partner needs an OIN or KvK number, as its fault says it; null where it needs none.</param>
internal sealed record FormatTerms(PartnerFormat Format, SourceKind? Kind = null, bool ShowsItself = true, string? NumberRule = null);

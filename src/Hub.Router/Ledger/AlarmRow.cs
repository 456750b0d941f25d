namespace Hub.Router.Ledger;

/// <summary>Something that an operator must look at.</summary>
internal sealed record AlarmRow(Guid Id, string Code, long At, Guid? SignalId, string? Partner, long? ClearedAt = null);

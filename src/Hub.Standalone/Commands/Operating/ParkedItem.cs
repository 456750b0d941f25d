namespace Hub.Standalone.Commands.Operating;

/// <summary>Something that could not be processed: its envelope.</summary>
internal sealed record ParkedItem(
    Guid Id, Guid? SignalId, int? Revision, string? Partner, string? Municipality, string Queue, string Code, int Tries, DateTimeOffset ParkedAt, int Bytes);

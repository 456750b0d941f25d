namespace Hub.Deciding.Municipalities;

/// <summary>A term: a span of clock time, or a number of working days. Exactly one of both.</summary>
/// <param name="Duration">Clock time, day and night.</param>
/// <param name="WorkingDays">Days that are neither weekend nor a Dutch public holiday; the term ends at the same time of day.</param>
internal sealed record ResponseTerm(TimeSpan? Duration = null, int? WorkingDays = null);

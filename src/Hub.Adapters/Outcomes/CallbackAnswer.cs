namespace Hub.Adapters.Outcomes;

/// <summary>How a callback answered.</summary>
/// <param name="Kind">Taken, to be tried again, to wait, or ended.</param>
/// <param name="Wait">How long to wait before anything more is sent; null where the answer did not say.</param>
internal sealed record CallbackAnswer(CallbackAnswerKind Kind, TimeSpan? Wait = null);

/// <summary>The kinds of answer.</summary>
internal enum CallbackAnswerKind
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>2xx: the partner has it.</summary>
    Taken,
    /// <summary>Anything else, no answer, or an answer that came too late.</summary>
    Failed,
    /// <summary>429 or 503 with Retry-After: later, and not counted as a failure.</summary>
    Busy,
    /// <summary>410: the partner ended the subscription.</summary>
    Gone,
}

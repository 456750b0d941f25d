using Hub.Contracts.Signals;
using Hub.Hosting.Retry;

namespace Hub.Adapters.Outcomes;

/// <summary>An outcome that a partner's callback has not confirmed.</summary>
/// <param name="Row">Row of the queue.</param>
/// <param name="Tries">How often it failed.</param>
/// <param name="CreatedAt">Since when it waits.</param>
/// <param name="OutcomeRow">Row of the outcome; part of the event's id.</param>
/// <param name="Outcome">What the partner is to hear.</param>
/// <param name="Acute">Whether the sender or the hub saw danger to life: then the partner hears to call 112.</param>
/// <param name="AnswerBy">By when a person answers; null where nobody must.</param>
internal sealed record PendingCallback(long Row, int Tries, DateTimeOffset CreatedAt, long OutcomeRow, SignalOutcome Outcome, bool Acute,
    DateTimeOffset? AnswerBy = null)
{
    private static readonly GrowingPause BetweenTries = new(TimeSpan.FromSeconds(25), TimeSpan.FromSeconds(52_000), Factor: 4);

    /// <summary>How long it is tried before it is given up.</summary>
    public static readonly TimeSpan AtLeast = TimeSpan.FromHours(72);

    /// <summary>The pause after this many failures: 25·4^c seconds, at most 52,000.</summary>
    public static TimeSpan Pause(int failures) => BetweenTries.After(failures);

    /// <summary>Whether it was tried for long enough to be given up.</summary>
    public bool IsSpent(DateTimeOffset now) => now - CreatedAt >= AtLeast;

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(PendingCallback)} {Row}";
}

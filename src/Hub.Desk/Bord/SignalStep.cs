namespace Hub.Desk.Bord;

/// <summary>A line of the time line of a signal.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Words">What was done, by whom, and what came of it.</param>
/// <param name="Detail">Further ids and codes; null for none.</param>
internal sealed record SignalStep(DateTimeOffset At, string Words, string? Detail)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(SignalStep);
}

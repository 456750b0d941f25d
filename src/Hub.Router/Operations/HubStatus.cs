namespace Hub.Router.Operations;

/// <summary>How the hub stands: its parts, and what waits. The same record is printed by <c>hub status --json</c>.</summary>
/// <param name="At">When it was read, in UTC.</param>
/// <param name="Parts">Ledger, broker and workers.</param>
/// <param name="Figures">What there is and what waits.</param>
internal sealed record HubStatus(DateTimeOffset At, IReadOnlyList<HubStatus.Part> Parts, IReadOnlyList<HubStatus.Figure> Figures)
{
    /// <summary>Whether something waits for a person, or does not work.</summary>
    public bool NeedsAttention => Parts.Any(part => !part.Ok) || Figures.Any(figure => figure.NeedsAttention);

    /// <summary>A part of the installation.</summary>
    /// <param name="Kind"><c>ledger</c>, <c>broker</c>, <c>adapters</c>, <c>router</c>, or <c>spool</c> where that of this machine does not work.</param>
    /// <param name="Name">Which one.</param>
    /// <param name="State"><c>ok</c>, <c>away</c>, <c>silent</c>, <c>none</c> (no such worker runs), <c>untaken</c> (nobody takes signals), <c>damaged</c> or <c>not-ready</c> with the names of parts.</param>
    /// <param name="HeardAt">When it was last heard, in UTC; null where that is not how it is known.</param>
    internal sealed record Part(string Kind, string Name, string State, DateTimeOffset? HeardAt = null)
    {
        /// <summary>Whether it works.</summary>
        public bool Ok => State == "ok";
    }

    /// <summary>A count.</summary>
    /// <param name="Name">What is counted.</param>
    /// <param name="Count">How many.</param>
    /// <param name="Oldest">Since when the oldest of them waits, in UTC; null for none, or where nothing waits.</param>
    /// <param name="NeedsAttention">Whether a person must look.</param>
    internal sealed record Figure(string Name, long Count, DateTimeOffset? Oldest = null, bool NeedsAttention = false);
}

using System.Collections.Immutable;

namespace Hub.Adapters.Intake;

/// <summary>What became of one signal at the edge. A closed set.</summary>
internal abstract record IntakeResult
{
    private IntakeResult()
    {
    }

    /// <summary>It is on disk and the hub owns it.</summary>
    /// <param name="ReceiptId">The signal id: the same for every delivery of the same record.</param>
    /// <param name="Revision">1 for the first content, one more for each new content.</param>
    /// <param name="ReceivedAt">When the hub first took this content in.</param>
    /// <param name="Kind">New, a repeat, or a revision.</param>
    /// <param name="Acute">True when the sender said that there is danger to life.</param>
    public sealed record Accepted(Guid ReceiptId, int Revision, DateTimeOffset ReceivedAt, IntakeKind Kind, bool Acute) : IntakeResult
    {
        /// <inheritdoc/>
        public override string ToString() => $"{nameof(Accepted)} {ReceiptId}";
    }

    /// <summary>The hub does not take it; the partner stays the owner. All faults at once.</summary>
    /// <param name="Faults">At least one.</param>
    public sealed record Refused(ImmutableArray<Refusal> Faults) : IntakeResult
    {
        /// <inheritdoc/>
        public override string ToString() => nameof(Refused);
    }
}

/// <summary>What an accepted signal is to the hub.</summary>
internal enum IntakeKind
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>First time.</summary>
    New,
    /// <summary>Same record, same content: the first receipt again.</summary>
    Duplicate,
    /// <summary>Same record, new content: decided anew.</summary>
    Revision,
}

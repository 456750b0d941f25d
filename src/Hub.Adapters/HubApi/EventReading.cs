using System.Collections.Immutable;
using Hub.Adapters.Intake;
using Hub.Contracts.Signals;

namespace Hub.Adapters.HubApi;

/// <summary>What a CloudEvent turned out to be. A closed set.</summary>
internal abstract record EventReading
{
    private EventReading()
    {
    }

    /// <summary>A signal.</summary>
    /// <param name="Signal">The signal.</param>
    /// <param name="RecordOf">The partner's alias under whose name the event came; null for its own.</param>
    public sealed record Read(Signal Signal, PartnerId? RecordOf) : EventReading
    {
        /// <inheritdoc/>
        public override string ToString() => nameof(Read);
    }

    /// <summary>No signal; all faults at once.</summary>
    /// <param name="Faults">At least one.</param>
    public sealed record Refused(ImmutableArray<Refusal> Faults) : EventReading
    {
        /// <inheritdoc/>
        public override string ToString() => nameof(Refused);
    }
}

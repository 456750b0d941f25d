using System.Collections.Immutable;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Intake;

/// <summary>What an adapter made of a partner's input. A closed set; translating is pure.</summary>
internal abstract record Translation
{
    private Translation()
    {
    }

    /// <summary>It is a signal.</summary>
    /// <param name="Signal">The signal.</param>
    /// <param name="Organisation">OIN or KvK number of the organisation whose record it is, where the record says so: an alias may hold for
    /// it.</param>
    /// <param name="RecordOf">The partner's alias under whose name it came, where its sender was found so; null for its own.</param>
    public sealed record Accepted(Signal Signal, string? Organisation = null, PartnerId? RecordOf = null) : Translation
    {
        /// <inheritdoc/>
        public override string ToString() => nameof(Accepted);
    }

    /// <summary>It is not; all faults at once.</summary>
    public sealed record Refused(ImmutableArray<Refusal> Faults) : Translation
    {
        /// <inheritdoc/>
        public override string ToString() => nameof(Refused);
    }
}

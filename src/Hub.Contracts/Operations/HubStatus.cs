using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations;

/// <summary>How the hub stands: its parts, and what waits. <c>hub status --json</c> prints the same.</summary>
public sealed record HubStatus
{
    /// <summary>Creates the status.</summary>
    /// <exception cref="ContractViolationException">The moment is missing, or a list is too long.</exception>
    public HubStatus(DateTimeOffset at, ImmutableArray<StatusPart> parts, ImmutableArray<StatusFigure> figures)
    {
        At = Require.Moment(at);
        Parts = Require.List(parts, 1000);
        Figures = Require.List(figures, 200);
    }

    /// <summary>When it was read, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Ledger, broker and workers.</summary>
    public ImmutableArray<StatusPart> Parts { get; }

    /// <summary>What there is and what waits.</summary>
    public ImmutableArray<StatusFigure> Figures { get; }

    /// <summary>Whether something waits for a person, or does not work.</summary>
    public bool NeedsAttention => Parts.Any(part => !part.Ok) || Figures.Any(figure => figure.NeedsAttention);

    /// <inheritdoc/>
    public override string ToString() => nameof(HubStatus);
}

using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations.Figures;

/// <summary>How often something happened, within a line of figures.</summary>
public sealed record FigureCount
{
    /// <summary>Creates a count.</summary>
    /// <exception cref="ContractViolationException">The measure is unknown, or the detail has not the form of a code.</exception>
    public FigureCount(FigureMeasure measure, long count, string? detail = null)
    {
        Measure = Require.Known(measure);
        Count = count;
        Detail = EnvelopeCode.Optional(detail);
    }

    /// <summary>What is counted.</summary>
    public FigureMeasure Measure { get; }

    /// <summary>How often.</summary>
    public long Count { get; }

    /// <summary>More of what is counted, such as the reason of a return or the class of a time; null for measures without.</summary>
    public string? Detail { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(FigureCount);
}

using System.Collections.Immutable;
using Hub.Contracts.Collective;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Operations.Figures;

/// <summary>
/// What happened in a week in one area about one theme, exact and for the hub's operators alone: small numbers of it are about few
/// people.
/// </summary>
public sealed record FigureLine
{
    /// <summary>Creates a line.</summary>
    /// <exception cref="ContractViolationException">The week is none, a code has not its form, or the counts are missing.</exception>
    public FigureLine(
        string week, ImmutableArray<FigureCount> counts, MunicipalityCode? municipality = null, AreaCode? area = null, string? theme = null,
        ImmutableArray<FocuspuntId> focuspunten = default, string? kind = null, string? sourceKind = null)
    {
        Week = FigureWeeks.Check(week);
        Counts = Require.List(counts, 1_000);
        Municipality = municipality;
        Area = area;
        Theme = EnvelopeCode.Optional(theme);
        Focuspunten = Require.List(focuspunten, 100);
        Kind = EnvelopeCode.Optional(kind);
        SourceKind = EnvelopeCode.Optional(sourceKind);
    }

    /// <summary>The ISO week in Dutch time, such as <c>2026-W13</c>.</summary>
    public string Week { get; }

    /// <summary>What was counted.</summary>
    public ImmutableArray<FigureCount> Counts { get; }

    /// <summary>The municipality; null where a message could not be read.</summary>
    public MunicipalityCode? Municipality { get; }

    /// <summary>The area; null where the hub saw none.</summary>
    public AreaCode? Area { get; }

    /// <summary>The theme; null where the hub saw none.</summary>
    public string? Theme { get; }

    /// <summary>Every focuspunt that the signals touched; empty for none.</summary>
    public ImmutableArray<FocuspuntId> Focuspunten { get; }

    /// <summary>collective, individual or both; null where it was not decided.</summary>
    public string? Kind { get; }

    /// <summary>The kind of source; null where a message could not be read.</summary>
    public string? SourceKind { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(FigureLine);
}

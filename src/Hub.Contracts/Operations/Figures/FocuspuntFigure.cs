using Hub.Contracts.Collective;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Operations.Figures;

/// <summary>A focuspunt, and how often signals touched it. Exact, so for the hub's operators alone.</summary>
public sealed record FocuspuntFigure
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A part is missing, or the title is too long.</exception>
    public FocuspuntFigure(
        MunicipalityCode municipality, AreaCode area, FocuspuntId id, string title, DateOnly validFrom, long touched, long before,
        DateOnly? validThrough = null)
    {
        Municipality = Require.Present(municipality);
        Area = Require.Present(area);
        Id = Require.Present(id);
        Title = Require.Text(title, 500);
        ValidFrom = validFrom;
        Touched = touched;
        Before = before;
        ValidThrough = validThrough;
    }

    /// <summary>The municipality.</summary>
    public MunicipalityCode Municipality { get; }

    /// <summary>The gebied.</summary>
    public AreaCode Area { get; }

    /// <summary>Its code.</summary>
    public FocuspuntId Id { get; }

    /// <summary>As the area wrote it.</summary>
    public string Title { get; }

    /// <summary>The first day on which the area works on it.</summary>
    public DateOnly ValidFrom { get; }

    /// <summary>How many signals touched it in these weeks.</summary>
    public long Touched { get; }

    /// <summary>How many in as many weeks before them.</summary>
    public long Before { get; }

    /// <summary>The last day; null until a new inventory takes its place.</summary>
    public DateOnly? ValidThrough { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(FocuspuntFigure);
}

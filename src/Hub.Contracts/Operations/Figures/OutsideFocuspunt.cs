using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Operations.Figures;

/// <summary>What came in about a theme in an area and touched no focuspunt. Exact, so for the hub's operators alone.</summary>
/// <remarks>A wijkregisseur may see the public matters of it; those about people reach him as patterns only.</remarks>
public sealed record OutsideFocuspunt
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A part is missing.</exception>
    public OutsideFocuspunt(
        MunicipalityCode municipality, AreaCode area, string theme, long collective, long collectiveBefore, long individual,
            long individualBefore)
    {
        Municipality = Require.Present(municipality);
        Area = Require.Present(area);
        Theme = EnvelopeCode.Of(theme);
        Collective = collective;
        CollectiveBefore = collectiveBefore;
        Individual = individual;
        IndividualBefore = individualBefore;
    }

    /// <summary>The municipality.</summary>
    public MunicipalityCode Municipality { get; }

    /// <summary>The gebied.</summary>
    public AreaCode Area { get; }

    /// <summary>The theme.</summary>
    public string Theme { get; }

    /// <summary>How many public matters in these weeks.</summary>
    public long Collective { get; }

    /// <summary>How many in as many weeks before them.</summary>
    public long CollectiveBefore { get; }

    /// <summary>How many signals about a person, alone or beside a public matter, in these weeks.</summary>
    public long Individual { get; }

    /// <summary>How many in as many weeks before them.</summary>
    public long IndividualBefore { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(OutsideFocuspunt);
}

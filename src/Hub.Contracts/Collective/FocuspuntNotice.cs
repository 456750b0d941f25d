using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Collective;

/// <summary>
/// Tells the other network that a focuspunt with a link to the social domain was touched: focuspunt, area, week, and nothing else.
/// </summary>
public sealed record FocuspuntNotice
{
    /// <summary>Creates a notice.</summary>
    /// <exception cref="ContractViolationException">A part is missing.</exception>
    public FocuspuntNotice(
        Guid deliveryId, TeamId team, MunicipalityCode municipality, AreaCode area, FocuspuntId focuspunt, int year, int week)
    {
        DeliveryId = Require.Id(deliveryId);
        Team = Require.Present(team);
        Municipality = Require.Present(municipality);
        Area = Require.Present(area);
        Focuspunt = Require.Present(focuspunt);
        Year = Require.Between(year, 2020, 2100);
        Week = Require.Between(week, 1, 53);
    }

    /// <summary>This delivery.</summary>
    public Guid DeliveryId { get; }

    /// <summary>The receiving team.</summary>
    public TeamId Team { get; }

    /// <summary>The municipality.</summary>
    public MunicipalityCode Municipality { get; }

    /// <summary>The gebied.</summary>
    public AreaCode Area { get; }

    /// <summary>The focuspunt.</summary>
    public FocuspuntId Focuspunt { get; }

    /// <summary>ISO 8601 week-numbering year.</summary>
    public int Year { get; }

    /// <summary>ISO 8601 week.</summary>
    public int Week { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(FocuspuntNotice)} {DeliveryId}";
}

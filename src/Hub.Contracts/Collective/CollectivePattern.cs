using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Collective;

/// <summary>
/// "There is more going on here": many individual cases with one theme in one area, without anyone's story. For the wijkregisseur.
/// </summary>
public sealed record CollectivePattern
{
    /// <summary>The least number of distinct subjects that may be shown (<see cref="PrivacyRule.SmallNumbersHidden"/>).</summary>
    public const int LeastSubjects = 5;

    /// <summary>Creates a pattern.</summary>
    /// <exception cref="ContractViolationException">The count is below five or not rounded down to a five.</exception>
    public CollectivePattern(
        Guid deliveryId, TeamId team, MunicipalityCode municipality, AreaCode area, Theme theme, DateOnly from, DateOnly until, int atLeast)
    {
        DeliveryId = Require.Id(deliveryId);
        Team = Require.Present(team);
        Municipality = Require.Present(municipality);
        Area = Require.Present(area);
        Theme = Require.Known(theme);
        From = from;
        Until = until > from ? until : throw new ContractViolationException(nameof(until), "must be after from");
        AtLeast = atLeast >= LeastSubjects && atLeast % LeastSubjects == 0
            ? atLeast
            : throw new ContractViolationException(nameof(atLeast), PrivacyRule.SmallNumbersHidden, "must be five or a multiple of five");
    }

    /// <summary>This delivery.</summary>
    public Guid DeliveryId { get; }

    /// <summary>The receiving wijkregisseur.</summary>
    public TeamId Team { get; }

    /// <summary>The municipality.</summary>
    public MunicipalityCode Municipality { get; }

    /// <summary>The gebied.</summary>
    public AreaCode Area { get; }

    /// <summary>The theme that the cases share.</summary>
    public Theme Theme { get; }

    /// <summary>First day of the period.</summary>
    public DateOnly From { get; }

    /// <summary>Last day of the period.</summary>
    public DateOnly Until { get; }

    /// <summary>Number of distinct subjects, rounded down to a multiple of five.</summary>
    public int AtLeast { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(CollectivePattern)} {DeliveryId}";
}

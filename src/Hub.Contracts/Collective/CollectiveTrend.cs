using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Collective;

/// <summary>
/// Public matters about one theme rise in one area, against its own last year and against the other areas. For the wijkregisseur. Cases
/// about
/// people are not in it.
/// </summary>
public sealed record CollectiveTrend
{
    /// <summary>What is counted is told as a multiple of this.</summary>
    public const int Step = 5;

    /// <summary>Creates a trend.</summary>
    /// <exception cref="ContractViolationException">A part is missing, the period is none, or a count is not rounded down to a
    /// five.</exception>
    public CollectiveTrend(
        Guid deliveryId, TeamId team, MunicipalityCode municipality, AreaCode area, Theme theme, DateOnly from, DateOnly until, int atLeast,
        int lastYear)
    {
        DeliveryId = Require.Id(deliveryId);
        Team = Require.Present(team);
        Municipality = Require.Present(municipality);
        Area = Require.Present(area);
        Theme = Require.Known(theme);
        From = from;
        Until = until > from ? until : throw new ContractViolationException(nameof(until), "must be after from");
        AtLeast = Rounded(atLeast, Step, nameof(atLeast));
        LastYear = Rounded(lastYear, 0, nameof(lastYear));
    }

    /// <summary>This delivery.</summary>
    public Guid DeliveryId { get; }

    /// <summary>The receiving wijkregisseur.</summary>
    public TeamId Team { get; }

    /// <summary>The municipality.</summary>
    public MunicipalityCode Municipality { get; }

    /// <summary>The gebied.</summary>
    public AreaCode Area { get; }

    /// <summary>What they are about.</summary>
    public Theme Theme { get; }

    /// <summary>First day of the four weeks.</summary>
    public DateOnly From { get; }

    /// <summary>Last day of them.</summary>
    public DateOnly Until { get; }

    /// <summary>How many came in these weeks, rounded down to a multiple of five.</summary>
    public int AtLeast { get; }

    /// <summary>How many came in the same weeks a year before, rounded down to a multiple of five.</summary>
    public int LastYear { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(CollectiveTrend)} {DeliveryId}";

    private static int Rounded(int count, int least, string field)
        => count >= least && count % Step == 0 ? count : throw new ContractViolationException(field, "must be a multiple of five");
}

using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Operations.Figures;

/// <summary>A pattern or trend that the hub announced: what its receiver was told, and no more. Rounded, so it is about nobody.</summary>
public sealed record AnnouncedEntry
{
    /// <summary>Creates an entry.</summary>
    /// <exception cref="ContractViolationException">The week is none, a code has not its form, or the number is not rounded.</exception>
    public AnnouncedEntry(
        Guid deliveryId, string contract, string week, MunicipalityCode municipality, AreaCode area, string theme, int atLeast, TeamId team,
        DateTimeOffset at)
    {
        DeliveryId = Require.Id(deliveryId);
        Contract = EnvelopeCode.Of(contract);
        Week = FigureWeeks.Check(week);
        Municipality = Require.Present(municipality);
        Area = Require.Present(area);
        Theme = EnvelopeCode.Of(theme);
        AtLeast = atLeast >= 5 && atLeast % 5 == 0 ? atLeast : throw new ContractViolationException(nameof(atLeast),
            "must be five or a multiple of five");
        Team = Require.Present(team);
        At = Require.Moment(at);
    }

    /// <summary>The delivery that told it.</summary>
    public Guid DeliveryId { get; }

    /// <summary><c>pattern</c>: cases about people; <c>trend</c>: public matters that rise.</summary>
    public string Contract { get; }

    /// <summary>The last of the four ISO weeks that it is about, such as <c>2026-W13</c>.</summary>
    public string Week { get; }

    /// <summary>The municipality.</summary>
    public MunicipalityCode Municipality { get; }

    /// <summary>The gebied.</summary>
    public AreaCode Area { get; }

    /// <summary>The theme.</summary>
    public string Theme { get; }

    /// <summary>How many at least, rounded down to a multiple of five.</summary>
    public int AtLeast { get; }

    /// <summary>Who was told.</summary>
    public TeamId Team { get; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(AnnouncedEntry);
}

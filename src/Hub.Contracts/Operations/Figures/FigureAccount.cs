using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Operations.Figures;

/// <summary>The running account of a partner in an area and a week: what came to the router, and what became of it.</summary>
/// <remarks>What a door refused at once never came to the router: the adapters' alarms and metrics tell of that.</remarks>
public sealed record FigureAccount
{
    /// <summary>Creates an account.</summary>
    /// <exception cref="ContractViolationException">The week is none, or the partner is missing.</exception>
    public FigureAccount(
        string week, string partner, long received, long routed, long refused, long duplicate, long parked,
            MunicipalityCode? municipality = null,
        AreaCode? area = null)
    {
        Week = FigureWeeks.Check(week);
        Partner = EnvelopeCode.Of(partner);
        Received = received;
        Routed = routed;
        Refused = refused;
        Duplicate = duplicate;
        Parked = parked;
        Municipality = municipality;
        Area = area;
    }

    /// <summary>The ISO week in Dutch time, such as <c>2026-W13</c>.</summary>
    public string Week { get; }

    /// <summary>The partner; <c>broker</c> for messages that could not be read.</summary>
    public string Partner { get; }

    /// <summary>What came to the router.</summary>
    public long Received { get; }

    /// <summary>What went to a team.</summary>
    public long Routed { get; }

    /// <summary>What a rule refused.</summary>
    public long Refused { get; }

    /// <summary>What came behind newer content of the same matter.</summary>
    public long Duplicate { get; }

    /// <summary>What could not be processed.</summary>
    public long Parked { get; }

    /// <summary>What became of nothing that is known: 0, or the hub has a fault.</summary>
    public long Unaccounted => Received - Routed - Refused - Duplicate - Parked;

    /// <summary>The municipality; null where a message could not be read.</summary>
    public MunicipalityCode? Municipality { get; }

    /// <summary>The area; null where nothing was decided, or no area was seen.</summary>
    public AreaCode? Area { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(FigureAccount);
}

using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Contracts.Operations;

/// <summary>A partner as the ledger heard it in a period.</summary>
/// <remarks>What a door refused at once the adapters know: that is in their metrics and alarms, not here.</remarks>
public sealed record PartnerStand
{
    /// <summary>Creates the stand.</summary>
    /// <exception cref="ContractViolationException">The partner is missing, or a list is too long.</exception>
    public PartnerStand(
        PartnerId partner, long routed, long refused, long parked, DateTimeOffset? lastReceivedAt = null,
        ImmutableArray<MunicipalityCode> municipalities = default,
        ImmutableArray<CodeCount> refusals = default, ImmutableArray<CodeCount> alarms = default)
    {
        Partner = Require.Present(partner);
        Routed = routed;
        Refused = refused;
        Parked = parked;
        LastReceivedAt = EnvelopeCode.Moment(lastReceivedAt);
        Municipalities = Require.List(municipalities, 500);
        Refusals = Require.List(refusals, 500);
        Alarms = Require.List(alarms, 500);
    }

    /// <summary>The partner.</summary>
    public PartnerId Partner { get; }

    /// <summary>Its signals that went to a team.</summary>
    public long Routed { get; }

    /// <summary>Its signals that the router refused.</summary>
    public long Refused { get; }

    /// <summary>Its signals that could not be processed and wait for an operator.</summary>
    public long Parked { get; }

    /// <summary>When the hub took in the last of them, in UTC; null for none in the period.</summary>
    public DateTimeOffset? LastReceivedAt { get; }

    /// <summary>The municipalities that they were about.</summary>
    public ImmutableArray<MunicipalityCode> Municipalities { get; }

    /// <summary>Refusals by rule; empty for none.</summary>
    public ImmutableArray<CodeCount> Refusals { get; }

    /// <summary>Open alarms about it by code, also those that its adapters raised (silent, callbacks, files); empty for none.</summary>
    public ImmutableArray<CodeCount> Alarms { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(PartnerStand);
}

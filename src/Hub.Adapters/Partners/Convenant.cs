using System.Collections.Immutable;
using Hub.Contracts.Signals.Basis;

namespace Hub.Adapters.Partners;

/// <summary>The agreement between a partner and the municipality: without a valid one a partner may send collective signals only.</summary>
/// <param name="Id">Its code.</param>
/// <param name="ValidFrom">First day on which it holds, in UTC.</param>
/// <param name="ValidThrough">Last day on which it holds, in UTC.</param>
/// <param name="Bases">Grondslagen that it lists.</param>
/// <param name="Purposes">Purposes that it lists.</param>
/// <param name="DefaultBasis">Basis of a system that cannot state one; null where each signal must.</param>
/// <param name="PoliceDestinations">Team kinds that a provision under Wpg 20 may reach.</param>
/// <param name="MayProcessBsn">Whether the law lets this partner process the BSN (UAVG 46, Wabb 10).</param>
internal sealed record Convenant(
    CovenantId Id, DateOnly ValidFrom, DateOnly ValidThrough, ImmutableArray<GrondslagCode> Bases, ImmutableArray<PurposeCode> Purposes,
    LegalBasis? DefaultBasis, ImmutableArray<string> PoliceDestinations, bool MayProcessBsn)
{
    private readonly CovenantClaim claim = new(Id, Bases, Purposes, DefaultBasis, PoliceDestinations, MayProcessBsn);

    /// <summary>Whether it holds at this moment.</summary>
    public bool HoldsAt(DateTimeOffset moment)
    {
        var day = DateOnly.FromDateTime(moment.UtcDateTime);
        return ValidFrom <= day && day <= ValidThrough;
    }

    /// <summary>What the router is told of it.</summary>
    public CovenantClaim Claim() => claim;
}

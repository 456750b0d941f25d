using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals.Basis;

/// <summary>What the partner's valid convenant allowed when the hub took the signal in. Absent: collective signals only.</summary>
public sealed record CovenantClaim
{
    /// <summary>Creates a claim.</summary>
    /// <exception cref="ContractViolationException">A part is missing.</exception>
    public CovenantClaim(
        CovenantId covenant, ImmutableArray<GrondslagCode> bases, ImmutableArray<PurposeCode> purposes,
        LegalBasis? defaultBasis = null, ImmutableArray<string> policeDestinations = default, bool mayProcessBsn = false)
    {
        Covenant = Require.Present(covenant, "covenant.covenant");
        Bases = Require.List(bases, 50, "covenant.bases");
        Purposes = Require.List(purposes, 50, "covenant.purposes");
        DefaultBasis = defaultBasis;
        PoliceDestinations = Require.List(policeDestinations, 50, "covenant.policeDestinations");
        MayProcessBsn = mayProcessBsn;
    }

    /// <summary>The convenant.</summary>
    public CovenantId Covenant { get; }

    /// <summary>The grondslagen that it lists.</summary>
    public ImmutableArray<GrondslagCode> Bases { get; }

    /// <summary>The purposes that it lists.</summary>
    public ImmutableArray<PurposeCode> Purposes { get; }

    /// <summary>
    /// The basis that holds for a system that cannot state one, such as the municipality's own; null where each signal must.
    /// </summary>
    public LegalBasis? DefaultBasis { get; }

    /// <summary>Team kinds that a provision under Wpg 20 may reach; empty for all but the police.</summary>
    public ImmutableArray<string> PoliceDestinations { get; }

    /// <summary>Whether the law lets this partner process the BSN. Default false.</summary>
    public bool MayProcessBsn { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(CovenantClaim);
}

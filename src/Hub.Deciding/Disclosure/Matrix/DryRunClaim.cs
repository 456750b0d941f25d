using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;

namespace Hub.Deciding.Disclosure.Matrix;

/// <summary>What a dry run assumes of a partner of this kind, so that it can show deliveries; never used for a real signal.</summary>
internal sealed record DryRunClaim(
    SourceKind Source, GrondslagCode Grondslag, PurposeCode Purpose, WpgArticle? WpgArticle = null,
    ImmutableArray<string> PoliceDestinations = default, bool MayProcessBsn = false, ImmutableArray<GrondslagCode> OtherBases = default,
    ImmutableArray<PurposeCode> OtherPurposes = default)
{
    /// <summary>The claim.</summary>
    public CovenantClaim ToClaim()
        => new(
            new CovenantId("dry-run"), [Grondslag, .. OtherBases.IsDefault ? [] : OtherBases],
            [Purpose, .. OtherPurposes.IsDefault ? [] : OtherPurposes],
            new LegalBasis(Grondslag, Purpose, wpgArticle: WpgArticle), PoliceDestinations, MayProcessBsn);

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(DryRunClaim)} {Source}";
}

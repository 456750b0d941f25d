using System.Collections.Immutable;
using Hub.Contracts.Signals.Basis;

namespace Hub.Deciding.Disclosure.Matrix;

/// <summary>The file <c>rules/need-to-know.json</c>, as it is written.</summary>
/// <param name="Version">Version, shown with each printout.</param>
/// <param name="Bases">The grondslagen that rows may use.</param>
/// <param name="Rows">What is allowed. All else is denied.</param>
/// <param name="Denials">What is forbidden where a row would allow it; wins over rows.</param>
/// <param name="BsnDestinations">Who may have a BSN.</param>
/// <param name="ArrearsBasis">The basis of a creditor's report of arrears: the law itself, where the convenant lists it.</param>
/// <param name="ArrearsPurpose">The purpose of such a report, where the convenant lists it.</param>
/// <param name="PoliceCareCodes">Police codes that a person must look at first.</param>
/// <param name="DryRun">What a dry run assumes, a line a source kind.</param>
/// <param name="Reviewed">Who reviewed it and when; null while nobody did.</param>
/// <param name="InitiatorBasis">
/// The consent by which the wijkregisseur may know who brought a plan, where the convenant lists it; null where nobody may.
/// </param>
/// <param name="InitiatorPurpose">The purpose of that, where the convenant lists it; stands beside InitiatorBasis.</param>
/// <param name="SecondReader">Of which sources a second reader may read the masked words, where a municipality has one; none where nobody
/// may.</param>
internal sealed record NeedToKnowFile(
    string Version, ImmutableArray<MatrixBasis> Bases, ImmutableArray<MatrixRow> Rows, ImmutableArray<MatrixRow> Denials,
    ImmutableArray<BsnDestination> BsnDestinations, GrondslagCode ArrearsBasis, PurposeCode ArrearsPurpose,
    ImmutableArray<string> PoliceCareCodes, ImmutableArray<DryRunClaim> DryRun, string? Reviewed = null,
    GrondslagCode? InitiatorBasis = null, PurposeCode? InitiatorPurpose = null, ImmutableArray<ReaderRow> SecondReader = default)
{
    /// <summary>Of which sources a second reader may read.</summary>
    public ImmutableArray<ReaderRow> SecondReader { get; init; } = SecondReader.IsDefault ? [] : SecondReader;

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(NeedToKnowFile)} {Version}";
}

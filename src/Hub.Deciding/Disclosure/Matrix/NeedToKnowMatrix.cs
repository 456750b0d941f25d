using System.Collections.Frozen;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;

namespace Hub.Deciding.Disclosure.Matrix;

/// <summary>
/// The need-to-know matrix of all municipalities, ready to ask. Default: denied. A combination is allowed only where a row lists it and no
/// denial names it; rows and denials carry their citation, so that a lawyer can read why.
/// </summary>
internal sealed class NeedToKnowMatrix
{
    private readonly NeedToKnowFile file;
    private readonly FrozenDictionary<MunicipalityCode, FrozenDictionary<MatrixCell, MatrixRow>> cells;
    private readonly FrozenDictionary<MatrixCell, MatrixRow> elsewhere;
    private readonly FrozenDictionary<SourceKind, CovenantClaim> dryRun;

    /// <summary>Compiles the matrix; the file must have been checked (<see cref="NeedToKnowLoader"/>).</summary>
    public NeedToKnowMatrix(NeedToKnowFile file)
    {
        this.file = file;
        var named = file.Rows.Concat(file.Denials).SelectMany(row => row.Municipalities.IsDefault ? [] : row.Municipalities).Distinct();
        cells = named.ToFrozenDictionary(municipality => municipality, municipality => Compile(row => row.HoldsIn(municipality)));
        elsewhere = Compile(row => row.Municipalities.IsDefaultOrEmpty);
        dryRun = file.DryRun.ToFrozenDictionary(claim => claim.Source, claim => claim.ToClaim());
        PoliceCareCodes = [.. file.PoliceCareCodes];
        InitiatorBasis = file is { InitiatorBasis: { } consent, InitiatorPurpose: { } purpose } ? new LegalBasis(consent, purpose) : null;
    }

    /// <summary>The version of the file.</summary>
    public string Version => file.Version;

    /// <summary>The file, for printing.</summary>
    public NeedToKnowFile File => file;

    /// <summary>Police codes that a person must look at first.</summary>
    public string[] PoliceCareCodes { get; }

    /// <summary>The basis of a creditor's report of arrears.</summary>
    public GrondslagCode ArrearsBasis => file.ArrearsBasis;

    /// <summary>The purpose of a creditor's report of arrears.</summary>
    public PurposeCode ArrearsPurpose => file.ArrearsPurpose;

    /// <summary>Consent of who brought a plan, and for what; null where nobody may be told of him.</summary>
    public LegalBasis? InitiatorBasis { get; }

    /// <summary>The row that allows a combination in a municipality; null where it is denied.</summary>
    public MatrixRow? Allows(MunicipalityCode municipality, MatrixCell cell)
        => cells.GetValueOrDefault(municipality, elsewhere).GetValueOrDefault(cell);

    /// <summary>Whether a BSN may go along to a kind of destination.</summary>
    public bool MayHaveBsn(MunicipalityCode municipality, TeamKind destination)
    {
        foreach (var allowed in file.BsnDestinations)
        {
            if (allowed.Destination == destination
                && (allowed.Municipalities.IsDefaultOrEmpty || allowed.Municipalities.Contains(municipality)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a second reader may read the masked words of a source in a municipality. Never a creditor's report of
    /// arrears.</summary>
    public bool MayBeRead(Signal signal)
        => signal.Arrears is null && file.SecondReader.Any(row => row.Sources.Contains(signal.Source) && row.HoldsIn(signal.Municipality));

    /// <summary>What a dry run assumes of a source kind; null: nothing, so collective only.</summary>
    public CovenantClaim? DryRunClaim(SourceKind source) => dryRun.GetValueOrDefault(source);

    private FrozenDictionary<MatrixCell, MatrixRow> Compile(Func<MatrixRow, bool> holds)
    {
        var denied = file.Denials.Where(holds).SelectMany(row => row.Cells()).ToHashSet();
        var allowed = new Dictionary<MatrixCell, MatrixRow>();
        foreach (var row in file.Rows.Where(holds))
        {
            foreach (var cell in row.Cells().Where(cell => !denied.Contains(cell)))
            {
                allowed.TryAdd(cell, row);
            }
        }
        return allowed.ToFrozenDictionary();
    }
}

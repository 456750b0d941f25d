using System.Collections.Immutable;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Disclosure.Matrix;

/// <summary>One row of the need-to-know matrix: every combination of its lists is allowed (or, as a denial, forbidden).</summary>
internal sealed record MatrixRow(
    string Id, ImmutableArray<SourceKind> Sources, ImmutableArray<string> Bases, ImmutableArray<DataClass> DataClasses,
    ImmutableArray<TeamKind> Destinations, string Citation, string Meaning, ImmutableArray<MunicipalityCode> Municipalities = default)
{
    /// <summary>Whether the row holds in a municipality; a row that names none holds in all.</summary>
    public bool HoldsIn(MunicipalityCode municipality) => Municipalities.IsDefaultOrEmpty || Municipalities.Contains(municipality);

    /// <summary>All combinations of the row.</summary>
    public IEnumerable<MatrixCell> Cells()
        => from source in Sources
           from basis in Bases
           from dataClass in DataClasses
           from destination in Destinations
           select new MatrixCell(source, basis, dataClass, destination);

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(MatrixRow)} {Id}";
}

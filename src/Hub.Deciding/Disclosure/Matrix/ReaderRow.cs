using System.Collections.Immutable;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Disclosure.Matrix;

/// <summary>One row of what a second reader may read: of which sources, where, and by which law. What no row names it does not
/// read.</summary>
/// <param name="Id">Its name, shown with each printout.</param>
/// <param name="Sources">Of which kinds of party the words may be read, masked. Never the police.</param>
/// <param name="Citation">The law.</param>
/// <param name="Meaning">What it means, for who must judge it.</param>
/// <param name="Municipalities">Where it holds; none for everywhere.</param>
internal sealed record ReaderRow(
    string Id, ImmutableArray<SourceKind> Sources, string Citation, string Meaning,
        ImmutableArray<MunicipalityCode> Municipalities = default)
{
    /// <summary>Whether the row holds in a municipality.</summary>
    public bool HoldsIn(MunicipalityCode municipality) => Municipalities.IsDefaultOrEmpty || Municipalities.Contains(municipality);

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(ReaderRow)} {Id}";
}

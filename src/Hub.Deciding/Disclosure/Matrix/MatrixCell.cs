using Hub.Contracts.Individual;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Disclosure.Matrix;

/// <summary>
/// One question to the matrix: may content of this class, from this kind of source on this basis, reach this kind of destination?
/// </summary>
internal readonly record struct MatrixCell(SourceKind Source, string Basis, DataClass DataClass, TeamKind Destination);

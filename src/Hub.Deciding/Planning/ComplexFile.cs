using System.Collections.Immutable;

namespace Hub.Deciding.Planning;

/// <summary>The file <c>rules/complex.json</c>: when a case counts as one of several troubles at once.</summary>
/// <param name="Version">Version.</param>
/// <param name="AtLeast">How many kinds of trouble make it complex.</param>
/// <param name="Troubles">Kinds of trouble by name; words, or beginnings of words that end in a star.</param>
internal sealed record ComplexFile(string Version, int AtLeast, ImmutableDictionary<string, ImmutableArray<string>> Troubles);

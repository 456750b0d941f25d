using System.Collections.Immutable;
using Hub.Contracts.Territory;

namespace Hub.Deciding.Municipalities;

/// <summary>A gebied: a set of CBS buurten, with postcodes and names to fall back on.</summary>
/// <param name="Code">Its code within the municipality.</param>
/// <param name="Name">As people call it.</param>
/// <param name="Buurten">The CBS buurten.</param>
/// <param name="Pc4">PC4s that lie here for all practical purposes: enough to go by alone.</param>
/// <param name="Pc4Partly">PC4s of which only a part lies here: possible, but not enough to go by alone.</param>
/// <param name="Names">Names of the area, its wijken and places: enough to go by alone.</param>
/// <param name="NamesPartly">Names of which only a part lies here, such as a place in two areas.</param>
/// <param name="Notes">Remarks of whoever keeps the file.</param>
internal sealed record Area(
    AreaCode Code, string Name, ImmutableArray<Buurt> Buurten, ImmutableArray<Pc4> Pc4, ImmutableArray<Pc4> Pc4Partly = default,
    ImmutableArray<string> Names = default, ImmutableArray<string> NamesPartly = default, string? Notes = null);

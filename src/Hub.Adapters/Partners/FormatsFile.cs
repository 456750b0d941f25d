using System.Collections.Immutable;
using System.Text.Json;

namespace Hub.Adapters.Partners;

/// <summary>
/// What a partner's file says of formats, read apart: also where the rest of it is broken, so that all its faults come at once.
/// </summary>
/// <param name="Formats">The formats.</param>
/// <param name="Doors">Settings by format.</param>
internal sealed record FormatsFile(
    ImmutableArray<PartnerFormat> Formats = default, ImmutableDictionary<PartnerFormat, JsonElement>? Doors = null);

using System.Collections.Immutable;
using Hub.Contracts.Territory;

namespace Hub.Deciding.Municipalities;

/// <summary>A CBS buurt within an area.</summary>
/// <param name="Code">CBS code.</param>
/// <param name="Name">CBS name.</param>
/// <param name="Names">Other names that people use for it.</param>
/// <param name="Notes">Remarks, such as that its area is a proposal.</param>
internal sealed record Buurt(BuurtCode Code, string Name, ImmutableArray<string> Names = default, string? Notes = null);

using Hub.Contracts.Territory;

namespace Hub.Deciding.Territory;

/// <summary>The border of one buurt.</summary>
/// <param name="Code">CBS code.</param>
/// <param name="Border">Well-known binary in base64, RD metres.</param>
internal sealed record BuurtBorder(BuurtCode Code, string Border);

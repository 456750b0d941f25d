namespace Hub.Adapters.Corporation;

/// <summary>One code of a VERA reference list.</summary>
/// <param name="List">The list, such as <c>ZAAKTYPESOORT</c>.</param>
/// <param name="Code">The code within it.</param>
/// <param name="Name">Its Dutch name.</param>
/// <param name="Ended">Last day on which it may be used; null while it holds.</param>
/// <param name="Parent">The code above it as <c>LIST.CODE</c>; null where it has none.</param>
internal sealed record VeraCode(string List, string Code, string Name, DateOnly? Ended, string? Parent);

namespace Hub.Standalone.Commands.Watching;

/// <summary>What one look saw.</summary>
/// <param name="Code">The exit code if this is the last.</param>
/// <param name="Json">What a line of JSON holds.</param>
/// <param name="Plain">Writes it as text, for who has no terminal.</param>
/// <param name="Screen">The lines of it for a width and a height.</param>
internal sealed record WatchLook(int Code, object Json, Action<TextWriter> Plain, Func<int, int, IReadOnlyList<WatchLine>> Screen);

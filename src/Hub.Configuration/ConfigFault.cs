namespace Hub.Configuration;

/// <summary>
/// One fault in a configuration set: which file, where in it, and which rule it breaks. Never holds a secret. As text it is Dutch, for a
/// screen.
/// </summary>
/// <param name="File">File name relative to the configuration folder.</param>
/// <param name="Path">JSON path within the file, such as <c>$.areas[2].buurten[0]</c>; <c>$</c> for the file as a whole.</param>
/// <param name="Rule">What it must satisfy, in English; a new one needs its line in <c>RuleWords.txt</c>.</param>
public sealed record ConfigFault(string File, string Path, string Rule)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File} {Path}: {RuleWords.Dutch(Rule)}";
}

namespace Hub.Hosting.Configuration;

/// <summary>One fault in a configuration set: which file, where in it, and which rule it breaks. Never holds a secret.</summary>
/// <param name="File">File name relative to the configuration folder.</param>
/// <param name="Path">JSON path within the file, such as <c>$.areas[2].buurten[0]</c>; <c>$</c> for the file as a whole.</param>
/// <param name="Rule">What it must satisfy.</param>
public sealed record ConfigFault(string File, string Path, string Rule)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File} {Path}: {Rule}";
}

using System.Text;

namespace Hub.Standalone.Demo;

/// <summary>One request that a partner makes in the demo; all invented.</summary>
/// <param name="Note">What it is about, in a few words, for the table.</param>
/// <param name="Partner">The partner that sends it.</param>
/// <param name="Path">The door.</param>
/// <param name="ContentType">Form of the body.</param>
/// <param name="Body">The body.</param>
/// <param name="Municipality">The municipality as far as the sample shows it, for the table.</param>
internal sealed record DemoSample(string Note, string Partner, string Path, string ContentType, byte[] Body, string Municipality)
{
    /// <summary>The body as the partner sends it: Open311 has its key in the form.</summary>
    public byte[] BodyWith(string key)
        => Path.StartsWith("/open311/", StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Body).Replace("{key}", key, StringComparison.Ordinal))
            : Body;

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(DemoSample)} {Note}";
}

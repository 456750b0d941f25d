using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Hub.Hosting.Notices;

/// <summary>That something waits, for one contact: which team, how urgent, how many; or which alarm. Never content, never an id of a
/// signal.</summary>
/// <param name="Subject">What it says at a glance, in Dutch.</param>
/// <param name="Lines">The rest, a paragraph each.</param>
/// <param name="Json">The same for a webhook.</param>
/// <param name="IsAcute">Whether somebody must look now.</param>
public sealed record Notice(string Subject, ImmutableArray<string> Lines, JsonObject Json, bool IsAcute)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(Notice);
}

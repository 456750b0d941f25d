using System.Collections.Immutable;

namespace Hub.Contracts.TeamInbox;

/// <summary>A team's inbox, most urgent first.</summary>
/// <param name="Deliveries">At most a hundred deliveries.</param>
/// <param name="More">Whether there are more.</param>
public sealed record InboxPage(ImmutableArray<InboxEntry> Deliveries, bool More = false)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(InboxPage);
}

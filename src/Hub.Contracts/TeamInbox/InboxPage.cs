using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.TeamInbox;

/// <summary>A team's inbox, most urgent first.</summary>
public sealed record InboxPage
{
    /// <summary>The most deliveries of one page.</summary>
    public const int Most = 100;

    /// <summary>Creates a page.</summary>
    /// <exception cref="ContractViolationException">It holds too many deliveries, or an absent one.</exception>
    public InboxPage(ImmutableArray<InboxEntry> deliveries, bool more = false, InboxCounts? counts = null)
    {
        Deliveries = Require.List(deliveries, Most);
        More = more;
        Counts = counts;
    }

    /// <summary>At most <see cref="Most"/> deliveries; may be empty.</summary>
    public ImmutableArray<InboxEntry> Deliveries { get; }

    /// <summary>Whether there are more.</summary>
    public bool More { get; }

    /// <summary>How many there are of each, however many this page shows; null from a hub of before it counted.</summary>
    public InboxCounts? Counts { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(InboxPage);
}

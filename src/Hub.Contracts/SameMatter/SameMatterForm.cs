using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.TeamInbox;

namespace Hub.Contracts.SameMatter;

/// <summary>A delivery with those about the same thing, and what the team could join with it: envelopes of its own inbox only.</summary>
public sealed record SameMatterForm
{
    /// <summary>The most deliveries that follow one.</summary>
    public const int MostJoined = 50;

    /// <summary>The most that are offered to join.</summary>
    public const int MostOffered = 50;

    /// <summary>Creates the form.</summary>
    /// <exception cref="ContractViolationException">The lead is missing, or a list is too long.</exception>
    public SameMatterForm(InboxEntry lead, ImmutableArray<InboxEntry> joined = default, ImmutableArray<InboxEntry> offered = default)
    {
        Lead = Require.Present(lead);
        Joined = Require.List(joined, MostJoined);
        Offered = Require.List(offered, MostOffered);
    }

    /// <summary>The delivery that leads: the one that was asked for, or the one that it follows.</summary>
    public InboxEntry Lead { get; }

    /// <summary>Those that follow it, the oldest first; empty for none.</summary>
    public ImmutableArray<InboxEntry> Joined { get; }

    /// <summary>
    /// Open deliveries of the team and of the same kind that stand alone and could follow it: of the same theme and area first, then the
    /// latest. Empty for none.
    /// </summary>
    public ImmutableArray<InboxEntry> Offered { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(SameMatterForm)} {Lead.DeliveryId}";
}

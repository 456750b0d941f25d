using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.TeamInbox;

namespace Hub.Contracts.ReadAlong;

/// <summary>Who reads along in a case, and whom its owner could invite by the rules.</summary>
public sealed record ReadersForm
{
    /// <summary>The most that read along in one case at once.</summary>
    public const int MostAtOnce = 5;

    /// <summary>Creates the form.</summary>
    /// <exception cref="ContractViolationException">The delivery is missing, a list is too long, or the days are none.</exception>
    public ReadersForm(
        InboxEntry delivery, int mostDays, ImmutableArray<ReadAlongEntry> readers = default,
        ImmutableArray<OfferedReader> offered = default)
    {
        Delivery = Require.Present(delivery);
        MostDays = Require.Between(mostDays, 1, InviteReaderRequest.LongestDays);
        Readers = Require.List(readers, 100);
        Offered = Require.List(offered, 1_000);
    }

    /// <summary>The case.</summary>
    public InboxEntry Delivery { get; }

    /// <summary>For how many days one may be invited at most, as the municipality says.</summary>
    public int MostDays { get; }

    /// <summary>Who reads along, and who did.</summary>
    public ImmutableArray<ReadAlongEntry> Readers { get; }

    /// <summary>Teams that the rules let have this case, with their roles; empty where it cannot be read along in now.</summary>
    public ImmutableArray<OfferedReader> Offered { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(ReadersForm)} {Delivery.DeliveryId}";
}

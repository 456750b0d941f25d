using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.ReadAlong;

/// <summary>Somebody reads along in one case: who, of whom, until when. Nothing of the case.</summary>
public sealed record ReadAlongEntry
{
    /// <summary>Creates an entry.</summary>
    /// <exception cref="ContractViolationException">A part is missing or has another form.</exception>
    public ReadAlongEntry(
        Guid readingId, Guid deliveryId, TeamId owner, TeamId reader, string role, string invitedBy, DateTimeOffset invitedAt,
        DateTimeOffset until, DateTimeOffset? readAt = null, DateTimeOffset? contentUntil = null, bool? isReadable = null,
        DateTimeOffset? endedAt = null, ReadAlongEnd? end = null)
    {
        ReadingId = Require.Id(readingId);
        DeliveryId = Require.Id(deliveryId);
        Owner = Require.Present(owner);
        Reader = Require.Present(reader);
        Role = StaffCode.Checked(role);
        InvitedBy = StaffCode.Checked(invitedBy);
        InvitedAt = Require.Moment(invitedAt);
        Until = Require.Moment(until);
        ReadAt = readAt is { } read ? Require.Moment(read, nameof(readAt)) : null;
        ContentUntil = contentUntil is { } gone ? Require.Moment(gone, nameof(contentUntil)) : null;
        IsReadable = isReadable;
        EndedAt = endedAt is { } over ? Require.Moment(over, nameof(endedAt)) : null;
        End = end is { } why ? Require.Known(why, nameof(end)) : null;
    }

    /// <summary>This reading along.</summary>
    public Guid ReadingId { get; }

    /// <summary>The case.</summary>
    public Guid DeliveryId { get; }

    /// <summary>The team that has the case and invited.</summary>
    public TeamId Owner { get; }

    /// <summary>The team that is invited.</summary>
    public TeamId Reader { get; }

    /// <summary>Which of its roles.</summary>
    public string Role { get; }

    /// <summary>Who invited: a role or staff code, never a name.</summary>
    public string InvitedBy { get; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset InvitedAt { get; }

    /// <summary>Until when, in UTC; it may end before.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>When it was first read, in UTC; null for not yet.</summary>
    public DateTimeOffset? ReadAt { get; }

    /// <summary>When the hub deletes what is sealed for the reader, in UTC: a working day after it was first read. Null before.</summary>
    public DateTimeOffset? ContentUntil { get; }

    /// <summary>Whether there is something to open; null for no.</summary>
    public bool? IsReadable { get; }

    /// <summary>When it ended, in UTC; null while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; }

    /// <summary>Why it ended; null while it lasts.</summary>
    public ReadAlongEnd? End { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(ReadAlongEntry)} {ReadingId}";
}

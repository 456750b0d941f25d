using System.Collections.Immutable;

namespace Hub.Router.Inbox;

/// <summary>A delivery as its team sees it in the list: the envelope, never the content.</summary>
/// <param name="OfferedBy">The team that offers it and owns it until this one accepts; null where this team is the owner.</param>
internal sealed record InboxItem(
#pragma warning disable CS1573 // the names say what they are
    Guid DeliveryId, int Revision, string Contract, string? DataClass, string Urgency, string State, DateTimeOffset CreatedAt, DateTimeOffset? AcceptedAt,
    string? AcceptedBy, DateTimeOffset? TermAt, string? OfferedBy, string? OfferedTo, bool HasContent);
#pragma warning restore CS1573

/// <summary>A page of the list.</summary>
/// <param name="Deliveries">Oldest first.</param>
internal sealed record InboxPage(ImmutableArray<InboxItem> Deliveries);

using System.Collections.Immutable;
using Hub.Configuration.Servers;

namespace Hub.Configuration.Notices;

/// <summary>Who is told that something waits: by mail or a webhook, and never what. Off where no contact is set.</summary>
/// <param name="Contacts">Who is told, and of what. Default nobody.</param>
/// <param name="Mail">The mail server; required where a contact has a mail address.</param>
/// <param name="Morning">When a morning digest goes, in Dutch time. Default <c>08:00</c>.</param>
/// <param name="MostPerHour">How many notices a contact gets in an hour at most; what comes above it goes together in the next. Default
/// 12.</param>
/// <param name="Desk">Where the desk is, such as <c>https://hub.gemeente.nl/desk</c>, for the one link in a notice. Default no
/// link.</param>
/// <param name="MemberDomains">The domains of addresses at which members of teams may have themselves told, such as <c>gemeente.nl</c>.
/// Default none: then no member chooses.</param>
public sealed record NoticeSettings(
    ImmutableArray<NoticeContact> Contacts = default, MailSettings? Mail = null, TimeOnly? Morning = null, int MostPerHour = 12,
        Uri? Desk = null, ImmutableArray<string> MemberDomains = default)
{
    /// <summary>Who is told, and of what.</summary>
    public ImmutableArray<NoticeContact> Contacts { get; init; } = Contacts.IsDefault ? [] : Contacts;

    /// <summary>The domains of addresses at which members may have themselves told.</summary>
    public ImmutableArray<string> MemberDomains { get; init; } = MemberDomains.IsDefault ? [] : MemberDomains;

    /// <summary>When a morning digest goes, in Dutch time.</summary>
    public TimeOnly MorningAt => Morning ?? new TimeOnly(8, 0);
}

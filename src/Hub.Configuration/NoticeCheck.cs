using System.Net.Mail;
using System.Text.RegularExpressions;
using Hub.Configuration.Notices;
using Hub.Configuration.Servers;

namespace Hub.Configuration;

/// <summary>What the types cannot say of notices: channels, names, addresses.</summary>
public static partial class NoticeCheck
{
    private const string At = "$.notices";

    /// <summary>Adds what is wrong to the list.</summary>
    public static void Check(NoticeSettings notices, ICollection<ConfigFault> faults)
    {
        if (notices.MostPerHour is < 1 or > 60)
        {
            Add(faults, $"{At}.mostPerHour", "must be 1 to 60");
        }
        if (notices.Desk is { } desk && desk.Scheme is not ("http" or "https"))
        {
            Add(faults, $"{At}.desk", "must be an http or https address");
        }
        if (notices.Mail is { } mail)
        {
            Check(mail, faults);
        }
        if (!notices.MemberDomains.IsEmpty && notices.Mail is null)
        {
            Add(faults, $"{At}.mail", "is required where members may be told");
        }
        if (notices.MemberDomains.Length > 20)
        {
            Add(faults, $"{At}.memberDomains", "must be 20 domains at most");
        }
        foreach (var (index, _) in notices.MemberDomains.Index().Where(one => !Domain.IsMatch(one.Item)))
        {
            Add(faults, $"{At}.memberDomains[{index}]", "must be a domain such as gemeente.nl, in lower case");
        }
        foreach (var (index, contact) in notices.Contacts.Index())
        {
            Check(notices, contact, $"{At}.contacts[{index}]", faults);
        }
        foreach (var twice in notices.Contacts.Index().GroupBy(one => one.Item.Name, StringComparer.Ordinal).SelectMany(group =>
            group.Skip(1)))
        {
            Add(faults, $"{At}.contacts[{twice.Index}].name", "stands there twice");
        }
    }

    private static void Check(MailSettings mail, ICollection<ConfigFault> faults)
    {
        if (mail.Port is < 1 or > 65_535)
        {
            Add(faults, $"{At}.mail.port", "must be 1 to 65535");
        }
        if (!IsAddress(mail.From))
        {
            Add(faults, $"{At}.mail.from", "must be a mail address");
        }
        if (mail.Tls == MailTls.None && !SettingsCheck.IsLoopback(mail.Host))
        {
            Add(faults, $"{At}.mail.tls", "is required for a server that is not on this machine");
        }
        if (mail.User is not null || mail.Password is not null)
        {
            Secrets.Check($"{At}.mail.password", mail.User, mail.Password, faults);
        }
    }

    private static void Check(NoticeSettings notices, NoticeContact contact, string at, ICollection<ConfigFault> faults)
    {
        if (!Name.IsMatch(contact.Name))
        {
            Add(faults, $"{at}.name", "must be 2 to 40 lower-case letters, digits and hyphens");
        }
        if (contact.Mail.IsEmpty && contact.Webhook is null)
        {
            Add(faults, at, "must have a mail address or a webhook");
        }
        if (!contact.Alarms && contact.Teams.IsEmpty)
        {
            Add(faults, at, "must have teams, or be told of alarms");
        }
        if (!contact.Mail.IsEmpty && notices.Mail is null)
        {
            Add(faults, $"{At}.mail", "is required where a contact has a mail address");
        }
        foreach (var (index, _) in contact.Mail.Index().Where(one => !IsAddress(one.Item)))
        {
            Add(faults, $"{at}.mail[{index}]", "must be a mail address");
        }
        if (contact.Webhook is { } webhook && webhook.Scheme != "https" && !(webhook.Scheme == "http" && webhook.IsLoopback))
        {
            Add(faults, $"{at}.webhook", "must be an https address");
        }
        if (contact.WebhookToken is { } token)
        {
            Secrets.Check($"{at}.webhookToken", null, token, faults);
        }
    }

    /// <summary>Whether it is one address and nothing beside it: no name, no list, no line break.</summary>
    public static bool IsAddress(string text) => MailAddress.TryCreate(text, out var address) && address.Address == text;

    private static void Add(ICollection<ConfigFault> faults, string path, string rule) => faults.Add(new ConfigFault(HubSettings.FileName,
        path, rule));

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Domain { get; }
}

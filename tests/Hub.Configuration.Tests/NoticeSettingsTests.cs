using Hub.Testing.Processes;

namespace Hub.Configuration.Tests;

/// <summary>Who is told is checked before anybody is: each fault by its place, and never by its value.</summary>
public sealed class NoticeSettingsTests : IDisposable
{
    private const string Mail = """ "mail": { "host": "127.0.0.1", "from": "hub@gemeente.example", "port": 2525, "tls": "none" } """;
    private readonly TestFolder folder = new("notices");

    public void Dispose() => folder.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Fact]
    public void Contacts_with_mail_webhook_and_teams_are_read()
    {
        var notices = Read(
            $$"""
            { {{Mail}}, "morning": "07:30", "desk": "https://hub.gemeente.example/desk", "contacts": [
              { "name": "beheer", "webhook": "https://chat.gemeente.example/hub", "alarms": true },
              { "name": "oosterheem", "mail": ["a@gemeente.example"], "teams": ["gm0637.wijkteam.oosterheem"], "when": "morning" } ] }
            """);

        Assert.Empty(notices.Faults);
        Assert.Equal(new TimeOnly(7, 30), notices.Settings!.Notices.MorningAt);
        Assert.Equal(2, notices.Settings.Notices.Contacts.Length);
    }

    [Theory]
    [InlineData(
        """{ "contacts": [{ "name": "a1", "mail": ["a@b.example"], "alarms": true }] }""",
        "$.notices.mail is required where a contact has a mail address")]
    [InlineData("""{ "contacts": [{ "name": "a1", "alarms": true }] }""", "$.notices.contacts[0] must have a mail address or a webhook")]
    [InlineData(
        """{ "contacts": [{ "name": "a1", "webhook": "https://b.example/x" }] }""",
        "$.notices.contacts[0] must have teams, or be told of alarms")]
    [InlineData(
        """{ "contacts": [{ "name": "a1", "webhook": "http://b.example/x", "alarms": true }] }""",
        "$.notices.contacts[0].webhook must be an https address")]
    [InlineData(
        """{ "contacts": [{ "name": "J. de Vries", "webhook": "https://b.example/x", "alarms": true }] }""",
        "$.notices.contacts[0].name must be 2 to 40")]
    [InlineData("""{ "mostPerHour": 0 }""", "$.notices.mostPerHour must be 1 to 60")]
    [InlineData(
        """{ "mail": { "host": "mail.example", "from": "hub@b.example", "tls": "none" } }""",
        "$.notices.mail.tls is required for a server that is not")]
    [InlineData("""{ "mail": { "host": "mail.example", "from": "Hub <hub@b.example>" } }""", "$.notices.mail.from must be a mail address")]
    [InlineData(
        """{ "mail": { "host": "mail.example", "from": "hub@b.example", "user": "hub" } }""",
        "$.notices.mail.password is required for a server")]
    public void A_fault_names_its_place_and_rule(string notices, string fault)
        => Assert.Contains(Read(notices).Faults, one => $"{one.Path} {one.Rule}".StartsWith(fault, StringComparison.Ordinal));

    [Fact]
    public void An_address_with_a_line_break_or_a_second_one_is_refused_and_not_repeated()
    {
        var faults = Read(
            """
            { "mail": { "host": "127.0.0.1", "from": "hub@b.example", "tls": "none" }, "contacts": [
              { "name": "a1", "mail": ["geheim@b.example\r\nBcc: ander@b.example", "een@b.example, twee@b.example"], "alarms": true } ] }
            """).Faults;

        Assert.Equal(["$.notices.contacts[0].mail[0]", "$.notices.contacts[0].mail[1]"], faults.Select(one => one.Path));
        Assert.DoesNotContain(faults, one => one.ToString().Contains("b.example", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_contacts_of_one_name_are_refused()
        => Assert.Equal(
            ["$.notices.contacts[1].name"],
            Read(
                """
                { "contacts": [ { "name": "a1", "webhook": "https://b.example/x", "alarms": true },
                                { "name": "a1", "webhook": "https://b.example/y", "alarms": true } ] }
                """).Faults.Select(one => one.Path));

    private (HubSettings? Settings, List<ConfigFault> Faults) Read(string notices)
    {
        File.WriteAllText(folder.Combine(HubSettings.FileName), $$"""{ "notices": {{notices}} }""");
        var faults = new List<ConfigFault>();
        return (HubSettings.Read(folder.Path, faults), faults);
    }
}

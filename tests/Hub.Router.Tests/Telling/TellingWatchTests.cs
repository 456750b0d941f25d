using Hub.Configuration.Notices;
using Hub.Contracts.FollowUp;
using Hub.Router.Ledger;
using Hub.Router.Telling;
using Hub.Testing.Nodes.Router;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;

namespace Hub.Router.Tests.Telling;

/// <summary>Who is told hears once that something waits, for whom and how urgent, and never what. Over a real mail server.</summary>
public sealed class TellingWatchTests : IAsyncDisposable
{
    private readonly MailSite site = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_team_s_contact_hears_once_of_what_waits_and_no_word_of_it()
    {
        await using var bus = await site.StartAsync();
        var watch = Watch(bus, OfTeam());
        await bus.RouteAsync(Given.Signal("individueel: mevrouw Verzonnen is eenzaam"), Given.Signal("individueel: nog een"));

        await watch.LookAsync(Token);
        await watch.LookAsync(Token);

        var one = Assert.Single(site.Mail.Messages);
        Assert.Equal("Er ligt iets voor Wijkzorgnetwerk Oosterheem", one.Subject, ignoreCase: true);
        Assert.Equal(
            """
            Voor Wijkzorgnetwerk Oosterheem: 2 nieuw.

            Kijk in het postvak: https://hub.example.nl/desk

            Wat er ligt staat alleen in het postvak. Antwoorden op dit bericht komt bij niemand aan.
            """,
            Text(one), ignoreCase: true);
        Assert.Equal("auto-generated", one.Headers["Auto-Submitted"]);
        Assert.Equal("aanvoerder@oosterheem.example", one.To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task What_came_later_is_told_with_how_much_waits_in_all()
    {
        await using var bus = await site.StartAsync();
        var watch = Watch(bus, OfTeam());
        await bus.RouteAsync(Given.Signal("individueel: een"));
        await watch.LookAsync(Token);
        await bus.RouteAsync(Given.Signal("individueel: twee"));

        await watch.LookAsync(Token);

        Assert.Contains("1 nieuw. In het postvak wachten er nu 2.", Text(site.Mail.Messages[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_routers_tell_it_once_between_them()
    {
        await using var bus = await site.StartAsync();
        var watches = new[] { Watch(bus, OfTeam()), Watch(bus, OfTeam()), Watch(bus, OfTeam()) };
        for (var round = 0; round < 5; round++)
        {
            await bus.RouteAsync(Given.Signal($"individueel: {round}"));
            await Task.WhenAll(watches.Select(watch => watch.LookAsync(Token)));
        }

        Assert.Equal(5, site.Mail.Messages.Sum(message => Text(message).Contains("1 nieuw", StringComparison.Ordinal) ? 1 : 100));
    }

    [Fact]
    public async Task A_mail_server_that_is_away_is_tried_again_and_the_board_says_so_until_it_took_it()
    {
        await using var bus = await site.StartAsync();
        var watch = Watch(bus, OfTeam());
        await bus.RouteAsync(Given.Signal("individueel: een"));
        site.Mail.Refuses = true;
        for (var tries = 0; tries < 3; tries++)
        {
            await watch.LookAsync(Token);
            site.Clock.Leap(TimeSpan.FromMinutes(2));
        }
        Assert.Equal(["aanvoerder-oosterheem"], await OpenAsync(bus));
        site.Mail.Refuses = false;
        site.Clock.Leap(TimeSpan.FromMinutes(10));

        await watch.LookAsync(Token);

        Assert.Equal((1, 0), (site.Mail.Messages.Count, (await OpenAsync(bus)).Count));
    }

    [Fact]
    public async Task An_address_that_is_gone_keeps_nobody_from_hearing_it_bothers_nobody_twice_and_stands_on_the_board()
    {
        await using var bus = await site.StartAsync();
        var watch = Watch(bus, OfTeam() with { Mail = ["weg@oosterheem.example", "aanvoerder@oosterheem.example"] });
        await bus.RouteAsync(Given.Signal("individueel: een"));
        for (var looks = 0; looks < 3; looks++)
        {
            await watch.LookAsync(Token);
            site.Clock.Leap(TimeSpan.FromMinutes(2));
        }

        Assert.Equal("aanvoerder@oosterheem.example", Assert.Single(site.Mail.Messages).To.ToString());
        Assert.Equal(["aanvoerder-oosterheem"], await OpenAsync(bus));
    }

    [Fact]
    public async Task The_morning_s_contact_hears_in_the_morning_of_a_working_day_and_of_danger_at_once()
    {
        await using var bus = await site.StartAsync();
        var watch = Watch(bus, OfTeam() with { When = NoticeTime.Morning });
        site.Clock.Leap(TimeSpan.FromDays(3)); // Friday, after the morning
        await bus.RouteAsync(Given.Signal("individueel: een"));
        await watch.LookAsync(Token);
        site.Clock.Leap(TimeSpan.FromDays(2)); // Sunday
        await watch.LookAsync(Token);
        Assert.Empty(site.Mail.Messages);

        site.Clock.Leap(TimeSpan.FromDays(1)); // Monday, 09:00
        await watch.LookAsync(Token);
        Assert.Single(site.Mail.Messages);

        await bus.RouteAsync(Given.Signal("individueel acuut: twee"));
        await watch.LookAsync(Token);
        Assert.StartsWith("ACUUT: er ligt iets voor", site.Mail.Messages[1].Subject, StringComparison.Ordinal);
        Assert.Equal(MessageImportance.High, site.Mail.Messages[1].Importance);
    }

    [Fact]
    public async Task Above_its_share_of_an_hour_what_is_new_goes_together_when_there_is_room()
    {
        await using var bus = await site.StartAsync();
        var watch = Watch(bus, OfTeam(), most: 2);
        for (var i = 0; i < 6; i++)
        {
            await bus.RouteAsync(Given.Signal($"individueel: {i}"));
            await watch.LookAsync(Token);
            site.Clock.Leap(TimeSpan.FromMinutes(1));
        }
        Assert.Equal(2, site.Mail.Messages.Count);

        site.Clock.Leap(TimeSpan.FromHours(1));
        await watch.LookAsync(Token);

        Assert.Contains("4 nieuw", Text(site.Mail.Messages[2]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operator_hears_of_an_alarm_with_what_to_do_and_that_it_is_over()
    {
        await using var bus = await site.StartAsync();
        var watch = Watch(bus, new NoticeContact("beheer", ["beheer@gemeente.example"], Alarms: true));
        var alarms = new LedgerAlarms(bus.Database, site.Clock, NullLogger<LedgerAlarms>.Instance);
        await alarms.SetAsync(AlarmCodes.DeliveryUnconfirmed, "team queues", stands: true, Token);
        await watch.LookAsync(Token);
        await alarms.SetAsync(AlarmCodes.DeliveryUnconfirmed, "team queues", stands: false, Token);
        await watch.LookAsync(Token);
        await watch.LookAsync(Token);

        Assert.Equal(
            ["Alarm: een levering wacht op de wachtrij van haar team", "Voorbij: een levering wacht op de wachtrij van haar team"],
            site.Mail.Messages.Select(message => message.Subject));
        Assert.Contains("sinds 03-11-2026 09:00", Text(site.Mail.Messages[0]), StringComparison.Ordinal);
        Assert.Contains("./hub topology apply", Text(site.Mail.Messages[0]), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private static NoticeContact OfTeam() => new("aanvoerder-oosterheem", ["aanvoerder@oosterheem.example"], Teams: [Given.Netwerk]);

    private static string Text(MimeMessage message) => message.TextBody!.TrimEnd().ReplaceLineEndings("\n");

    private static Task<List<string>> OpenAsync(RouterBus bus)
        => bus.QueryAsync("SELECT cause FROM alarms WHERE code = 'notices.unsent' AND cleared_at IS NULL", row => row.GetString(0));

    private TellingWatch Watch(RouterBus bus, NoticeContact contact, int most = 12)
        => site.Watch(bus, new NoticeSettings([contact], site.Sending, null, most, new("https://hub.example.nl/desk")));
}

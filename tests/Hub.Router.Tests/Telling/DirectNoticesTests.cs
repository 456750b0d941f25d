using Hub.Configuration;
using Hub.Configuration.Notices;
using Hub.Configuration.Servers;
using Hub.Contracts.FollowUp;
using Hub.Hosting.Notices;
using Hub.Testing.Nodes;
using Hub.Testing.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Router.Tests.Telling;

/// <summary>What a worker tells by itself keeps to the share of an hour, but for danger.</summary>
public sealed class DirectNoticesTests
{
    [Fact]
    public async Task Above_the_share_of_an_hour_danger_waits_a_minute_and_the_rest_its_turn()
    {
        await using var mail = MailServer.Start();
        var clock = new FakeClock();
        var settings = new HubSettings(Notices: new NoticeSettings(
            [new NoticeContact("beheer", ["beheer@gemeente.example"], Alarms: true)],
            new MailSettings("127.0.0.1", "hub@gemeente.example", mail.Port, MailTls.None), MostPerHour: 1));
        using var sender = new NoticeSender(settings);
        var direct = new DirectNotices(sender, settings, clock, NullLogger<DirectNotices>.Instance);
        var told = new List<int>();
        foreach (var code in (string[])[AlarmCodes.SpoolWaiting, AlarmCodes.SpoolUnreadable, AlarmCodes.SpoolAcuteWaiting])
        {
            AlarmNotice[] standing = [new(AlarmCodes.SpoolWaiting, "hub", clock.GetUtcNow(), IsOver: false), new(code, "hub",
                clock.GetUtcNow(), IsOver: false)];
            await direct.TellAsync([.. standing.DistinctBy(one => one.Code)], standing, TestContext.Current.CancellationToken);
            told.Add(mail.Messages.Count);
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal([1, 1, 2], told);
    }
}

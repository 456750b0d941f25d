using System.Text;
using Hub.Configuration;
using Hub.Configuration.Notices;
using Hub.Contracts.Members;
using Hub.Router.InUse;
using Hub.Router.Ledger.Members;
using Hub.Router.Members;
using Hub.Router.Telling;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.Telling;

/// <summary>
/// A member chooses for itself whether it is told by mail; nobody is who did not, and nobody who is out. Over a real mail server.
/// </summary>
public sealed class ToldMembersTests : IAsyncDisposable
{
    private const string Address = "lid.verzonnen@oosterheem.example";
    private readonly MailSite site = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_is_told_who_did_not_choose_and_who_chose_is_told_of_the_own_team_only()
    {
        await using var bus = await site.StartAsync();
        var (member, watch) = (await MemberAsync(bus), Watch(bus));
        await bus.RouteAsync(Given.Signal("individueel: een"), Given.Signal("collectief: twee"));
        await watch.LookAsync(Token);
        Assert.Empty(site.Mail.Messages);

        Assert.Equal(MemberResult.Done, await ChooseAsync(bus, member, new NoticeChoice(MemberNoticeTime.AtOnce, Address)));
        await watch.LookAsync(Token);
        await watch.LookAsync(Token);

        var one = Assert.Single(site.Mail.Messages);
        Assert.Equal(Address, one.To.Mailboxes.Single().Address);
        Assert.Contains("1 nieuw", one.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_and_being_removed_end_it_and_wipe_the_address()
    {
        await using var bus = await site.StartAsync();
        var (first, second, watch) = (await MemberAsync(bus), await MemberAsync(bus, 2), Watch(bus));
        await ChooseAsync(bus, first, new NoticeChoice(MemberNoticeTime.AtOnce, Address));
        await ChooseAsync(bus, second, new NoticeChoice(MemberNoticeTime.AtOnce, Address));

        Assert.Equal(MemberResult.Done, await ChooseAsync(bus, first, new NoticeChoice(MemberNoticeTime.Never)));
        await new MemberActions(bus.Database, Given.TeamKeys, bus.Get<IRulesInUse>(), site.Clock)
            .RemoveAsync(second, Given.Netwerk, "aanvoerder-1", Token);
        await bus.RouteAsync(Given.Signal("individueel: een"));
        await watch.LookAsync(Token);

        Assert.Empty(site.Mail.Messages);
        Assert.Equal(
            [0L], await bus.QueryAsync(
                "SELECT COUNT(*) FROM members WHERE COALESCE(notice_when, notice_key) IS NOT NULL OR notice_mail IS NOT NULL",
                row => row.GetInt64(0)));
    }

    [Fact]
    public async Task The_morning_waits_for_the_morning()
    {
        await using var bus = await site.StartAsync();
        var (member, watch) = (await MemberAsync(bus), Watch(bus));
        await ChooseAsync(bus, member, new NoticeChoice(MemberNoticeTime.Morning, Address));
        site.Clock.Leap(TimeSpan.FromDays(3)); // Friday, after the morning
        await bus.RouteAsync(Given.Signal("individueel: een"));
        await watch.LookAsync(Token);
        Assert.Empty(site.Mail.Messages);

        site.Clock.Leap(TimeSpan.FromDays(3)); // Monday
        await watch.LookAsync(Token);

        Assert.Single(site.Mail.Messages);
    }

    [Theory]
    [InlineData("iemand@elders.example")]
    [InlineData("iemand@oosterheem.example.elders.example")]
    [InlineData("geen adres")]
    [InlineData("Lid <lid@oosterheem.example>")]
    [InlineData("lid@oosterheem.example, ander@oosterheem.example")]
    public async Task An_address_of_elsewhere_or_none_is_refused(string address)
    {
        await using var bus = await site.StartAsync();
        var member = await MemberAsync(bus);

        Assert.Equal(MemberResult.WrongMail, await ChooseAsync(bus, member, new NoticeChoice(MemberNoticeTime.AtOnce, address)));
    }

    [Fact]
    public async Task The_ledger_and_the_trail_tell_nobodys_address_and_the_member_reads_its_own()
    {
        await using var bus = await site.StartAsync();
        var member = await MemberAsync(bus);
        await ChooseAsync(bus, member, new NoticeChoice(MemberNoticeTime.Morning, Address));

        var kept = Assert.Single(await bus.QueryAsync("SELECT notice_mail FROM members", row => row.GetFieldValue<byte[]>(0)));
        Assert.DoesNotContain("verzonnen", Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
        Assert.Equal(
            ["morning "], await bus.QueryAsync(
                "SELECT result || ' ' || detail FROM trail WHERE action = 'set-notices'", row => row.GetString(0)));
        Assert.Equal(Address, (await Notices(bus).OfAsync(member, Token))!.Mail);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private NoticeSettings Told => new(Mail: site.Sending, MemberDomains: ["oosterheem.example"]);

    private TellingWatch Watch(RouterBus bus) => site.Watch(bus, Told);

    private MemberNotices Notices(RouterBus bus)
        => new(bus.Database, new MemberMail(Given.Keys), new HubSettings(Notices: Told), site.Clock);

    private Task<MemberResult> ChooseAsync(RouterBus bus, Guid member, NoticeChoice choice)
        => Notices(bus).SetAsync(member, Given.Netwerk, choice, Token);

    private async Task<Guid> MemberAsync(RouterBus bus, int number = 1)
    {
        var (id, now) = (Guid.NewGuid(), site.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        await bus.Database.WriteAsync(
            async session =>
            {
                await MemberRows.AddAsync(
                    session, new MemberRow(id, Given.Netwerk.Value, $"aanvoerder-{number}", "{}", "{}", now), Token);
                await MemberRows.AdmitAsync(session, id, "aanvoerder-9", now, now + 31_536_000_000, "k1", "w", Token);
                return true;
            },
            Token);
        return id;
    }
}

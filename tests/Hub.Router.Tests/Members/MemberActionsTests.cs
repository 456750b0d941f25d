using Hub.Contracts.Members;
using Hub.Contracts.Territory;
using Hub.Router.InUse;
using Hub.Router.Ledger.Retention;
using Hub.Router.Members;
using Hub.Router.TeamInbox;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Teams;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Router.Tests.Members;

/// <summary>Who becomes a member of a team, for how long, and what stands in the ledger of it.</summary>
public sealed class MemberActionsTests
{
    private const string KeyOfTeam = """{"keys":[{"kid":"k20260101a","d":"GEHEIM-VAN-HET-TEAM"}]}""";
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-24T09:00:00Z");
    private readonly FakeClock clock = new(Now); // stands still: the router's own timers would fire for every second that it moves

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string KeyId => Given.TeamKeys.Newest(Given.Netwerk).KeyId;

    [Fact]
    public async Task Who_is_admitted_gets_what_was_wrapped_and_acts_under_the_code_that_it_asked_with()
    {
        await using var bus = await StartAsync();
        using var device = new Device();
        var id = await AskAsync(bus, device);
        Assert.Equal(MemberStanding.Pending, (await VerifyAsync(bus, device, id))!.Standing);

        Assert.Equal(MemberResult.Done, await AdmitAsync(bus, device, id));

        Assert.Equal(
            new TeamCaller(Given.Netwerk, "aanvoerder-2", id),
            await VerifyAsync(bus, device, id, claims: "aanvoerder-1")); // whatever the token says
        var row = await bus.Get<MemberActions>().FindAsync(id, Token);
        Assert.Equal(KeyOfTeam, device.Unwrap(new(row!.Wrapped)));
        Assert.Equal(
            ["aanvoerder-2 ask-membership pending ", "aanvoerder-1 admit-member admitted aanvoerder-2"],
            await bus.QueryAsync(
                "SELECT actor || ' ' || action || ' ' || result || ' ' || detail FROM trail ORDER BY seq", found => found.GetString(0)));
    }

    [Fact]
    public async Task What_was_not_wrapped_for_that_device_is_not_kept()
    {
        await using var bus = await StartAsync();
        using var device = new Device();
        using var other = new Device();
        var (id, actions) = (await AskAsync(bus, device), bus.Get<MemberActions>());
        var rokkeveen = new TeamId("gm0637.wijkzorgnetwerk.rokkeveen");

        AdmitRequest[] wrong =
        [
            new(device.Wrap(Given.Netwerk, Guid.NewGuid(), KeyOfTeam, id.ToString("D")), KeyId),
            new(device.Wrap(rokkeveen, id, KeyOfTeam), KeyId),
            new(device.Wrap(Given.Netwerk, id, KeyOfTeam, "k20260101a"), KeyId),
            new(device.Wrap(Given.Netwerk, id, KeyOfTeam), "k19990101a"),
        ];

        foreach (var request in wrong)
        {
            Assert.Equal(MemberResult.WrongSeal, await actions.AdmitAsync(id, Given.Netwerk, "aanvoerder-1", request, Token));
        }
        Assert.Equal(
            MemberResult.NotFound,
            await actions.AdmitAsync(id, rokkeveen, "aanvoerder-1", new(device.Wrap(rokkeveen, id, KeyOfTeam), KeyId), Token));
        Assert.Equal(MemberStanding.Pending, (await VerifyAsync(bus, device, id))!.Standing);
    }

    [Fact]
    public async Task A_member_that_is_removed_is_out_at_the_next_call_and_nothing_that_was_wrapped_stays()
    {
        await using var bus = await StartAsync();
        using var device = new Device();
        var id = await AskAsync(bus, device);
        await AdmitAsync(bus, device, id);

        Assert.Equal(MemberResult.Done, await bus.Get<MemberActions>().RemoveAsync(id, Given.Netwerk, "aanvoerder-1", Token));

        Assert.Equal(MemberStanding.Removed, (await VerifyAsync(bus, device, id))!.Standing);
        Assert.Equal([true], await bus.QueryAsync("SELECT wrapped IS NULL FROM members", row => row.GetBoolean(0)));
        Assert.Equal(MemberResult.WrongStanding, await AdmitAsync(bus, device, id));
        Assert.Empty(await bus.Get<MemberActions>().OfTeamAsync(Given.Netwerk, Token));
    }

    [Fact]
    public async Task A_term_ends_by_itself_and_can_be_given_anew()
    {
        await using var bus = await StartAsync();
        using var device = new Device();
        var id = await AskAsync(bus, device);
        await AdmitAsync(bus, device, id, days: 30);
        Assert.Equal(MemberStanding.Admitted, await LaterAsync(bus, device, id, Now.AddDays(30).AddMinutes(-1)));
        Assert.Equal(MemberStanding.Expired, await LaterAsync(bus, device, id, Now.AddDays(30)));
        Assert.False(await At(bus, Now.AddDays(30)).IsMemberAsync(Given.Netwerk, "aanvoerder-2", Token));

        Assert.Equal(MemberResult.Done, await At(bus, Now.AddDays(31)).SetTermAsync(id, Given.Netwerk, "aanvoerder-1", 10, Token));

        Assert.Equal(MemberStanding.Admitted, await LaterAsync(bus, device, id, Now.AddDays(40)));
    }

    [Fact]
    public async Task A_new_key_reaches_all_who_stay_or_nobody()
    {
        await using var bus = await StartAsync();
        using var device = new Device();
        using var gone = new Device();
        var (id, actions) = (await AskAsync(bus, device), bus.Get<MemberActions>());
        var other = await AskAsync(bus, gone, "aanvoerder-3");
        await AdmitAsync(bus, device, id);
        await AdmitAsync(bus, gone, other);
        await actions.RemoveAsync(other, Given.Netwerk, "aanvoerder-1", Token);
        var (mine, theirs) = (new WrappedForMember(id, device.Wrap(Given.Netwerk, id, "nieuw")),
            new WrappedForMember(other, gone.Wrap(Given.Netwerk, other, "nieuw")));

        Assert.Equal(
            MemberResult.WrongStanding,
            await actions.RewrapAsync(Given.Netwerk, "aanvoerder-1", new RewrapRequest(KeyId, [mine, theirs]), Token));
        Assert.Equal(KeyOfTeam, device.Unwrap(new((await actions.FindAsync(id, Token))!.Wrapped)));
        Assert.Equal(
            MemberResult.Done, await actions.RewrapAsync(Given.Netwerk, "aanvoerder-1", new RewrapRequest(KeyId, [mine]), Token));
        Assert.Equal("nieuw", device.Unwrap(new((await actions.FindAsync(id, Token))!.Wrapped)));
    }

    [Fact]
    public async Task What_is_past_its_time_goes()
    {
        await using var bus = await StartAsync();
        using var device = new Device();
        await AskAsync(bus, device, "medewerker-1");
        var admitted = await AskAsync(bus, device);
        await AdmitAsync(bus, device, admitted, days: 1);
        var removed = await AskAsync(bus, device, "aanvoerder-4");
        await AdmitAsync(bus, device, removed, days: 730);
        await bus.Get<MemberActions>().RemoveAsync(removed, Given.Netwerk, "aanvoerder-1", Token);

        Assert.Equal(3, await CountAsync(bus, 6));
        Assert.Equal(2, await CountAsync(bus, 8));
        Assert.Equal(1, await CountAsync(bus, 32));
        Assert.Equal(0, await CountAsync(bus, 184));
    }

    private static MemberActions At(RouterBus bus, DateTimeOffset moment)
        => new(bus.Database, Given.TeamKeys, bus.Get<IRulesInUse>(), new FakeClock(moment));

    private static async Task<MemberStanding?> LaterAsync(RouterBus bus, Device device, Guid id, DateTimeOffset moment)
        => (await new DeviceTokens(At(bus, moment), new FakeClock(moment)).VerifyAsync(
            device.Token(Given.Netwerk, id, "aanvoerder-2", moment), Token))?.Standing;

    private static async Task<long> CountAsync(RouterBus bus, int day)
    {
        await new RetentionSweep(bus.Database, new RetentionSettings(), new FakeClock(Now.AddDays(day))).RunAsync(Token);
        return (await bus.QueryAsync("SELECT COUNT(*) FROM members", row => row.GetInt64(0))).Single();
    }

    private Task<RouterBus> StartAsync()
        => RouterBus.StartAsync(
            more: services => services.AddSingleton<TimeProvider>(clock).AddSingleton<MemberActions>().AddSingleton<DeviceTokens>());

    private static async Task<Guid> AskAsync(RouterBus bus, Device device, string actor = "aanvoerder-2")
    {
        var (result, id) = await bus.Get<MemberActions>().AskAsync(
            new JoinRequest(Given.Netwerk, actor, device.WrapKey, device.SignKey), default, Token);
        Assert.Equal(MemberResult.Done, result);
        return id;
    }

    private static Task<MemberResult> AdmitAsync(RouterBus bus, Device device, Guid id, int days = 365)
        => bus.Get<MemberActions>().AdmitAsync(
            id, Given.Netwerk, "aanvoerder-1", new AdmitRequest(device.Wrap(Given.Netwerk, id, KeyOfTeam), KeyId, days), Token);

    private async Task<TeamCaller?> VerifyAsync(RouterBus bus, Device device, Guid id, string claims = "aanvoerder-2")
        => await bus.Get<DeviceTokens>().VerifyAsync(device.Token(Given.Netwerk, id, claims, clock.GetUtcNow()), Token);
}

using Hub.Contracts.Members;
using Hub.Router.Ledger.Members;
using Hub.Router.Ledger.Retention;
using Hub.Router.Members;
using Hub.Router.TeamInbox;
using Hub.Testing.Nodes;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Teams;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.System.Tests.Router;

/// <summary>Members in PostgreSQL: the way of one from asking to gone, and two admitted at once under one code.</summary>
public sealed class MembersOnServersTests(SharedNodes nodes)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_asks_by_a_link_is_admitted_gets_a_new_key_is_removed_and_goes_with_the_trail()
    {
        await using var bus = await StartAsync();
        using var device = new Device();
        var (actions, now) = (bus.Get<MemberActions>(), TimeProvider.System.GetUtcNow());
        var secret = await bus.Database.WriteAsync(
            session => Invitations.MakeAsync(
                session, Given.Netwerk.Value, "beheerder", now.AddDays(1).ToUnixTimeMilliseconds(), Token),
            Token);
        var (_, id) = await actions.AskAsync(
            new JoinRequest(Given.Netwerk, "aanvoerder-2", device.WrapKey, device.SignKey, secret), default, Token);
        var keyId = Given.TeamKeys.Newest(Given.Netwerk).KeyId;

        var admit = new AdmitRequest(device.Wrap(Given.Netwerk, id, "oud"), keyId);
        Assert.Equal(MemberResult.Done, await actions.AdmitAsync(id, Given.Netwerk, "aanvoerder-1", admit, Token));
        var rewrap = new RewrapRequest(keyId, [new WrappedForMember(id, device.Wrap(Given.Netwerk, id, "nieuw"))]);
        Assert.Equal(MemberResult.Done, await actions.RewrapAsync(Given.Netwerk, "aanvoerder-1", rewrap, Token));
        Assert.Equal("nieuw", device.Unwrap(new((await actions.FindAsync(id, Token))!.Wrapped)));
        Assert.True(await actions.IsMemberAsync(Given.Netwerk, "aanvoerder-2", Token));
        var token = device.Token(Given.Netwerk, id, "aanvoerder-1", bus.Get<TimeProvider>().GetUtcNow());
        Assert.Equal(new TeamCaller(Given.Netwerk, "aanvoerder-2", id), await bus.Get<DeviceTokens>().VerifyAsync(token, Token));

        Assert.Equal(MemberResult.Done, await actions.SetTermAsync(id, Given.Netwerk, "aanvoerder-1", 10, Token));
        Assert.Equal(MemberResult.Done, await actions.RemoveAsync(id, Given.Netwerk, "aanvoerder-1", Token));
        Assert.Equal([true], await bus.QueryAsync("SELECT wrapped IS NULL FROM members", row => row.GetBoolean(0)));
        await new RetentionSweep(bus.Database, new RetentionSettings(), new FakeClock(now.AddDays(185))).RunAsync(Token);
        Assert.Equal(
            [0L],
            await bus.QueryAsync("SELECT (SELECT COUNT(*) FROM members) + (SELECT COUNT(*) FROM invitations)", row => row.GetInt64(0)));
    }

    [Fact]
    public async Task Of_two_that_are_admitted_at_once_under_one_code_one_is_a_member()
    {
        await using var bus = await StartAsync();
        using var device = new Device();
        var actions = bus.Get<MemberActions>();
        var keyId = Given.TeamKeys.Newest(Given.Netwerk).KeyId;
        var ids = new List<Guid>();
        for (var asked = 0; asked < 4; asked++)
        {
            ids.Add((await actions.AskAsync(new JoinRequest(Given.Netwerk, "aanvoerder-2", device.WrapKey, device.SignKey), default,
                Token)).Id);
        }

        var results = await Task.WhenAll(ids.Select(id => actions.AdmitAsync(
            id, Given.Netwerk, "aanvoerder-1", new AdmitRequest(device.Wrap(Given.Netwerk, id, "sleutel"), keyId), Token)));

        Assert.Single(results, MemberResult.Done);
        Assert.Equal(3, results.Count(result => result == MemberResult.ActorTaken));
    }

    private async Task<RouterBus> StartAsync()
        => await RouterBus.StartAsync(
            await Installations.NewAsync(nodes), services => services.AddSingleton<MemberActions>().AddSingleton<DeviceTokens>());
}

using Hub.Contracts.Members;
using Hub.Router.Ledger.Members;
using Hub.Router.Members;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Teams;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Router.Tests.Members;

/// <summary>Who may ask to be a member: how many at once, under which code, and what an operator's link adds.</summary>
public sealed class MemberAsksTests
{
    private readonly FakeClock clock = new(DateTimeOffset.Parse("2026-11-24T09:00:00Z"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_members_do_not_act_under_one_code_and_who_asks_acts_under_a_role_that_the_municipality_has()
    {
        await using var bus = await StartAsync();
        using var device = new Device();
        using var other = new Device();
        await AdmitAsync(bus, device, await AskAsync(bus, device));
        var second = await AskAsync(bus, other);

        Assert.Equal(MemberResult.ActorTaken, await AdmitAsync(bus, other, second));
        Assert.Equal(MemberResult.NoPerson, await TryAsync(bus, other, "burgemeester"));
        Assert.Equal(MemberResult.WrongKey, (await bus.Get<MemberActions>().AskAsync(
            new JoinRequest(Given.Netwerk, "aanvoerder-3", other.SignKey, other.SignKey), default, Token)).Result);
    }

    [Fact]
    public async Task Too_many_that_ask_are_told_so_and_a_link_of_an_operator_counts_once()
    {
        await using var bus = await StartAsync();
        using var device = new Device();
        for (var asked = 0; asked < 20; asked++)
        {
            await AskAsync(bus, device);
        }
        var until = clock.GetUtcNow().AddHours(24).ToUnixTimeMilliseconds();
        var secret = await bus.Database.WriteAsync(
            session => Invitations.MakeAsync(session, Given.Netwerk.Value, "beheerder", until, Token), Token);

        Assert.Equal(MemberResult.TooMany, await TryAsync(bus, device));
        Assert.Equal(MemberResult.NoInvitation, await TryAsync(bus, device, invitation: "iets-anders"));
        Assert.Equal(MemberResult.Done, await TryAsync(bus, device, invitation: secret));
        Assert.Equal(MemberResult.NoInvitation, await TryAsync(bus, device, invitation: secret));
        Assert.DoesNotContain(
            secret, string.Join(' ', await bus.QueryAsync("SELECT hash || made_by FROM invitations", row => row.GetString(0))),
            StringComparison.Ordinal);
        Assert.Single(await bus.Get<MemberActions>().OfTeamAsync(Given.Netwerk, Token), row => row.InvitedBy == "beheerder");
    }

    [Fact]
    public async Task A_link_that_is_over_counts_no_more()
    {
        await using var bus = await StartAsync();
        using var device = new Device();
        var until = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var secret = await bus.Database.WriteAsync(
            session => Invitations.MakeAsync(session, Given.Netwerk.Value, "beheerder", until, Token), Token);

        Assert.Equal(MemberResult.NoInvitation, await TryAsync(bus, device, invitation: secret));
    }

    private Task<RouterBus> StartAsync()
        => RouterBus.StartAsync(
            more: services => services.AddSingleton<TimeProvider>(clock).AddSingleton<MemberActions>());

    private static async Task<MemberResult> TryAsync(RouterBus bus, Device device, string actor = "aanvoerder-2", string? invitation = null)
        => (await bus.Get<MemberActions>().AskAsync(
            new JoinRequest(Given.Netwerk, actor, device.WrapKey, device.SignKey, invitation), default, Token)).Result;

    private static async Task<Guid> AskAsync(RouterBus bus, Device device, string actor = "aanvoerder-2")
    {
        var (result, id) = await bus.Get<MemberActions>().AskAsync(
            new JoinRequest(Given.Netwerk, actor, device.WrapKey, device.SignKey), default, Token);
        Assert.Equal(MemberResult.Done, result);
        return id;
    }

    private static Task<MemberResult> AdmitAsync(RouterBus bus, Device device, Guid id)
        => bus.Get<MemberActions>().AdmitAsync(
            id, Given.Netwerk, "aanvoerder-1",
            new AdmitRequest(device.Wrap(Given.Netwerk, id, "{}"), Given.TeamKeys.Newest(Given.Netwerk).KeyId), Token);
}

using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger.Persons;
using Hub.Router.Steering;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;

namespace Hub.Router.Tests.Steering;

/// <summary>
/// What a team says when it lays a matter higher: in the open where it is public, sealed where it is a case, and only to who may have
/// it.
/// </summary>
public sealed class RaisedWordsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_a_public_matter_the_words_that_the_gate_let_go_are_read_above()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "collectief");

        var refused = await RaiseAsync(bus, id, Given.Wijkteam, remark: new("bij Verzonnen groeit de heg"));
        Assert.Equal(FollowUpResult.Refused(new Objection(PrivacyRule.NoPersonInCollective, "remark")), refused);
        Assert.Empty(await GroupsAsync(bus));
        Assert.Equal(FollowUpResult.Done, await RaiseAsync(bus, id, Given.Wijkteam, remark: new("de heg groeit over het pad")));

        Assert.Equal("de heg groeit over het pad", Assert.Single(await GroupsAsync(bus)).Remark?.Value);
    }

    [Fact]
    public async Task Who_may_not_have_the_case_may_not_have_what_is_said_of_it()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus, "individueel");

        var result = await RaiseAsync(bus, id, Given.Netwerk, sealedFor: Given.Regisseur);

        Assert.Equal(PrivacyRule.NeedToKnow, result.Objection?.Rule);
        Assert.Empty(await GroupsAsync(bus));
        Assert.Equal([Given.Netwerk.Value], await ReceiversAsync(bus));
        Assert.Equal(FollowUpResult.Done, await RaiseAsync(bus, id, Given.Netwerk)); // without a word it goes as it went
    }

    [Fact]
    public async Task With_a_case_it_is_sealed_for_who_hears_of_it_registered_and_gone_with_the_matter()
    {
        await using var bus = await AllowedAsync();
        var id = await DeliverAsync(bus, "individueel");

        Assert.Equal("content.team", (await RaiseAsync(bus, id, Given.Netwerk, sealedFor: Given.Hoofd)).Objection?.Field);
        Assert.Equal(FollowUpResult.Done, await RaiseAsync(bus, id, Given.Netwerk, sealedFor: Given.Regisseur));

        var group = Assert.Single(await GroupsAsync(bus));
        Assert.Equal((Given.Regisseur, id), (group.Content!.Team, group.Content.Delivery));
        Assert.Equal([Given.Netwerk.Value, Given.Regisseur.Value], await ReceiversAsync(bus));
        await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Netwerk, "aanvoerder-1", Token);
        await bus.Get<DeliveryActions>().CloseAsync(id, Given.Netwerk, "aanvoerder-1", CloseOutcome.Resolved, Token);
        await LookAsync(bus);
        Assert.Empty(await GroupsAsync(bus));
    }

    [Fact]
    public async Task An_erasure_finds_what_was_said()
    {
        await using var bus = await AllowedAsync();
        var id = await DeliverAsync(bus, "individueel");
        await RaiseAsync(bus, id, Given.Netwerk, sealedFor: Given.Regisseur);
        var held = await bus.QueryAsync(
            "SELECT DISTINCT delivery_id, subject FROM provisions", row => (Id: row.GetGuid(0), Subject: row.GetString(1)));

        Assert.Equal(2, held.Count);
        Assert.Single(held.Select(one => one.Subject).Distinct());
        await bus.Database.WriteAsync(
            async session =>
            {
                foreach (var (delivery, _) in held)
                {
                    await HeldContent.EraseAsync(session, delivery, 1, Token);
                }
                return true;
            },
            Token);

        Assert.Empty(await GroupsAsync(bus));
    }

    [Fact]
    public async Task Nothing_sealed_goes_with_a_public_matter_and_nothing_open_with_a_case()
    {
        await using var bus = await RouterBus.StartAsync();
        var open = await DeliverAsync(bus, "collectief");
        var inTheSeal = await RaiseAsync(bus, open, Given.Wijkteam, sealedFor: Given.Regisseur);
        Assert.Equal(PrivacyRule.NoPersonInCollective, inTheSeal.Objection?.Rule);
        Assert.Empty(await GroupsAsync(bus));

        await using var allowed = await AllowedAsync();
        var closed = await DeliverAsync(allowed, "individueel");
        var inTheOpen = await RaiseAsync(allowed, closed, Given.Netwerk, remark: new("de heg"));
        Assert.Equal(PrivacyRule.SealedForReceiver, inTheOpen.Objection?.Rule);
        Assert.Empty(await GroupsAsync(allowed));
    }

    // The table lists a network that the netwerkregisseur stands for here.
    private static Task<RouterBus> AllowedAsync()
        => RouterBus.StartAsync(more: services => services.Substitute<IRulesInUse>(new GivenRules
        {
            Kinds = team => team == Given.Regisseur ? TeamKind.Wijkzorgnetwerk : Given.Teams.TryGetValue(team, out var kind) ? kind : null,
        }));

    private static Task<FollowUpResult> RaiseAsync(
        RouterBus bus, Guid id, TeamId team, ReleasedText? remark = null, TeamId? sealedFor = null)
    {
        var (keyId, content) = sealedFor is null ? default : Given.Seal(sealedFor, id, null!);
        return bus.Get<Raising>().RaiseAsync(
            id, team, "medewerker-1",
            new EscalateRequest(EscalationReason.NoProgress, remark: remark, keyId: keyId, content: content), Token);
    }

    private static Task<int> LookAsync(RouterBus bus)
        => new EscalationWatch(
            bus.Database, bus.Get<LateMessage>(), bus.Get<IRulesInUse>(), new FakeClock(TimeProvider.System.GetUtcNow())).RunAsync(Token);

    private static Task<List<string>> ReceiversAsync(RouterBus bus)
        => bus.QueryAsync("SELECT receiver FROM provisions ORDER BY seq", row => row.GetString(0));

    private static async Task<List<UnansweredDeliveries>> GroupsAsync(RouterBus bus)
        => [.. (await bus.QueryAsync(
                "SELECT b.content FROM bodies b JOIN deliveries d ON d.id = b.delivery_id WHERE d.contract = 'escalation'",
                row => row.GetFieldValue<byte[]>(0)))
            .SelectMany(body => HubJson.Read<CloudEvent<DeliveriesUnanswered>>(body).Data.Groups)];

    private static async Task<Guid> DeliverAsync(RouterBus bus, string text)
    {
        var signal = Given.Signal(text);
        await bus.RouteAsync(signal);
        return (await bus.QueryAsync("SELECT id, signal_id FROM deliveries", row => (Id: row.GetGuid(0), Signal: row.GetGuid(1))))
            .Single(row => row.Signal == signal.SignalId).Id;
    }
}

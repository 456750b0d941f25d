using System.Text;
using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Territory;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger.Inbox;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;

namespace Hub.Router.Tests.FollowUp;

/// <summary>Terms are a day here; above the network stand the regisseur and the head of department.</summary>
public sealed class EscalationWatchTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Within_the_term_nobody_is_told_anything()
    {
        await using var bus = await RouterBus.StartAsync();
        await DeliverAsync(bus);

        Assert.Equal(0, await LookAsync(bus, TimeSpan.FromHours(23)));
        Assert.Equal(1, await CountAsync(bus, "deliveries"));
    }

    [Fact]
    public async Task The_team_is_reminded_once_then_each_of_the_chain_hears_one_term_later_and_the_operator_at_the_end()
    {
        await using var bus = await RouterBus.StartAsync();
        await DeliverAsync(bus);

        var told = new List<string>();
        for (var hours = 12; hours < 24 * 6; hours += 12)
        {
            await LookAsync(bus, TimeSpan.FromHours(hours));
            var alarms = await bus.QueryAsync(
                "SELECT COUNT(*) FROM alarms WHERE code = 'unanswered' AND cleared_at IS NULL",
                row => row.GetInt64(0));
            var messages = await bus.QueryAsync(
                "SELECT contract, team FROM deliveries WHERE contract <> 'individual' ORDER BY created_at",
                row => $"{row.GetString(0)} {row.GetString(1)}");
            told.Add(
                $"{hours}h: {string.Join(", ", messages.Skip(told.Count == 0 ? 0 : Messages(told[^1])))}"
                    + $"{(alarms[0] > 0 ? " alarm" : "")}|{messages.Count}");
        }

        Assert.Equal(
            [
                "12h: ", "24h: reminder gm0637.wijkzorgnetwerk.oosterheem", "36h: ", "48h: escalation gm0637.netwerkregisseur", "60h: ",
                "72h: escalation gm0637.leiding.afdelingshoofd alarm", "84h:  alarm", "96h:  alarm", "108h:  alarm", "120h:  alarm",
                "132h:  alarm",
            ],
            told.Select(line => line.Split('|')[0]));
    }

    [Fact]
    public async Task What_is_said_is_which_delivery_and_which_team_and_no_word_of_it()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus);
        await LookAsync(bus, TimeSpan.FromHours(25));
        await LookAsync(bus, TimeSpan.FromHours(50));

        var reminder = await EventAsync<DeliveriesUnanswered>(bus, Given.Netwerk, "reminder");
        var escalation = await EventAsync<DeliveriesUnanswered>(bus, Given.Regisseur, "escalation");

        Assert.Equal((Given.Netwerk, Given.Netwerk, 0, 1, id), Told(reminder));
        Assert.Equal((Given.Regisseur, Given.Netwerk, 1, 1, id), Told(escalation));
    }

    [Fact]
    public async Task An_answer_ends_it_for_all_who_were_told()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus);
        foreach (var days in new[] { 1.1, 2.2, 3.3 })
        {
            await LookAsync(bus, TimeSpan.FromDays(days));
        }

        await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Netwerk, "aanvoerder-1", Token);
        await LookAsync(bus, TimeSpan.FromDays(9));

        Assert.Empty((await bus.Get<InboxStore>().ListAsync(Given.Regisseur, InboxView.Open, 10, 0, Token)).Deliveries);
        Assert.Empty((await bus.Get<InboxStore>().ListAsync(Given.Netwerk, InboxView.Open, 10, 0, Token)).Deliveries);
        Assert.Equal(0, await CountAsync(bus, "escalations"));
        Assert.Equal(0, await CountAsync(bus, "alarms WHERE cleared_at IS NULL"));
    }

    [Fact]
    public async Task Two_routers_that_look_at_once_tell_it_once()
    {
        await using var bus = await RouterBus.StartAsync();
        await DeliverAsync(bus);

        var steps = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => LookAsync(bus, TimeSpan.FromHours(25)))));

        Assert.Equal(1, steps.Sum());
        Assert.Equal(2, await CountAsync(bus, "deliveries"));
    }

    [Fact]
    public async Task Triage_that_gets_something_back_has_a_term_of_its_own()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await DeliverAsync(bus);
        await LookAsync(bus, TimeSpan.FromHours(25));
        await bus.QueryAsync("UPDATE deliveries SET term_at = 1 WHERE contract = 'individual' RETURNING 1", row => row.GetInt32(0));

        var (key, content) = Given.Seal(Given.Triage, id, null!);
        await bus.Get<DeliveryActions>()
            .ReturnAsync(id, Given.Netwerk, "aanvoerder-1", ReturnReason.WrongTeam, new ResealedContent(key, content), Token);
        var tooEarly = await LookAsync(bus, TimeSpan.FromHours(23));
        var late = await LookAsync(bus, TimeSpan.FromHours(25));

        Assert.Equal((0, 1), (tooEarly, late));
        Assert.Contains(
            (await bus.Get<InboxStore>().ListAsync(Given.Triage, InboxView.Open, 10, 0, Token)).Deliveries,
            entry => entry.Contract == "reminder");
    }

    [Fact]
    public async Task Who_is_reminded_can_take_note_and_nothing_else()
    {
        await using var bus = await RouterBus.StartAsync();
        await DeliverAsync(bus);
        await LookAsync(bus, TimeSpan.FromHours(25));
        var reminder = (await bus.QueryAsync("SELECT id FROM deliveries WHERE contract = 'reminder'", row => row.GetGuid(0))).Single();
        var actions = bus.Get<DeliveryActions>();

        Assert.Equal(
            FollowUpResult.WrongState,
            await actions.ReturnAsync(reminder, Given.Netwerk, "aanvoerder-1", ReturnReason.WrongTeam, null, Token));
        Assert.Equal(
            FollowUpResult.WrongState,
            await actions.HandOverAsync(reminder, Given.Netwerk, "aanvoerder-1", Given.Triage, null, Token));
        Assert.Equal(FollowUpResult.Done, await actions.AcceptAsync(reminder, Given.Netwerk, "aanvoerder-1", Token));
        Assert.Equal(0, await CountAsync(bus, "outcomes"));
    }

    private static (TeamId To, TeamId Owner, int Step, int Count, Guid First) Told(DeliveriesUnanswered message)
        => Assert.Single(message.Groups) is var group ? (message.Team, group.Team, group.Step, group.Count, group.DeliveryIds[0]) : default;

    private static int Messages(string line) => int.Parse(line.Split('|')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<Guid> DeliverAsync(RouterBus bus)
    {
        await bus.RouteAsync(Given.Signal("individueel"));
        return (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
    }

    private static async Task<T> EventAsync<T>(RouterBus bus, TeamId team, string contract)
        where T : class
    {
        var entry = (await bus.Get<InboxStore>().ListAsync(team, InboxView.Open, 10, 0, Token)).Deliveries.Single(one =>
            one.Contract == contract);
        var content = await bus.Get<InboxStore>().OpenAsync(entry.DeliveryId, team, "iemand-1", "kijken", Token);
        Assert.DoesNotContain("individueel", Encoding.UTF8.GetString(content!), StringComparison.Ordinal);
        return HubJson.Read<CloudEvent<T>>(content).Data;
    }

    [Fact]
    public async Task However_many_teams_there_are_only_those_that_owe_an_answer_are_looked_at()
    {
        await using var bus = await RouterBus.StartAsync();
        await DeliverAsync(bus);
        await using var few = new CountedLedger(bus.Database);
        await using var many = new CountedLedger(bus.Database);
        var crowd = new GivenRules
        {
            Everyone = [.. Given.Teams.Keys, .. Enumerable.Range(0, 7000).Select(number =>
            new TeamId($"gm0637.wijkteam.w{number}"))]
        };
        var clock = new FakeClock(TimeProvider.System.GetUtcNow() + TimeSpan.FromHours(25));

        Assert.Equal(0, await new EscalationWatch(few, bus.Get<LateMessage>(), new GivenRules { Everyone = [] }, clock).RunAsync(Token));
        Assert.Equal(1, await new EscalationWatch(many, bus.Get<LateMessage>(), crowd, clock).RunAsync(Token));

        Assert.Equal(few.Looks + 1, many.Looks);
    }

    private static Task<int> LookAsync(RouterBus bus, TimeSpan later)
        => new EscalationWatch(
            bus.Database, bus.Get<LateMessage>(), bus.Get<IRulesInUse>(),
            new FakeClock(TimeProvider.System.GetUtcNow() + later)).RunAsync(Token);

    private static async Task<long> CountAsync(RouterBus bus, string table)
        => (await bus.QueryAsync($"SELECT COUNT(*) FROM {table}", row => row.GetInt64(0)))[0];
}

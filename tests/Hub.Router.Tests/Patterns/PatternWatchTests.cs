using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Contracts.Text;
using Hub.Router.FollowUp;
using Hub.Router.Ledger.Inbox;
using Hub.Router.Patterns;
using Hub.Testing.Nodes.Router;
using static Hub.Router.Tests.Patterns.PatternSite;

namespace Hub.Router.Tests.Patterns;

/// <summary>Cases come in on one Tuesday, unless a test says otherwise; the hub looks on Mondays at six.</summary>
public sealed class PatternWatchTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_cases_of_distinct_people_are_announced_once_to_who_looks_after_the_area_and_wait_for_a_person()
    {
        await using var bus = await StartAsync();
        await CasesAsync(bus, 40);

        Assert.Equal((1, 0, 0), (await LookAsync(bus, 1), await LookAsync(bus, 1), await LookAsync(bus, 2)));

        var entry = Assert.Single((await bus.Get<InboxStore>().ListAsync(Given.Zuidoost, InboxView.Open, 10, 0, Token)).Deliveries);
        Assert.Equal(("pattern", Theme.ZorgOndersteuning, "oosterheem"), (entry.Contract, entry.Theme, entry.Area));
        Assert.NotNull(entry.Due);
        var content = (await bus.Get<InboxStore>().OpenAsync(entry.DeliveryId, Given.Zuidoost, "wijkregisseur", "lezen", Token))!;
        var pattern = HubJson.Read<CloudEvent<CollectivePattern>>(content).Data;
        Assert.InRange(pattern.AtLeast, 20, 40);
        Assert.Equal((DutchWeek.Monday(PatternRule.FirstOf(Week(bus))), DutchWeek.Monday(Week(bus)).AddDays(6)), (pattern.From,
            pattern.Until));
        Assert.Equal(FollowUpResult.Done, await bus.Get<DeliveryActions>().AcceptAsync(entry.DeliveryId, Given.Zuidoost, "wijkteam-1",
            Token));
        Assert.Equal(
            FollowUpResult.WrongState,
            await bus.Get<DeliveryActions>().ReturnAsync(entry.DeliveryId, Given.Zuidoost, "wijkteam-1", ReturnReason.WrongTeam, null,
                Token));
    }

    [Fact]
    public async Task Nothing_is_said_while_the_week_still_runs_nor_before_Monday_morning()
    {
        await using var bus = await StartAsync();
        await CasesAsync(bus, 40);

        Assert.Equal(0, await WatchAt(bus, End(bus).AddHours(5.9)).RunAsync(Token));
        Assert.Equal(1, await WatchAt(bus, End(bus).AddHours(6)).RunAsync(Token));
    }

    [Fact]
    public async Task Forty_cases_of_one_person_by_name_house_and_number_are_one()
    {
        await using var bus = await StartAsync();
        SignalSubject[] ways =
        [
            new(name: "Jan de Vries", phone: "06-11111111"), new(phone: "+31 6 11111111", address: "Kerkstraat 12, Zoetermeer"),
                new(address: "kerkstraat 12"),
        ];
        await bus.RouteAsync([.. Enumerable.Range(0, 40).Select(i => Given.Signal("individueel", subject: ways[i % 3]))]);

        Assert.Equal(0, await LookAsync(bus, 1));
        Assert.Equal(1, Assert.Single(await bus.QueryAsync("SELECT amount FROM pattern_counts", row => row.GetInt64(0))));
    }

    [Fact]
    public async Task Cases_about_nobody_who_can_be_told_from_another_count_for_nobody()
    {
        await using var bus = await StartAsync();
        await bus.RouteAsync([.. Enumerable.Range(0, 40).Select(_ => Given.Signal("individueel"))]);

        Assert.Equal(0, await LookAsync(bus, 1));
        Assert.Empty(await bus.QueryAsync("SELECT 1 FROM pattern_marks", row => row.GetInt32(0)));
    }

    [Fact]
    public async Task Public_matters_are_no_pattern()
    {
        await using var bus = await StartAsync();
        await bus.RouteAsync([.. Enumerable.Range(0, 40).Select(i
            => Given.Signal("collectief", subject: new SignalSubject(name: $"Persoon {i}")))]);

        Assert.Equal(0, await LookAsync(bus, 1));
    }

    [Fact]
    public async Task Below_five_nothing_is_ever_said_whatever_the_uncertain_sum_is()
    {
        for (var count = 0; count < 5; count++)
        {
            Assert.Equal(0, PatternRule.InForce.Level(1_000, count));
        }
        await using var bus = await StartAsync();
        await CasesAsync(bus, 4);

        Assert.Equal(0, await LookAsync(bus, 1));
    }

    [Fact]
    public async Task A_pattern_that_grows_by_a_step_is_said_again_and_one_that_stays_is_not()
    {
        await using var bus = await StartAsync();
        await CasesAsync(bus, 40);
        var first = await LookAsync(bus, 1);
        await CasesAsync(bus, 40, from: 100);
        await AWeekLaterAsync(bus);
        var second = await LookAsync(bus, 2);
        var third = await LookAsync(bus, 3);

        Assert.Equal((1, 1, 0), (first, second, third));
        var said = await bus.QueryAsync("SELECT at_least FROM announced ORDER BY week", row => row.GetInt32(0));
        Assert.True(said[1] >= said[0] + 5);
    }

    [Fact]
    public async Task Two_routers_that_look_at_once_announce_it_once()
    {
        await using var bus = await StartAsync();
        await CasesAsync(bus, 40);

        var said = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => LookAsync(bus, 1))));

        Assert.Equal(1, said.Sum());
        Assert.Equal(1, await CountAsync(bus, "deliveries WHERE contract = 'pattern'"));
    }

    [Fact]
    public async Task A_hub_that_was_off_for_two_months_looks_at_the_last_four_weeks()
    {
        await using var bus = await StartAsync();
        await LookAsync(bus, 1);
        await LookAsync(bus, 9);

        Assert.Equal(8, await CountAsync(bus, "announced_weeks"));
    }
}

using System.Text;
using System.Text.Json.Nodes;
using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.Territory;
using Hub.Contracts.Text;
using Hub.Contracts.Wijk;
using Hub.Deciding.Classification.Rules;
using Hub.Deciding.Municipalities;
using Hub.Deciding.Planning;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger.Figures;
using Hub.Router.Ledger.Patterns;
using Hub.Router.Wijk;
using Hub.Testing.Deciding;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Router.Tests.Wijk;

/// <summary>What a team sees of a wijk: its own areas, its own side, and never a small number of people.</summary>
public sealed class WijkReaderTests
{
    private static readonly TeamId Aanvoerder = Given.Netwerk;
    private static readonly DateTimeOffset Friday = DateTimeOffset.Parse("2026-11-27T15:00:00Z");

    private readonly FakeClock clock = new(Friday);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_collective_side_reads_how_public_matters_stand_and_not_even_whether_there_is_a_case()
    {
        await using var bus = await StartAsync();
        await bus.RouteAsync(Given.Signal("collectief"), Given.Signal("individueel CANARY"), Given.Signal("collectief en individueel"));
        await CountAsync(bus);
        clock.Leap(TimeSpan.FromDays(2)); // every term is a day

        var stand = await ReadAsync(bus, Given.Zuidoost);

        var area = Assert.Single(stand.Areas, one => one.Area.Value == "oosterheem");
        var team = Assert.Single(area.Teams, one => one.Team == Given.Wijkteam);
        Assert.Equal((2, 2, 0, 0), (team.Waiting, team.Late, team.Taken, team.Returned));
        Assert.Equal(2, area.Matters.Length);
        Assert.All(stand.Areas, one => Assert.Null(one.Cases));
        // Of the split signal nothing counts: of which half its theme is, is not told.
        Assert.Equal((Theme.Afval, 1), (Assert.Single(area.Themes).Theme, area.Themes[0].Counts.Sum()));
        Assert.Equal(1, Assert.Single(area.Outside).Counts[^1]);
        var wire = Encoding.UTF8.GetString(HubJson.Write(stand));
        Assert.DoesNotContain("individual", wire, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", wire, StringComparison.Ordinal);
        Assert.DoesNotContain("corporatie-vb", wire, StringComparison.Ordinal);
        Assert.DoesNotContain("afval op straat", wire, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_more_than_a_hundred_those_are_listed_that_nobody_took_up()
    {
        await using var bus = await StartAsync();
        await bus.RouteAsync([.. Enumerable.Range(0, WijkArea.MostMatters + 2).Select(number => Given.Signal($"collectief {number}"))]);
        var ids = await bus.QueryAsync("SELECT id FROM deliveries ORDER BY id", row => row.GetGuid(0));
        foreach (var id in ids.Skip(1))
        {
            await bus.Get<DeliveryActions>().AcceptAsync(id, Given.Wijkteam, "wijkteam-1", Token);
        }

        var area = Assert.Single((await ReadAsync(bus, Given.Wijkteam)).Areas);

        Assert.Equal((WijkArea.MostMatters, true), (area.Matters.Length, area.More));
        Assert.Equal(ids[0], area.Matters[0].Entry.DeliveryId);
    }

    [Fact]
    public async Task Who_was_told_of_a_pattern_reads_it_again_and_nobody_else_does()
    {
        await using var bus = await StartAsync();
        var row = new AnnouncedRow(
            Guid.NewGuid(), "pattern", DutchWeek.Of(Friday), new PatternPlace(Given.Zoetermeer.Value, "oosterheem", "eenzaamheid"), 10,
            Given.Zuidoost.Value, Friday.ToUnixTimeMilliseconds());
        await bus.Database.WriteAsync(session => Announcements.AddAsync(session, row, Token), Token);

        var told = Assert.Single((await ReadAsync(bus, Given.Zuidoost)).Announced);

        Assert.Equal(("pattern", "oosterheem", Theme.Eenzaamheid, 10), (told.Contract, told.Area.Value, told.Theme, told.AtLeast));
        Assert.Empty((await ReadAsync(bus, Given.West)).Announced);
        Assert.Empty((await ReadAsync(bus, Given.Wijkteam)).Announced);
    }

    [Fact]
    public async Task Another_area_is_another_s_and_most_teams_look_after_none()
    {
        await using var bus = await StartAsync();
        await bus.RouteAsync(Given.Signal("collectief"));
        await CountAsync(bus);

        var west = await ReadAsync(bus, Given.West);

        Assert.Equal(["centrum", "meerzicht"], west.Areas.Select(area => area.Area.Value));
        Assert.All(west.Areas, area => Assert.Equal((0, 0), (area.Matters.Length, area.Themes.Length)));
        Assert.All(west.Areas, area => Assert.All(area.Teams, team => Assert.Equal(0, team.Waiting)));
        string[] none = ["gm0637.triage", "gm0637.schuldhulp", "gm0637.veilig-thuis", "gm0637.leiding.college", "gm9999.wijkteam.nergens"];
        Assert.All(none, team => Assert.Null(WijkScope.Of(Shipped.Set.Municipalities.Teams, new TeamId(team))));
    }

    [Fact]
    public async Task A_network_reads_its_own_cases_exactly_and_who_stands_above_it_no_number_below_five_people()
    {
        await using var bus = await StartAsync();
        await bus.RouteAsync([.. Enumerable.Range(0, 4).Select(number => Given.Signal("individueel", subject: Person(number)))]);
        await bus.RouteAsync([.. Enumerable.Range(0, 6).Select(_ => Given.Signal("individueel", subject: Person(0)))]); // of one of them
        var four = (await ReadAsync(bus, Given.Regisseur)).Areas.Single(area => area.Area.Value == "oosterheem").Cases!;
        await bus.RouteAsync([.. Enumerable.Range(4, 3).Select(number => Given.Signal("individueel", subject: Person(number)))]);

        var seven = (await ReadAsync(bus, Given.Regisseur)).Areas.Single(area => area.Area.Value == "oosterheem").Cases!;
        var own = (await ReadAsync(bus, Aanvoerder)).Areas.Single().Cases!;

        Assert.Equal((false, null, 5), (four.Exact, four.Waiting, seven.Waiting));
        Assert.Empty(seven.Themes);
        Assert.Equal((true, 13, 13), (own.Exact, own.Waiting, own.Themes.Single().Counts.Sum()));
        Assert.Empty((await ReadAsync(bus, Given.Regisseur)).Areas.SelectMany(area => area.Matters));
    }

    [Fact]
    public async Task What_came_back_counts_for_the_team_that_gave_it_back_for_four_weeks()
    {
        await using var bus = await StartAsync();
        await bus.RouteAsync(Given.Signal("collectief"));
        var id = (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
        await bus.Get<DeliveryActions>().ReturnAsync(id, Given.Wijkteam, "medewerker-1", ReturnReason.WrongTeam, null, Token);

        Assert.Equal(1, (await TeamAsync(bus)).Returned);
        clock.Leap(TimeSpan.FromDays(29));
        Assert.Equal(0, (await TeamAsync(bus)).Returned);
    }

    [Fact]
    public async Task What_went_to_another_at_once_is_on_the_agenda_of_the_wijkteam_and_is_no_work_of_it()
    {
        using var folder = new ConfigFolder();
        folder.Edit("gm0637", root => root["direct"] = JsonNode.Parse("""[{ "themes": ["afval"], "team": "gm0637.vakafdeling" }]"""));
        var teams = MunicipalitySet.Load(folder.Root).Teams;
        await using var bus = await RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock)
            .Substitute<IRulesInUse>(new GivenRules(Direct) { Kinds = team => teams.Find(team)?.Kind }));
        await bus.RouteAsync(Given.Signal("collectief"), Given.Signal("collectief, rechtstreeks"), Given.Signal("collectief"));
        // What the wijkteam handed over itself did not go there at once.
        var own = (await bus.QueryAsync(
            $"SELECT id FROM deliveries WHERE team = '{Given.Wijkteam}'", row => row.GetGuid(0)))[0];
        await bus.Get<DeliveryActions>().HandOverAsync(own, Given.Wijkteam, "wijkteam-1", Department, null, Token);
        await bus.Get<DeliveryActions>().AcceptAsync(own, Department, "medewerker-1", Token);
        var id = (await bus.QueryAsync(
            $"SELECT id FROM deliveries WHERE team = '{Department}' AND state = 2", row => row.GetGuid(0))).Single();
        await bus.Get<DeliveryActions>().AcceptAsync(id, Department, "medewerker-1", Token);

        var area = Assert.Single((await ReadAsync(bus, teams, Given.Wijkteam)).Areas);
        var line = Assert.Single(area.Direct);
        Assert.Equal((Department, Theme.Afval, true), (line.Team, line.Theme, line.Taken));
        Assert.Equal([Given.Wijkteam], area.Matters.Select(one => one.Team));
        Assert.Equal(1, Assert.Single(area.Teams).Waiting);
        Assert.DoesNotContain("afval op straat", Encoding.UTF8.GetString(HubJson.Write(area)), StringComparison.Ordinal);
        Assert.Empty((await ReadAsync(bus, teams, Given.Rokkeveen)).Areas.SelectMany(one => one.Direct));
        Assert.Empty((await ReadAsync(bus, teams, Given.Zuidoost)).Areas.SelectMany(one => one.Direct)); // it has the matter itself
        await bus.Get<DeliveryActions>().CloseAsync(id, Department, "medewerker-1", CloseOutcome.Resolved, Token);
        Assert.Empty((await ReadAsync(bus, teams, Given.Wijkteam)).Areas.SelectMany(one => one.Direct));
    }

    private static readonly TeamId Department = new("gm0637.vakafdeling");

    private static RoutingDecision Direct(Signal signal, CovenantClaim? claim)
        => !signal.Description.Contains("rechtstreeks", StringComparison.Ordinal) ? Given.Decide(signal, claim)
            : new RoutingDecision.Routed(
                SignalKind.Collective, Theme.Afval, default, new AreaCode("oosterheem"),
                [
                    new PlannedDelivery.Collective(
                        Department, TeamKind.Vakafdeling, Urgency.Normal, "collective", new AreaCode("oosterheem"), Theme.Afval, null,
                        new ReleasedText("afval op straat"), [], false),
                ],
                [], [new Reason(new RuleId("route.direct"), "to:vakafdeling")], Given.RuleSet);

    private Task<WijkStand> ReadAsync(RouterBus bus, TeamDirectory teams, TeamId team)
        => new WijkReader(bus.Database, clock).ReadAsync(WijkScope.Of(teams, team)!, team, Token);

    private async Task<WijkTeam> TeamAsync(RouterBus bus)
        => (await ReadAsync(bus, Given.Zuidoost)).Areas.SelectMany(area => area.Teams).Single(team => team.Team == Given.Wijkteam);

    private Task<long> CountAsync(RouterBus bus) => new FigureRollUp(bus.Database, clock).RunAsync(Token);

    private Task<WijkStand> ReadAsync(RouterBus bus, TeamId team)
        => new WijkReader(bus.Database, clock).ReadAsync(WijkScope.Of(Shipped.Set.Municipalities.Teams, team)!, team, Token);

    private Task<RouterBus> StartAsync() => RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock));

    private static SignalSubject Person(int number) => new($"Fictief-{number} Verzonnen", "1950-01-31");
}

using Hub.Contracts.Collective;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Router.ByHand;
using Hub.Router.Erasure;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger.Retention;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;
using static Hub.Router.Tests.ByHand.AtTriage;

namespace Hub.Router.Tests.ByHand;

/// <summary>What is kept of a decision by hand, and for how long.</summary>
public sealed class HandDecisionsKeptTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_asked_and_what_is_refused_is_kept_nowhere()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await AtTriageAsync(bus);
        var before = await EverythingAsync(bus);

        var (form, _) = await bus.Get<HandDecisions>().AskAsync(
            id, Given.Triage, "medewerker-1", new DecisionQuestion(publicTeam: Given.Wijkteam, text: "er ligt afval bij Bakker",
            street: "Dorpsstraat"), Token);
        await DecideAsync(bus, id, new DecideRequest(asPublic: new DecidedPublic(Given.Wijkteam,
            new PublicPart(Theme.Afval, new ReleasedText("bij Bakker")))));

        Assert.Equal("er ligt afval bij ▯", form!.PublicPart!.Text!.Value);
        Assert.Equal(before, await EverythingAsync(bus));
    }

    [Fact]
    public async Task A_revision_takes_back_what_was_decided_of_the_one_before()
    {
        await using var bus = await RouterBus.StartAsync();
        var signal = Given.Signal("individueel");
        var id = await AtTriageAsync(bus, signal);
        await DecideAsync(bus, id, await CaseAsync(bus, id, Rokkeveen));

        await bus.RouteAsync(Given.Signal("individueel, en meer", signal.SignalId, 2));

        Assert.Equal("revised", (await OneAsync(bus, Rokkeveen)).Reason);
        Assert.Equal("delivered", (await OneAsync(bus, Given.Netwerk)).State);
    }

    [Fact]
    public async Task What_may_be_learned_from_is_kept_only_where_the_municipality_allows_it_and_goes_with_an_erasure()
    {
        await using var strict = await RouterBus.StartAsync();
        await using var learning = await RouterBus.StartAsync(more: services
            => services.Substitute<IRulesInUse>(new GivenRules { Learns = true }));
        var (there, here) = (await AtTriageAsync(strict), await AtTriageAsync(learning));

        Assert.Equal(PrivacyRule.NeedToKnow, (await DecideAsync(strict, there,
            await CaseAsync(strict, there, Rokkeveen, learn: true))).Objection!.Rule);
        Assert.Equal(FollowUpResult.Done, await DecideAsync(learning, here, await CaseAsync(learning, here, Rokkeveen, learn: true)));
        Assert.Equal([false], await learning.QueryAsync("SELECT learning IS NULL FROM corrections", row => row.GetBoolean(0)));
        var (signal, partner) = (await learning.QueryAsync("SELECT id, partner FROM signals", row
            => (row.GetGuid(0), row.GetString(1)))).Single();
        await learning.Get<SignalErasure>().EraseAsync(new SignalErased(signal, 1, new PartnerId(partner),
            DateTimeOffset.Parse("2027-01-01T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture)), Token);

        Assert.Equal([true], await learning.QueryAsync("SELECT learning IS NULL FROM corrections", row => row.GetBoolean(0)));
    }

    [Fact]
    public async Task A_decided_delivery_and_its_correction_live_as_long_as_the_trail_and_no_partner_hears_that_nobody_accepted()
    {
        await using var bus = await RouterBus.StartAsync();
        var id = await AtTriageAsync(bus);
        await DecideAsync(bus, id, await CaseAsync(bus, id, Rokkeveen));
        var next = (await OneAsync(bus, Rokkeveen)).DeliveryId;
        await bus.Get<DeliveryActions>().AcceptAsync(next, Rokkeveen, "aanvoerder-1", Token);
        await bus.Get<DeliveryActions>().CloseAsync(next, Rokkeveen, "aanvoerder-1", null, Token);

        await new RetentionSweep(bus.Database, bus.Get<RetentionSettings>(),
            new FakeClock(TimeProvider.System.GetUtcNow().AddDays(190))).RunAsync(Token);

        Assert.Equal([0L], await bus.QueryAsync("SELECT (SELECT COUNT(*) FROM deliveries) + (SELECT COUNT(*) FROM corrections)", row
            => row.GetInt64(0)));
        Assert.Empty(await bus.QueryAsync("SELECT result FROM trail WHERE result = 'never-accepted'", row => row.GetString(0)));
    }
}

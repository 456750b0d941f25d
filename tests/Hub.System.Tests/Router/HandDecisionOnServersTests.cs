using Hub.Contracts.Collective;
using Hub.Contracts.FollowUp;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Router.ByHand;
using Hub.Router.FollowUp;
using Hub.Testing.Nodes;
using Hub.Testing.Nodes.Router;

namespace Hub.System.Tests.Router;

/// <summary>A decision by hand in PostgreSQL, for teams with a queue on RabbitMQ: one transaction, whoever submits how often.</summary>
public sealed class HandDecisionOnServersTests(SharedNodes nodes)
{
    private static readonly TeamId Rokkeveen = new("gm0637.wijkzorgnetwerk.rokkeveen");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_split_that_is_submitted_twice_at_once_is_one_and_each_part_has_its_owner()
    {
        await using var bus = await RouterBus.StartAsync(await Installations.NewAsync(nodes));
        await bus.RouteAsync(Given.Signal("individueel"));
        var id = (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
        var (keyId, content) = Given.Seal(Given.Triage, id, null!);
        await bus.Get<DeliveryActions>().ReturnAsync(
            id, Given.Netwerk, "aanvoerder-1", ReturnReason.WrongKind, new ResealedContent(keyId, content), Token);
        var decisions = bus.Get<HandDecisions>();
        var (form, _) = await decisions.AskAsync(
            id, Given.Triage, "medewerker-1", new DecisionQuestion(Rokkeveen, Given.Wijkteam, "er ligt afval", "Dorpsstraat"), Token);
        var (theirs, sealedCase) = Given.Seal(Rokkeveen, form!.CaseSeal!.Delivery, null!);
        var request = new DecideRequest(new DecidedCase(Rokkeveen, theirs, sealedCase), new DecidedPublic(Given.Wijkteam, form.PublicPart));

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(
            _ => decisions.DecideAsync(id, Given.Triage, "medewerker-1", request, Token)));

        Assert.All(results, result => Assert.Equal(FollowUpResult.Done, result));
        Assert.Equal(
            [(Given.Triage.Value, false), (Given.Wijkteam.Value, true), (Rokkeveen.Value, true)],
            await bus.QueryAsync(
                "SELECT team, state IN (1, 2) FROM deliveries ORDER BY team",
                row => (row.GetString(0), row.GetBoolean(1))));
        Assert.Equal(["both"], await bus.QueryAsync("SELECT to_kind FROM corrections", row => row.GetString(0)));
        Assert.Equal(new ReleasedText("er ligt afval"), form.PublicPart!.Text);
    }
}

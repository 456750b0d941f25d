using Hub.Contracts.Operations;
using Hub.Contracts.Signals;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.OperationsApi;

/// <summary>How hub, queues and partners stand, over HTTP.</summary>
public sealed class StandApiTests
{
    [Fact]
    public async Task The_status_counts_what_there_is_and_says_what_does_not_run()
    {
        await using var site = await OperationsSite.StartAsync();
        await site.Bus.RouteAsync(Given.Signal("collectief"), Given.Signal("geweigerd"), Given.Poison());

        var status = await site.GetAsync<HubStatus>(OperationsRoutes.Status);

        Assert.Equal(1, status.Figures.Single(figure => figure.Name == "signals.refused").Count);
        Assert.Equal(
            (1, true),
            status.Figures.Where(figure => figure.Name == "parked").Select(figure => (figure.Count, figure.NeedsAttention)).Single());
        Assert.Contains(status.Parts, part => part is { Kind: "ledger", Ok: true });
        Assert.Contains(status.Parts, part => part is { Kind: "adapters", State: "none" });
        Assert.True(status.NeedsAttention);
    }

    [Fact]
    public async Task An_inbox_shows_since_when_its_oldest_delivery_waits()
    {
        await using var site = await OperationsSite.StartAsync();
        await site.Bus.RouteAsync(Given.Signal("individueel"));

        var queues = await site.GetAsync<QueueList>(OperationsRoutes.Queues);

        Assert.Equal("none", queues.Broker);
        Assert.Equal((Given.Netwerk, 1L, true), queues.Queues.Select(queue => (queue.Team, queue.Messages, queue.Inbox)).Single());
        Assert.NotNull(queues.Queues.Single().Oldest);
    }

    [Fact]
    public async Task A_partner_shows_what_was_routed_and_what_was_refused_by_which_rule()
    {
        await using var site = await OperationsSite.StartAsync();
        await site.Bus.RouteAsync(Given.Signal("collectief"), Given.Signal("collectief"), Given.Signal("geweigerd"), Given.Poison());

        var partner = (await site.GetAsync<PartnerList>($"{OperationsRoutes.Partners}?hours=1")).Partners.Single();

        Assert.Equal((new PartnerId("corporatie-vb"), 2L, 1L, 1L), (partner.Partner, partner.Routed, partner.Refused, partner.Parked));
        Assert.Equal(("CovenantRequired", 1L), partner.Refusals.Select(rule => (rule.Code, rule.Count)).Single());
        Assert.Equal(Given.Zoetermeer, partner.Municipalities.Single());
        Assert.Equal("parked", partner.Alarms.Single().Code);
    }
}

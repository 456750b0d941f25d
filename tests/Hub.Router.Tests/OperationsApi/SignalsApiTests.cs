using System.Net;
using Hub.Contracts.Operations;
using Hub.Contracts.Signals;
using Hub.Router.FollowUp;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.OperationsApi;

/// <summary>What operators read of signals over HTTP: the envelope, found by whatever reference somebody has.</summary>
public sealed class SignalsApiTests
{
    private static readonly string All = $"{OperationsRoutes.Signals}?since=2020-01-01T00:00:00Z";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signals_are_listed_by_filter_and_page_by_page()
    {
        await using var site = await OperationsSite.StartAsync();
        await site.Bus.RouteAsync(
            Given.Signal("collectief"),
            Given.Signal("individueel"),
            Given.Signal("geweigerd"),
            Given.Signal("collectief, individueel"),
            Given.Poison());

        var whole = await site.GetAsync<SignalPage>(All);
        var paged = new List<SignalEntry>();
        for (string? next = ""; next is not null;)
        {
            var page = await site.GetAsync<SignalPage>($"{All}&limit=2{(next.Length == 0 ? "" : $"&before={next}")}");
            Assert.InRange(page.Signals.Length, 1, 2);
            paged.AddRange(page.Signals);
            next = page.Next;
        }

        Assert.Equal(5, whole.Signals.Length);
        Assert.Equal(whole.Signals.Select(one => one.Id), paged.Select(one => one.Id));
        Assert.Equal(["CovenantRequired"], (await site.GetAsync<SignalPage>($"{All}&state=refused")).Signals.Select(one => one.ReasonCode));
        Assert.Equal(2, (await site.GetAsync<SignalPage>($"{All}&team={Given.Netwerk}")).Signals.Length);
        Assert.Equal(5, (await site.GetAsync<SignalPage>($"{All}&partner=corporatie-vb&municipality=GM0637")).Signals.Length);
        Assert.Empty((await site.GetAsync<SignalPage>($"{All}&partner=iemand-anders")).Signals);
        Assert.Empty((await site.GetAsync<SignalPage>($"{All}&until=2021-01-01T00:00:00%2B01:00")).Signals);
    }

    [Fact]
    public async Task A_signal_is_a_time_line_by_its_id_or_a_delivery_s()
    {
        await using var site = await OperationsSite.StartAsync();
        var sent = Given.Signal("collectief, individueel");
        await site.Bus.RouteAsync(sent);
        var delivery = (
            await site.Bus.QueryAsync("SELECT id FROM deliveries WHERE contract = 'individual'", row => row.GetGuid(0))
        ).Single();
        await site.Bus.Get<DeliveryActions>().AcceptAsync(delivery, Given.Netwerk, "aanvoerder-1", Token);

        var history = await site.GetAsync<SignalHistory>(
            OperationsRoutes.Signal.Replace("{id:guid}", delivery.ToString(), StringComparison.Ordinal));

        Assert.Equal(sent.SignalId, history.Id);
        Assert.Equal("both", history.Revisions.Single().Signal.Kind);
        Assert.Equal("test.rule", history.Revisions.Single().Reasons.Single().Rule.Value);
        Assert.Equal(
            ("accepted", "aanvoerder-1"),
            history.Deliveries.Where(one => one.Id == delivery).Select(one => (one.State, one.AcceptedBy)).Single());
        Assert.Equal(["route", "accept"], history.Trail.Select(step => step.Action));
        using var unknown = await site.SendAsync(
            HttpMethod.Get,
            OperationsRoutes.Signal.Replace("{id:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal),
            site.ActingKey);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_signal_is_found_by_a_few_characters_or_by_its_partner_s_own_number()
    {
        await using var site = await OperationsSite.StartAsync();
        var id = SignalIds.ForRecord(Given.Keys.IdKey(Given.Zoetermeer), new PartnerId("corporatie-vb"), "zaak-7");
        await site.Bus.RouteAsync(Given.Signal("collectief", id), Given.Signal("collectief"));

        Task<SignalMatches> FindAsync(object question) => site.PostAsync<SignalMatches>(OperationsRoutes.FindSignals, question);

        Assert.Equal([id], (await FindAsync(new { reference = id.ToString()[..8] })).Signals);
        Assert.Equal([id], (await FindAsync(new { partner = "corporatie-vb", number = "zaak-7" })).Signals);
        Assert.Empty((await FindAsync(new { partner = "corporatie-vb", number = "zaak-8" })).Signals);
        Assert.Empty((await FindAsync(new { reference = "geen kenmerk" })).Signals);
    }
}

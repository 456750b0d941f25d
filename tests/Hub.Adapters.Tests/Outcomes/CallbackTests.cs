using System.Text.Json.Nodes;
using Hub.Adapters.Outcomes;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Testing.Nodes.Partners;
using Hub.Testing.Time;
using Microsoft.AspNetCore.Http;

namespace Hub.Adapters.Tests.Outcomes;

/// <summary>E08 to E10: outcomes pushed to a partner's webhook.</summary>
public sealed partial class CallbackTests : IDisposable
{
    private const string Secret = "een-lang-geheim-voor-de-proef";
    private readonly ConfigFolder config = new();
    private readonly FakeClock clock = new();
    private readonly AlarmStub alarms = new();
    private int status = 204;
    private string? retryAfter;

    [Fact]
    public async Task Before_the_first_delivery_the_receiver_must_agree_and_must_refuse_what_is_not_signed()
    {
        await using var partner = await StubPartner.StartAsync();
        partner.Answer = Receive;
        await using var host = await Start(partner);

        await SendOne(host, "melding-1");
        await Until(() => Delivered(partner).Count == 2);

        var calls = partner.Requests.ToList();
        Assert.Equal("OPTIONS", calls[0].Method);
        Assert.NotEmpty(calls[0].Headers["WebHook-Request-Origin"]);
        Assert.Equal(("POST", false), (calls[1].Method, IsSigned(calls[1])));
        Assert.Equal(CallbackEvents.ProbeType, JsonNode.Parse(calls[1].Body)!["type"]!.GetValue<string>());
        Assert.Single(calls, call => call.Method == "OPTIONS");
    }

    [Fact]
    public async Task The_partner_hears_received_routed_accepted_and_closed_as_signed_events_without_content()
    {
        await using var partner = await StubPartner.StartAsync();
        partner.Answer = Receive;
        await using var host = await Start(partner);

        var id = await SendOne(host, "melding-2");
        await host.Settled();
        foreach (var state in new[] { OutcomeState.Accepted, OutcomeState.Closed })
        {
            await host.Get<IHubBus>()
                .SendAsync(
                    HubQueues.Outcomes,
                    new SignalOutcome(id, 1, new PartnerId("zorg-proef"), state, clock.GetUtcNow(), TeamKind.Wijkteam, "proef"),
                    TestContext.Current.CancellationToken);
            await Until(() => States(partner).Contains(state == OutcomeState.Accepted ? "accepted" : "closed"));
        }

        Assert.Equal(["received", "routed", "accepted", "closed"], States(partner));
        Assert.All(
            Delivered(partner),
            call => Assert.Equal(id.ToString(), JsonNode.Parse(call.Body)!["data"]!["receiptId"]!.GetValue<string>()));
        Assert.All(partner.Requests, call => Assert.DoesNotContain("pleintje", call.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_the_router_sees_danger_to_life_the_partner_hears_to_call_112()
    {
        await using var partner = await StubPartner.StartAsync();
        partner.Answer = Receive;
        await using var host = await Start(partner);
        host.Router.Answer = signal => new SignalReceipt(signal.SignalId, signal.Revision, ReceiptState.Routed, signal.ReceivedAt,
            [TeamKind.Wijkzorgnetwerk], acute: true,
            answerBy: signal.ReceivedAt.AddMinutes(15));

        await SendOne(host, "melding-acuut");
        await Until(() => States(partner).Contains("routed"));

        var data = JsonNode.Parse(Delivered(partner).Single(call => call.Body.Contains("\"routed\"", StringComparison.Ordinal)).Body)![
            "data"
        ]!;
        Assert.True(data["acute"]!.GetValue<bool>());
        Assert.Equal(data["at"]!.GetValue<DateTimeOffset>().AddMinutes(15), data["expectedAt"]!.GetValue<DateTimeOffset>());
        Assert.Contains("bel nu 112", data["advice"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_tried_again_after_25_seconds_and_four_times_longer_each_time()
    {
        status = 500;
        await using var partner = await StubPartner.StartAsync();
        partner.Answer = Receive;
        await using var host = await Start(partner, silent: true);
        await SendOne(host, "melding-3");
        await Until(() => Delivered(partner).Count == 1);

        await Until(() => host.Get<CallbackReader>().NextDue() == clock.GetUtcNow() + TimeSpan.FromSeconds(25));
        clock.Advance(TimeSpan.FromSeconds(24));
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Single(Delivered(partner));
        await Moving(() => Delivered(partner).Count == 2);
        status = 204;
        await Moving(() => host.Get<CallbackReader>().Counts().GetValueOrDefault(CallbackState.Delivered) == 1);

        Assert.Equal(
            [25, 100, 400, 1600, 6400, 25_600, 52_000, 52_000],
            Enumerable.Range(1, 8).Select(failures => PendingCallback.Pause(failures).TotalSeconds));
        Assert.Single(Delivered(partner).Select(call => JsonNode.Parse(call.Body)!["id"]!.GetValue<string>()).Distinct());
    }

    [Fact]
    public async Task After_72_hours_without_success_it_is_parked_and_an_operator_told()
    {
        status = 500;
        await using var partner = await StubPartner.StartAsync();
        partner.Answer = Receive;
        await using var host = await Start(partner, silent: true);
        await SendOne(host, "melding-4");
        await Until(() => Delivered(partner).Count == 1);

        var began = clock.GetUtcNow();
        while (host.Get<CallbackReader>().Counts().GetValueOrDefault(CallbackState.Parked) == 0)
        {
            Assert.True(clock.GetUtcNow() - began < TimeSpan.FromHours(100));
            clock.Advance(TimeSpan.FromMinutes(5));
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }

        Assert.True(clock.GetUtcNow() - began >= TimeSpan.FromHours(72));
        var alarm = await alarms.Next(AlarmCodes.CallbackParked);
        Assert.Equal((AlarmCodes.CallbackParked, "zorg-proef"), (alarm.Code.Value, alarm.Partner!.Value));
    }

    [Fact]
    public async Task Gone_ends_the_subscription_with_an_alarm()
    {
        status = 410;
        await using var partner = await StubPartner.StartAsync();
        partner.Answer = Receive;
        await using var host = await Start(partner, silent: true);

        await SendOne(host, "melding-5");

        Assert.Equal(AlarmCodes.CallbackGone, (await alarms.Next(AlarmCodes.CallbackGone)).Code.Value);
        await Until(() => host.Get<CallbackReader>().Counts().GetValueOrDefault(CallbackState.Parked) == 1);
        Assert.Single(Delivered(partner));
    }

    [Fact]
    public async Task Too_many_requests_waits_as_long_as_the_partner_asks_and_counts_no_failure()
    {
        (status, retryAfter) = (429, "120");
        await using var partner = await StubPartner.StartAsync();
        partner.Answer = Receive;
        await using var host = await Start(partner, silent: true);
        await SendOne(host, "melding-6");
        await Until(() => host.Get<CallbackReader>().NextDue() == clock.GetUtcNow() + TimeSpan.FromSeconds(120));

        clock.Advance(TimeSpan.FromSeconds(100));
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Single(Delivered(partner));
        (status, retryAfter) = (204, null);

        await Moving(() => Delivered(partner).Count == 2);
    }

    [Fact]
    public async Task A_receiver_gets_no_more_a_minute_than_it_allowed()
    {
        await using var partner = await StubPartner.StartAsync();
        partner.Answer = request => request.Method == "OPTIONS" ? Agree("6") : Receive(request);
        await using var host = await Start(partner, silent: true);
        foreach (var id in new[] { "melding-8", "melding-9", "melding-10" })
        {
            await SendOne(host, id);
        }

        await Until(() =>
            Delivered(partner).Count == 2 && host.Get<CallbackReader>().NextDue() == clock.GetUtcNow() + TimeSpan.FromSeconds(10));

        await Moving(() => Delivered(partner).Count == 3);
    }

    [Fact]
    public async Task A_receiver_that_takes_unsigned_events_gets_none()
    {
        await using var partner = await StubPartner.StartAsync();
        partner.Answer = request => request.Method == "OPTIONS" ? Agree() : Results.NoContent();
        await using var host = await Start(partner, silent: true);

        await SendOne(host, "melding-7");
        await Until(() => host.Get<CallbackReader>().NextDue() == clock.GetUtcNow() + PendingCallback.Pause(1));

        Assert.DoesNotContain(partner.Requests, IsSigned);
    }

    public void Dispose() => config.Dispose();
}

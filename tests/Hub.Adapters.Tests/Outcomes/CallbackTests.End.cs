using System.Net.Http.Headers;
using Hub.Adapters.Outcomes;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Testing.Nodes.Partners;
using Microsoft.AspNetCore.Http;

namespace Hub.Adapters.Tests.Outcomes;

// How pushing ends: "later" for ever, a subscription that is over, and the other way of proving who calls.
public sealed partial class CallbackTests
{
    [Fact]
    public async Task Who_says_later_for_three_days_is_parked_with_an_alarm_and_everything_that_waited_with_it()
    {
        (status, retryAfter) = (429, "31536000"); // a year
        await using var partner = await StubPartner.StartAsync();
        partner.Answer = Receive;
        await using var host = await Start(partner, silent: true);
        await SendOne(host, "later-1");
        await Until(() => host.Get<CallbackReader>().NextDue() == clock.GetUtcNow() + PendingCallback.AtLeast);
        await SendOne(host, "later-2");
        await SendOne(host, "later-3");
        await Until(() => host.Get<CallbackReader>().Due(new("zorg-proef"), clock.GetUtcNow(), []).Count == 0);
        Assert.Empty(alarms.Of(AlarmCodes.CallbackParked));
        Assert.Single(Delivered(partner));

        await Later(TimeSpan.FromHours(71));
        Assert.Single(Delivered(partner));
        await Moving(() => host.Get<CallbackReader>().Counts().GetValueOrDefault(CallbackState.Parked) == 3);

        var alarm = await alarms.Next(AlarmCodes.CallbackParked);
        Assert.Equal((AlarmCodes.CallbackParked, "zorg-proef"), (alarm.Code.Value, alarm.Partner!.Value));
        Assert.Equal(2, Delivered(partner).Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task After_a_merger_the_heir_hears_and_after_a_split_each_must_ask(int heirs)
    {
        await using var partner = await StubPartner.StartAsync();
        partner.Answer = Receive;
        await using var host = await Start(partner);
        var id = await SendOne(host, "erfenis");
        await Until(() => States(partner).Contains("routed"));
        config.PassOn("zorg-proef", [.. Enumerable.Range(1, heirs).Select(heir => $"zorg-erfgenaam-{heir}")]);
        await Reload(host);

        await Tell(
            host,
            new SignalOutcome(id, 1, new PartnerId("zorg-proef"), OutcomeState.Closed, clock.GetUtcNow().AddMinutes(1), TeamKind.Wijkteam));

        await Until(() => host.Get<StatusReader>().Find(id)!.State == OutcomeState.Closed);
        await (heirs == 1 ? Until(() => States(partner).Contains("closed")) : Until(() => host.Get<CallbackReader>().NextDue() is null));
        Assert.Equal(heirs == 1, States(partner).Contains("closed"));
    }

    [Fact]
    public async Task A_receiver_may_name_the_hub_among_others_that_it_allows()
    {
        await using var partner = await StubPartner.StartAsync();
        partner.Answer = request =>
            request.Method == "OPTIONS" ? Agree(origin: $"other.example, {request.Headers["WebHook-Request-Origin"]}") : Receive(request);
        await using var host = await Start(partner, silent: true);

        await SendOne(host, "herkomst-1");

        await Until(() => host.Get<CallbackReader>().Counts().GetValueOrDefault(CallbackState.Delivered) == 1);
    }

    [Fact]
    public async Task A_partner_may_ask_for_a_bearer_secret_instead_of_a_signature()
    {
        await using var partner = await StubPartner.StartAsync();
        partner.Answer = request =>
            request.Method == "OPTIONS" ? Agree()
            : AuthenticationHeaderValue.TryParse(request.Headers.GetValueOrDefault("Authorization"), out var shown)
            && shown is { Scheme: "Bearer", Parameter: Secret }
                ? Results.NoContent()
            : Results.Unauthorized();
        await using var host = await Start(partner, silent: true, proof: "bearer");

        await SendOne(host, "bearer-1");

        await Until(() => host.Get<CallbackReader>().Counts().GetValueOrDefault(CallbackState.Delivered) == 1);
        Assert.DoesNotContain(partner.Requests, IsSigned);
        Assert.Equal([false, false, true], partner.Requests.Select(request => request.Headers.ContainsKey("Authorization")));
    }

    [Theory]
    [InlineData(ReceiptState.Refused, "refused", "CovenantRequired")]
    [InlineData(ReceiptState.Duplicate, "duplicate", null)]
    [InlineData(ReceiptState.Parked, "parked", "contract.seal")]
    public async Task What_the_router_says_reaches_the_partner_with_its_reason(ReceiptState state, string name, string? reason)
    {
        await using var partner = await StubPartner.StartAsync();
        partner.Answer = Receive;
        await using var host = await Start(partner);
        host.Router.Answer = signal => new SignalReceipt(signal.SignalId, signal.Revision, state, signal.ReceivedAt, reasonCode: reason);

        var id = await SendOne(host, $"reden-{name}");
        await Until(() => States(partner).Contains(name));

        Assert.Equal((name, reason), Said(partner, name));
        Assert.Equal((name, reason), await Asked(host, id));
    }

    [Theory]
    [InlineData(OutcomeState.Returned, "returned", "wrong-team")]
    [InlineData(OutcomeState.Accepted, "accepted", null)]
    [InlineData(OutcomeState.Closed, "closed", "done")]
    public async Task What_a_team_says_reaches_the_partner_with_its_reason(OutcomeState state, string name, string? reason)
    {
        await using var partner = await StubPartner.StartAsync();
        partner.Answer = Receive;
        await using var host = await Start(partner);
        var id = await SendOne(host, $"team-{name}");
        await host.Settled();

        await Tell(
            host,
            new SignalOutcome(id, 1, new PartnerId("zorg-proef"), state, clock.GetUtcNow().AddMinutes(1), TeamKind.Wijkteam, reason));

        await Until(() => States(partner).Contains(name));
        Assert.Equal((name, reason), Said(partner, name));
        Assert.Equal((name, reason), await Asked(host, id));
    }
}

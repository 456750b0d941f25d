using System.Net;
using System.Text.Json.Nodes;
using Hub.Adapters.Partners;
using Hub.Adapters.Tests.Hosting;
using Hub.Testing.Time;

namespace Hub.Adapters.Tests.Partners;

public sealed class QuotaTests : IDisposable
{
    private readonly ConfigFolder config = new();

    [Fact]
    public void The_bucket_empties_tells_how_long_to_wait_and_fills_up_again()
    {
        var clock = new FakeClock();
        var allowance = new PartnerAllowance(new PartnerQuota(PerMinute: 60, Burst: 2, Concurrent: 10), clock);

        Assert.True(allowance.TryTake(out _));
        Assert.True(allowance.TryTake(out _));
        Assert.False(allowance.TryTake(out var wait));
        Assert.Equal(TimeSpan.FromSeconds(1), wait);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(allowance.TryTake(out _));
        Assert.False(allowance.TryTake(out _));
    }

    [Fact]
    public void What_is_handled_at_once_is_limited_until_it_is_given_back()
    {
        var allowance = new PartnerAllowance(new PartnerQuota(PerMinute: 600, Burst: 100, Concurrent: 1), new FakeClock());

        Assert.True(allowance.TryTake(out _));
        Assert.False(allowance.TryTake(out _));
        allowance.Release();
        Assert.True(allowance.TryTake(out _));
    }

    [Fact]
    public void A_batch_counts_as_what_is_in_it()
    {
        var clock = new FakeClock();
        var allowance = new PartnerAllowance(new PartnerQuota(PerMinute: 60, Burst: 10, Concurrent: 10), clock);

        Assert.True(allowance.TryTake(out _));
        allowance.Charge(99);
        clock.Advance(TimeSpan.FromSeconds(80));
        Assert.False(allowance.TryTake(out _));
        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.True(allowance.TryTake(out _));
    }

    [Fact]
    public async Task A_partner_past_its_quota_gets_429_and_another_notices_nothing()
    {
        var busy = config.AddPartner(
            "zorg-druk",
            change: partner =>
                partner["quota"] = new JsonObject
                {
                    ["perMinute"] = 1,
                    ["burst"] = 5,
                    ["concurrent"] = 5,
                });
        var calm = config.AddPartner("zorg-rustig");
        await using var host = await AdapterHost.Start(config);

        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => host.Post(i % 10 == 0 ? calm : busy, Events.Json($"q-{i}"))));

        var ofBusy = answers.Where((_, i) => i % 10 != 0).ToList();
        Assert.All(answers.Where((_, i) => i % 10 == 0), answer => Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode));
        Assert.Equal(5, ofBusy.Count(answer => answer.StatusCode == HttpStatusCode.Accepted));
        var denied = ofBusy.Last(answer => answer.StatusCode != HttpStatusCode.Accepted);
        await Answer.Problem(denied, HttpStatusCode.TooManyRequests);
        Assert.True(denied.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
    }

    public void Dispose() => config.Dispose();
}

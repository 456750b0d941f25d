using System.Text.Json.Nodes;
using Hub.Adapters.Partners.Watch;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.FollowUp;
using Hub.Testing.Time;
using Microsoft.Extensions.Hosting;

namespace Hub.Adapters.Tests.Partners;

public sealed class SilenceWatchTests : IDisposable
{
    private readonly ConfigFolder config = new();
    private readonly FakeClock clock = new();

    [Fact]
    public async Task A_partner_that_falls_silent_raises_one_alarm_and_its_next_signal_clears_it()
    {
        var key = config.AddPartner(
            "zorg-proef",
            change: partner => partner["expectedRhythm"] = new JsonObject { ["maxSilence"] = "PT6H" });
        var alarms = new AlarmStub();
        await using var host = await AdapterHost.Start(config, clock: clock, alarms: alarms);
        var watch = host.Get<IEnumerable<IHostedService>>().OfType<SilenceWatch>().Single();

        await host.Post(key, Events.Json("stil-1"));
        clock.Advance(TimeSpan.FromHours(5));
        await watch.LookAsync(TestContext.Current.CancellationToken);
        Assert.Empty(alarms.Of(AlarmCodes.PartnerSilent));
        clock.Advance(TimeSpan.FromHours(2));
        await watch.LookAsync(TestContext.Current.CancellationToken);
        await watch.LookAsync(TestContext.Current.CancellationToken);
        var raised = await alarms.Next(AlarmCodes.PartnerSilent);
        await host.Post(key, Events.Json("stil-2"));
        await watch.LookAsync(TestContext.Current.CancellationToken);
        var cleared = await alarms.Next(AlarmCodes.PartnerSilent);

        Assert.Equal((AlarmCodes.PartnerSilent, "zorg-proef", false), (raised.Code.Value, raised.Partner!.Value, raised.Cleared));
        Assert.True(cleared.Cleared);
        Assert.Equal(raised.AlarmId, cleared.AlarmId);
        Assert.Equal(2, alarms.Of(AlarmCodes.PartnerSilent).Count());
    }

    public void Dispose() => config.Dispose();
}

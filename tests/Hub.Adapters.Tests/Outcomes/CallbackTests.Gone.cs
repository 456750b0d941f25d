using System.CommandLine;
using Hub.Adapters.Enrolment;
using Hub.Adapters.Outcomes;
using Hub.Adapters.Partners.Watch;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.FollowUp;
using Hub.Testing.Nodes.Partners;

namespace Hub.Adapters.Tests.Outcomes;

// A receiver that answers 410 is called no more, whatever is restarted, until its address changes or an operator says so.
public sealed partial class CallbackTests
{
    [Fact]
    public async Task A_partner_that_said_gone_is_not_called_again_after_a_restart_and_the_operators_hear_once()
    {
        status = 410;
        await using var partner = await StubPartner.StartAsync();
        partner.Answer = Receive;
        string? key;
        await using (var host = await Start(partner, silent: true))
        {
            key = host.Key;
            await SendOne(host, "gone-1");
            await Parked(host, 1);
            config.AddPartner("zorg-nieuw");
            await Reload(host);
            await SendOne(host, "gone-2");
            await Parked(host, 2);
        }
        await using var again = await Restarted(key);

        await SendOne(again, "gone-3");
        await Parked(again, 3);

        Assert.Single(Delivered(partner));
        Assert.Equal(
            (AlarmCodes.CallbackGone, false),
            (Assert.Single(alarms.Of(AlarmCodes.CallbackGone)).Code.Value, alarms.Of(AlarmCodes.CallbackGone).Single().Cleared));
        Assert.Contains("callback.gone", Listed(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_another_address_or_an_operators_word_it_is_called_again_with_what_waited(bool address)
    {
        status = 410;
        await using var partner = await StubPartner.StartAsync();
        partner.Answer = Receive;
        await using var host = await Start(partner, silent: true);
        await SendOne(host, "gone-1");
        await Parked(host, 1);
        status = 204;

        if (address)
        {
            Register(partner, path: "/elders");
            await Reload(host);
        }
        else
        {
            Assert.Equal((0, 1), (Run("resume", "zorg-proef").Code, Run("resume", "zorg-onbekend").Code));
        }

        await Moving(() => host.Get<CallbackReader>().Counts().GetValueOrDefault(CallbackState.Delivered) == 1);
        var (raised, cleared) = (await alarms.Next(AlarmCodes.CallbackGone), await alarms.Next(AlarmCodes.CallbackGone));
        Assert.Equal((raised.AlarmId, false, true), (cleared.AlarmId, raised.Cleared, cleared.Cleared));
        await Until(() => host.Get<StandingAlarms>().Of(AlarmCodes.CallbackGone).Count == 0);
        Assert.DoesNotContain("callback.gone", Listed(), StringComparison.Ordinal);
    }

    private string Listed() => Run("list").Text;

    private (int Code, string Text) Run(params string[] args)
    {
        using var text = new StringWriter();
        var code = PartnerCommand
            .Create(DoorList.Of)
            .Parse([.. args, "--config", config.Root])
            .Invoke(new InvocationConfiguration { Output = text, Error = text });
        return (code, text.ToString());
    }

    private async Task<AdapterHost> Restarted(string? key)
    {
        var host = await AdapterHost.Start(config, new RouterStub { Answer = _ => null }, clock, alarms);
        host.Key = key;
        return host;
    }
}

using System.Net;
using Hub.Adapters.Partners;
using Hub.Adapters.Partners.Watch;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.FollowUp;
using Microsoft.Extensions.Hosting;

namespace Hub.Adapters.Tests.Partners;

public sealed class PartnerReloadTests : IDisposable
{
    private readonly ConfigFolder config = new();

    [Fact]
    public async Task A_new_partner_is_let_in_without_a_restart_and_a_broken_set_leaves_the_running_one()
    {
        var first = config.AddPartner("zorg-proef");
        var alarms = new AlarmStub();
        await using var host = await AdapterHost.Start(config, alarms: alarms);
        var reload = host.Get<IEnumerable<IHostedService>>().OfType<PartnerReload>().Single();

        var second = config.AddPartner("zorg-nieuw");
        await reload.LookAsync(TestContext.Current.CancellationToken);
        var accepted = await host.Post(second, Events.Json());
        config.AddPartner("zorg-kapot", change: partner => partner["kvk"] = "x");
        await reload.LookAsync(TestContext.Current.CancellationToken);
        var stillThere = await host.Post(first, Events.Json());

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, stillThere.StatusCode);
        var alarm = await alarms.Next(AlarmCodes.PartnersRefused);
        Assert.Equal((AlarmCodes.PartnersRefused, false), (alarm.Code.Value, alarm.Cleared));

        File.Delete(Path.Combine(config.Root, "partners", "zorg-kapot.json"));
        await reload.LookAsync(TestContext.Current.CancellationToken);

        Assert.True((await alarms.Next(AlarmCodes.PartnersRefused)).Cleared);
    }

    [Fact]
    public async Task What_was_refused_before_a_restart_is_over_with_a_start_on_a_sound_set()
    {
        config.AddPartner("zorg-proef");
        var alarms = new AlarmStub();
        await using (var before = await AdapterHost.Start(config, alarms: alarms))
        {
            config.AddPartner("zorg-kapot", change: partner => partner["kvk"] = "x");
            await before
                .Get<IEnumerable<IHostedService>>()
                .OfType<PartnerReload>()
                .Single()
                .LookAsync(TestContext.Current.CancellationToken);
        }
        File.Delete(Path.Combine(config.Root, "partners", "zorg-kapot.json"));

        await using var after = await AdapterHost.Start(config, alarms: alarms);
        await after.Get<IEnumerable<IHostedService>>().OfType<PartnerReload>().Single().LookAsync(TestContext.Current.CancellationToken);

        Assert.False((await alarms.Next(AlarmCodes.PartnersRefused)).Cleared);
        Assert.True((await alarms.Next(AlarmCodes.PartnersRefused)).Cleared);
    }

    [Fact]
    public async Task A_refused_file_is_taken_up_when_what_it_lacked_appears_though_it_did_not_change_itself()
    {
        config.AddPartner("zorg-proef");
        var alarms = new AlarmStub();
        await using var host = await AdapterHost.Start(config, alarms: alarms);
        var reload = host.Get<IEnumerable<IHostedService>>().OfType<PartnerReload>().Single();
        var key = config.AddPartner("zorg-nieuw", change: partner => partner["callback"] = new System.Text.Json.Nodes.JsonObject
        {
            ["url"] = "https://voorbeeld.example/terug",
            ["proof"] = "hmac",
            ["secretFile"] = "geheimen/zorg-nieuw.secret",
        });
        await reload.LookAsync(TestContext.Current.CancellationToken);
        await reload.LookAsync(TestContext.Current.CancellationToken);
        var refused = await host.Post(key, Events.Json());

        Directory.CreateDirectory(Path.Combine(config.Keys, "geheimen"));
        File.WriteAllText(Path.Combine(config.Keys, "geheimen", "zorg-nieuw.secret"), "een-geheim-van-twintig");
        await reload.LookAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await host.Post(key, Events.Json())).StatusCode);
        Assert.False((await alarms.Next(AlarmCodes.PartnersRefused)).Cleared);
        Assert.True((await alarms.Next(AlarmCodes.PartnersRefused)).Cleared);
    }

    [Fact]
    public void All_faults_come_at_once_the_missing_secret_among_them()
    {
        config.AddPartner(
            "zorg-proef",
            change: partner =>
            {
                partner.Remove("kind");
                partner["kvk"] = "x";
                partner["callback"] = new System.Text.Json.Nodes.JsonObject
                {
                    ["url"] = "geen adres",
                    ["proof"] = "hmac",
                    ["secretFile"] = "geheimen/geen.secret",
                };
            });
        var faults = new List<Hub.Configuration.ConfigFault>();

        new PartnerLoader(config.Root, config.Keys, TimeProvider.System, DoorList.Of(config.Root).Formats).Read(faults);

        Assert.Contains("$.kind", faults.Select(fault => fault.Path));
        Assert.Contains("$.callback.url", faults.Select(fault => fault.Path));
        Assert.Contains("$.callback.secretFile", faults.Select(fault => fault.Path));
    }

    [Theory]
    [InlineData("partners/.#zorg-proef.json")]
    [InlineData("keys/partners/zorg-nieuw.proef.sha256")]
    public async Task A_file_that_leads_nowhere_is_a_fault_of_the_set_and_no_end_of_the_hub(string link)
    {
        var key = config.AddPartner("zorg-proef");
        var alarms = new AlarmStub();
        await using var host = await AdapterHost.Start(config, alarms: alarms);
        config.AddPartner("zorg-nieuw");
        File.Delete(Path.Combine(config.Root, link));
        File.CreateSymbolicLink(Path.Combine(config.Root, link), "nergens");

        await host.Get<IEnumerable<IHostedService>>().OfType<PartnerReload>().Single().LookAsync(TestContext.Current.CancellationToken);

        Assert.Equal(AlarmCodes.PartnersRefused, (await alarms.Next(AlarmCodes.PartnersRefused)).Code.Value);
        Assert.Equal(HttpStatusCode.Accepted, (await host.Post(key, Events.Json())).StatusCode);
    }

    [Fact]
    public async Task During_rotation_both_keys_are_valid_and_after_it_only_the_new_one()
    {
        var old = config.AddPartner("zorg-proef", change: partner => partner["authentication"]!["apiKeys"]!.AsArray().Add("nieuw"));
        config.WriteHash("zorg-proef", "nieuw", "hub_zorg-proef_nieuwe-sleutel");
        await using var host = await AdapterHost.Start(config);
        var reload = host.Get<IEnumerable<IHostedService>>().OfType<PartnerReload>().Single();

        Assert.Equal(HttpStatusCode.Accepted, (await host.Post(old, Events.Json())).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await host.Post("hub_zorg-proef_nieuwe-sleutel", Events.Json())).StatusCode);

        var file = Path.Combine(config.Root, "partners", "zorg-proef.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"proef\",", "", StringComparison.Ordinal));
        await reload.LookAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Post(old, Events.Json())).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await host.Post("hub_zorg-proef_nieuwe-sleutel", Events.Json())).StatusCode);
    }

    public void Dispose() => config.Dispose();
}

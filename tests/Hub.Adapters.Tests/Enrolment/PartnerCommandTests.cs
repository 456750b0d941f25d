using System.CommandLine;
using System.Net;
using System.Text.Json.Nodes;
using Hub.Adapters.Enrolment;
using Hub.Adapters.Tests.Doors;
using Hub.Adapters.Tests.Hosting;

namespace Hub.Adapters.Tests.Enrolment;

public sealed class PartnerCommandTests : IDisposable
{
    private readonly ConfigFolder config = new();

    [Fact]
    public async Task A_new_partner_gets_a_file_and_a_key_that_lets_it_in()
    {
        var (code, output) = await Run(
            "new", "school-proef", "--name", "Proefschool", "--kind", "zorg", "--municipality", "GM0637", "--kvk",
            ConfigFolder.Kvk);
        await using var host = await AdapterHost.Start(config);

        var response = await host.Post(KeyIn(output), Events.Json());

        Assert.Equal(0, code);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task A_new_partner_with_faults_is_not_written_and_every_fault_is_listed()
    {
        var (code, output) = await Run("new", "proef", "--name", "Proef", "--kind", "kapper", "--municipality", "Zoetermeer", "--kvk", "1");

        Assert.Equal(1, code);
        Assert.Contains("$.kind", output, StringComparison.Ordinal);
        Assert.Contains("$.municipalities[0]", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(config.Root, "partners", "proef.json")));
    }

    [Fact]
    public async Task A_key_is_rotated_with_both_valid_in_between()
    {
        config.AddPartner("zorg-proef");

        var (made, output) = await Run("rotate-key", "zorg-proef");
        var (third, _) = await Run("rotate-key", "zorg-proef");
        var (retired, _) = await Run("rotate-key", "zorg-proef", "--retire", "proef");

        Assert.Equal((0, 1, 0), (made, third, retired));
        await using var host = await AdapterHost.Start(config);
        Assert.Equal(HttpStatusCode.Accepted, (await host.Post(KeyIn(output), Events.Json())).StatusCode);
    }

    [Fact]
    public async Task A_check_lists_every_fault_and_keeps_nothing()
    {
        config.AddPartner("zorg-proef");
        var good = Write("goed.json", Events.Json(data: data => data["description"] = "Meneer 999990342 belde."));
        var bad = Write(
            "fout.json",
            new JsonArray(
                Events.Event(),
                Events.Event(data: data => data["municipality"] = "GM1509", change: root => root["time"] = "x")
            ).ToJsonString());

        var (goodCode, goodText) = await Run("check", "zorg-proef", "--file", good);
        var (badCode, badText) = await Run("check", "zorg-proef", "--file", bad);

        Assert.Equal((0, 1), (goodCode, badCode));
        Assert.Contains("BSN", goodText, StringComparison.Ordinal);
        Assert.Contains("CovenantRequired", goodText, StringComparison.Ordinal);
        Assert.DoesNotContain("999990342", goodText, StringComparison.Ordinal);
        Assert.Contains("event [1]: wordt geweigerd", badText, StringComparison.Ordinal);
        Assert.Contains("time: moet een datum en tijd met tijdzone zijn", badText, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(config.Root, "data")));
    }

    [Fact]
    public async Task A_check_knows_the_form_of_Open311_and_lists_its_faults()
    {
        config.AddOpen311();
        var good = Write("goed.txt", "jurisdiction_id=zoetermeer.nl&service_code=zwerfafval&lat=52.06123&long=4.50456&description=Blikjes");
        var bad = Write("fout.txt", $"jurisdiction_id=nergens.nl&service_code=zwerfafval&lat=52.06123&description={new string('x', 4001)}");

        var (goodCode, goodText) = await Run("check", "app-proef", "--file", good);
        var (badCode, badText) = await Run("check", "app-proef", "--file", bad);

        Assert.Equal((0, 1), (goodCode, badCode));
        Assert.Contains("formulier: wordt aangenomen", goodText, StringComparison.Ordinal);
        Assert.All(
            ["jurisdiction_id is niet gevonden", "long is verplicht", "description mag hoogstens"],
            fault => Assert.Contains(fault, badText, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_check_knows_messages_of_AMQP_and_pages_of_a_polled_installation()
    {
        config.AddPartner("politie-proef", "politie", partner =>
        {
            partner["formats"] = new JsonArray("amqp");
            partner["municipalities"] = new JsonArray("GM0202");
        });
        config.WriteText("keys/signalen", "geheim-proef");
        config.AddPartner(
            "signalen-proef", "signalen",
            partner =>
            {
                partner["municipalities"] = new JsonArray("GM0637");
                partner["formats"] = new JsonArray("signalen-poll");
                partner["doors"] = new JsonObject
                {
                    ["signalen-poll"] = new JsonObject
                    {
                        ["url"] = "https://api.example.nl",
                        ["bearer"] = new JsonObject { ["file"] = "keys/signalen" },
                    },
                };
            });
        var note = Write("notitie.json", Samples.Json("politie-10-overlast-jeugd.json").ToJsonString());
        var page = Write(
            "pagina.json",
            new JsonObject { ["results"] = new JsonArray(Samples.Json("signalen-03-private-detail.json"), new JsonObject()) }.ToJsonString()
        );

        var (noteCode, noteText) = await Run("check", "politie-proef", "--file", note);
        var (pageCode, pageText) = await Run("check", "signalen-proef", "--file", page);

        Assert.True(noteCode == 0, noteText);
        Assert.Equal(1, pageCode);
        Assert.Contains("melding [0]: wordt aangenomen", pageText, StringComparison.Ordinal);
        Assert.Contains("melding [1]: wordt geweigerd", pageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_tells_what_only_the_registration_knows_beside_all_other_faults()
    {
        config.AddPartner("zorg-proef");
        var bad = Write("fout.json", Events.Json(data: data =>
        {
            data["source"] = "politie";
            data["municipality"] = "GM0363";
            data["description"] = "";
        }));

        var (_, text) = await Run("check", "zorg-proef", "--file", bad);

        Assert.All(
            ["data.source: moet de soort zijn", "data.municipality: moet een gemeente zijn waarvoor", "data.description: moet"],
            fault => Assert.Contains(fault, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_shows_each_partner_once()
    {
        config.AddPartner("zorg-proef");
        config.AddPartner("zorg-ander");

        var (code, text) = await Run("list", "--json");

        Assert.Equal(0, code);
        Assert.Equal(["zorg-ander", "zorg-proef"], JsonNode.Parse(text)!.AsArray().Select(partner => partner!["id"]!.GetValue<string>()));
    }

    public void Dispose() => config.Dispose();

    private static string KeyIn(string output)
        => output.Split(' ', '\n').First(word => word.StartsWith("hub_", StringComparison.Ordinal)).Trim();

    private string Write(string name, string text)
    {
        config.WriteText(name, text);
        return Path.Combine(config.Root, name);
    }

    private async Task<(int Code, string Output)> Run(params string[] args)
    {
        using var output = new StringWriter();
        var settings = new InvocationConfiguration { Output = output, Error = output };
        var code = await PartnerCommand
            .Create(DoorList.Of)
            .Parse([.. args, "--config", config.Root])
            .InvokeAsync(settings, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }
}

using System.CommandLine;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Adapters.Amqp;
using Hub.Adapters.Doors;
using Hub.Adapters.Enrolment;
using Hub.Adapters.FileDrop;
using Hub.Adapters.Partners;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.Signals;
using Hub.Configuration;

namespace Hub.Adapters.Tests.Doors.Toy;

/// <summary>Adding a door: its folder, and its place in the list. Nothing central knows the toy.</summary>
public sealed class ToyDoorTests : IDisposable
{
    private const string Body =
        """
        {
          "number": "B-1", "municipality": "GM0637", "text": "De lantaarn bij het plein is stuk.",
          "rung": "2026-11-24T08:00:00+01:00"
        }
        """;

    private readonly ConfigFolder config = new();

    public void Dispose() => config.Dispose();

    [Fact]
    public async Task What_is_sent_to_it_ends_in_the_spool_and_its_sender_can_ask_what_became_of_it()
    {
        var key = AddPartner();
        await using var host = await AdapterHost.Start(config, doors: Doors(config.Root));

        var response = await host.Post(key, Body, "application/json", ToyDoor.Path);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(1, host.Spool.Counts().Values.Sum());
        var signal = host.Open(await host.Router.Next());
        Assert.Equal(("B-1", SourceKind.Wijkpost, "GM0637"), (signal.Id, signal.Source, signal.Municipality.Value));
        Assert.Equal(HttpStatusCode.OK, (await host.GetFrom(key, response.Headers.Location!.ToString())).StatusCode);
    }

    [Fact]
    public async Task What_it_refuses_is_told_by_field_and_rule()
    {
        var key = AddPartner();
        await using var host = await AdapterHost.Start(config, doors: Doors(config.Root));

        var response = await host.Post(key, """{ "municipality": "GM0363" }""", "application/json", ToyDoor.Path);

        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(
            ["municipality", "number", "text"],
            problem["errors"]!.AsArray().Select(fault => (string?)fault!["field"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_partner_of_another_door_is_not_let_in()
    {
        var key = config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config, doors: Doors(config.Root));

        Assert.Equal(HttpStatusCode.Forbidden, (await host.Post(key, Body, "application/json", ToyDoor.Path)).StatusCode);
    }

    [Fact]
    public void Its_section_of_a_partner_file_is_checked_with_the_rest()
    {
        AddPartner(partner =>
        {
            partner["kind"] = "zorg";
            partner["doors"] = new JsonObject { ["toy"] = new JsonObject { ["volume"] = 11 } };
        });

        var faults = Faults(Doors(config.Root));

        Assert.Equal(
            ["$.doors.toy.tone", "$.doors.toy.volume", "$.kind"],
            faults.Select(fault => fault.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_it_in_the_list_its_format_is_none()
    {
        AddPartner();

        var faults = Faults(DoorList.Of(config.Root));

        Assert.Equal(["$.doors.toy", "$.formats[0]"], faults.Select(fault => fault.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Its_form_can_be_tried_by_command()
    {
        AddPartner();
        config.WriteText("bel.json", Body);
        var text = new StringWriter();

        var code = await PartnerCommand
            .Create(Doors)
            .Parse(["check", "wijkpost-proef", "--file", Path.Combine(config.Root, "bel.json"), "--config", config.Root])
            .InvokeAsync(new InvocationConfiguration { Output = text, Error = text }, TestContext.Current.CancellationToken);

        Assert.True(code == 0, text.ToString());
        Assert.Contains("bericht: wordt aangenomen", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_records_are_read_from_messages_and_files_as_well()
    {
        AddPartner();
        var doors = Doors(config.Root);
        var partner = new PartnerLoader(config.Root, config.Keys, TimeProvider.System, doors.Formats).Load().Find(new("wijkpost-proef"))!;

        var message = new AmqpTranslator(doors, TimeProvider.System).Translate(
            partner,
            new AmqpMessage(Encoding.UTF8.GetBytes(Body), null, null, null, 0));
        var (items, fault) = new DropReader(doors, TimeProvider.System).Read(
            partner, ".json",
            Encoding.UTF8.GetBytes($$"""{ "bells": [{{Body}}] }"""));

        Assert.Null(fault);
        Assert.All([message, items.Single().Translation], one => Assert.Equal("B-1", Samples.Accepted(one).Id));
    }

    private static DoorSet Doors(string configFolder) => DoorList.Of(configFolder).With(new ToyDoor());

    private string AddPartner(Action<JsonObject>? change = null) => config.AddPartner("wijkpost-proef", "wijkpost", partner =>
    {
        partner["formats"] = new JsonArray("toy");
        partner["doors"] = new JsonObject { ["toy"] = new JsonObject { ["tone"] = "hoog" } };
        change?.Invoke(partner);
    });

    private List<ConfigFault> Faults(DoorSet doors)
    {
        var faults = new List<ConfigFault>();
        new PartnerLoader(config.Root, config.Keys, TimeProvider.System, doors.Formats).Read(faults);
        return faults;
    }
}

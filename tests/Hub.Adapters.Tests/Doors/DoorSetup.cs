using System.Text.Json.Nodes;
using Hub.Adapters.Tests.Hosting;
using Hub.Testing.Processes;

namespace Hub.Adapters.Tests.Doors;

/// <summary>A configuration with one partner for every door.</summary>
internal static class DoorSetup
{
    public static string AddSignalen(this ConfigFolder config, string id = "signalen-zoetermeer", string municipality = "GM0637")
        => config.AddPartner(id, "signalen", partner =>
        {
            partner["municipalities"] = new JsonArray(municipality);
            partner["formats"] = new JsonArray("signalen-push");
        });

    public static string AddCorporation(this ConfigFolder config, string id = "corporatie-proef")
        => config.AddPartner(id, "corporatie", partner => partner["formats"] = new JsonArray("corporation"));

    public static string AddPolice(this ConfigFolder config, string id = "politie-proef")
        => config.AddPartner(
            id, "politie",
            partner =>
            {
                partner["municipalities"] = new JsonArray("GM0637", "GM0202", "GM1509");
                partner["formats"] = new JsonArray("police");
                partner["doors"] = JsonNode.Parse(
                    """{"police":{"purposes":{"veiligheid slachtoffer en kind; Veilig Thuis":"veilig-thuis"}}}"""
                );
                partner["convenant"] = JsonNode.Parse(
                    """
                    {"id":"convenant-proef","validFrom":"2020-01-01","validThrough":"2099-12-31","bases":["wpg-20"],
                     "purposes":["zorg-en-hulpverlening","veilig-thuis"],
                     "policeDestinations":["triage","veilig-thuis"],"mayProcessBsn":true}
                    """
                );
            });

    /// <summary>The police over AMQP: a virtual host that the hub reads as guest.</summary>
    public static void AddAmqp(this ConfigFolder config, int port, string virtualHost)
    {
        config.WriteText("keys/broker", "guest");
        config.AddPartner(
            "politie-proef", "politie",
            partner =>
            {
                partner["municipalities"] = new JsonArray("GM0637", "GM0202", "GM1509");
                partner["formats"] = new JsonArray("amqp");
                partner["doors"] = new JsonObject
                {
                    ["amqp"] = new JsonObject
                    {
                        ["virtualHost"] = virtualHost,
                        ["broker"] = new JsonObject
                        {
                            ["kind"] = "rabbitmq",
                            ["host"] = "127.0.0.1",
                            ["port"] = port,
                            ["user"] = "guest",
                            ["password"] = new JsonObject { ["file"] = "keys/broker" },
                        },
                    },
                };
            });
    }

    public static string AddOpen311(this ConfigFolder config, string id = "app-proef", Action<JsonObject>? change = null)
    {
        config.WriteText(
            "rules/open311-services.json",
            File.ReadAllText(Path.Combine(Repository.Root, "deploy/config/rules/open311-services.json")));
        return config.AddPartner(id, "open311", partner =>
        {
            partner["formats"] = new JsonArray("open311");
            change?.Invoke(partner);
        });
    }
}

using System.Text.Json.Nodes;

namespace Hub.Desk.Tests;

/// <summary>Invented signals, of which it is known which team gets them.</summary>
internal static class Signals
{
    /// <summary>A lonely woman in the area: a case for its wijkzorgnetwerk. From zorgorganisatie-de-brug.</summary>
    public static JsonObject Lonely(string area, string postcode, string name = "mw. Fictief", string? story = null)
        => new()
        {
            ["summary"] = "Kwetsbare oudere",
            ["description"] =
                story
                ?? $"Client {name} (91) heeft geen netwerk meer, mijdt zorg en valt vaak. "
                    + "Huisarts vraagt of iemand van het wijkzorgnetwerk kan aansluiten.",
            ["location"] = new JsonObject
            {
                ["postcode"] = postcode,
                ["place"] = "Zoetermeer",
                ["neighbourhood"] = area,
            },
            ["subject"] = new JsonObject { ["name"] = name, ["dateOfBirth"] = "1935-02-11" },
        };

    /// <summary>The same in Arnhem.</summary>
    public static JsonObject InArnhem(JsonObject signal)
    {
        (signal["municipality"], signal["location"]!["place"]) = ("GM0202", "Arnhem");
        return signal;
    }

    /// <summary>The same in Oude IJsselstreek.</summary>
    public static JsonObject InIJsselstreek(JsonObject signal)
    {
        (signal["municipality"], signal["location"]!["place"]) = ("GM1509", (string?)signal["location"]!["neighbourhood"]);
        return signal;
    }

    /// <summary>A broken lamp: a public matter for the wijkteam. From bewonersloket.</summary>
    public static JsonObject Lamp(string area, string postcode) => new()
    {
        ["summary"] = "Lamp kapot",
        ["description"] = "De lantaarnpaal bij de speeltuin brandt al twee weken niet. Het is er 's avonds pikdonker.",
        ["location"] = new JsonObject { ["postcode"] = postcode, ["place"] = "Zoetermeer", ["neighbourhood"] = area },
    };

    /// <summary>A hedge over the path: a public matter about green. From bewonersloket.</summary>
    public static JsonObject Hedge(string area, string postcode) => new()
    {
        ["summary"] = "Heg groeit over het pad",
        ["description"] = "De heg langs het voetpad is niet gesnoeid en groeit over het pad. Het onkruid in het plantsoen staat hoog.",
        ["location"] = new JsonObject { ["postcode"] = postcode, ["place"] = "Zoetermeer", ["neighbourhood"] = area },
    };
}

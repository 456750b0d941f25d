using System.Text.Json.Nodes;
using Hub.Router.Keys;

namespace Hub.Bench.Load;

/// <summary>
/// A generated set: the shipped configuration and so many invented municipalities beside it, each of five areas with postcodes and
/// buurten of their own and
/// twenty teams, as the smallest shipped one has them. No name is that of a place.
/// </summary>
internal static class ManyMunicipalities
{
    private const int Areas = 5;
    private static readonly string[] First = ["Elze", "Berken", "Linde", "Wilgen", "Iepen", "Eiken", "Esdoorn", "Beuken", "Populier",
        "Kastanje"];
    private static readonly string[] Second = ["rode", "hoek", "weide", "veld", "dal", "oord", "akker", "donk", "kamp", "horst"];

    /// <summary>The code of an invented municipality; none of these codes is given out.</summary>
    public static string Code(int number) => $"GM{3000 + number}";

    /// <summary>Adds invented municipalities until there are so many, with their keys; one pair of keys serves all teams, since making
    /// them is measured apart.</summary>
    /// <param name="config">A configuration folder with keys.</param>
    /// <param name="count">How many municipalities the set has in the end.</param>
    public static void Fill(string config, int count)
    {
        var folder = Path.Combine(config, "municipalities");
        var pattern = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "gm1509.json")))!.AsObject();
        var codes = Enumerable.Range(0, count - Directory.GetFiles(folder, "*.json").Length).Select(Code).ToList();
        foreach (var (number, code) in codes.Index())
        {
            File.WriteAllText(Path.Combine(folder, $"{code.ToLowerInvariant()}.json"), Municipality(pattern, number,
                code.ToLowerInvariant()).ToJsonString());
        }
        var file = Path.Combine(config, "partners", "wijkpost.json");
        var partner = JsonNode.Parse(File.ReadAllText(file))!;
        codes.ForEach(code => partner["municipalities"]!.AsArray().Add((JsonNode)code));
        File.WriteAllText(file, partner.ToJsonString());
        KeyTeams(config);
    }

    /// <summary>Makes the keys of municipalities and teams that are missing, one pair for all teams.</summary>
    public static void KeyTeams(string config)
    {
        var set = KeySet.Load(config);
        var (maker, missing, pair) = (new KeyMaker(set.Folder, new DateOnly(2026, 11, 24), _ => { }), set.Missing(), KeyMaker.NewPair());
        var before = maker.TeamFiles();
        missing.Municipalities.ToList().ForEach(code => maker.Municipality(code));
        missing.Teams.ToList().ForEach(team => maker.Team(team, pair, before[team.Value]));
    }

    /// <summary>How many teams a configuration folder has.</summary>
    public static int Teams(string config) => KeySet.Load(config).Municipalities.Teams.All.Length;

    private static JsonObject Municipality(JsonObject pattern, int number, string prefix)
    {
        var copy = JsonNode.Parse(pattern.ToJsonString().Replace("gm1509", prefix, StringComparison.Ordinal))!.AsObject();
        var name = Name(number);
        (copy["code"], copy["name"], copy["notes"], copy["postbusPc4"], copy["commonWords"]) = (prefix.ToUpperInvariant(), name, null,
            new JsonArray(), new JsonArray());
        copy.Remove("notes");
        copy["areas"] = Array(Enumerable.Range(0, Areas).Select(area => Area(number, area)));
        copy["teams"] = Array(Teams(prefix, name));
        copy["focuspunten"] = Array(Enumerable.Range(0, Areas).Select(area => new JsonObject
        {
            ["id"] = $"jeugd-{area}",
            ["area"] = $"w{area}",
            ["title"] = "Zorgen om jeugd",
            ["place"] = name,
            ["socialDomain"] = true,
            ["validFrom"] = "2026-01-01",
            ["themes"] = new JsonArray("jeugd-opvoeding"),
            ["keywordThemes"] = new JsonArray("overlast-groep"),
            ["keywords"] = new JsonArray("jeugd*", "jongere*"),
        }));
        return copy;
    }

    private static JsonObject Area(int number, int area) => new()
    {
        ["code"] = $"w{area}",
        ["name"] = $"Wijk {Name(number + 100 + (area * 37))} {number}-{area}",
        ["buurten"] = Array(Enumerable.Range(0, 4).Select(buurt => new JsonObject
        {
            ["code"] = $"BU{3000 + number}{area:00}{buurt:00}",
            ["name"] = $"{Name(number + 200 + (area * 53) + (buurt * 11))} {number}-{area}-{buurt}",
        })),
        ["pc4"] = new JsonArray($"{1000 + (number * Areas) + area}"),
    };

    private static IEnumerable<JsonObject> Teams(string prefix, string name)
    {
        foreach (var kind in (string[])["wijkteam", "wijkzorgnetwerk", "wijkregisseur"])
        {
            for (var area = 0; area < Areas; area++)
            {
                yield return new JsonObject
                {
                    ["id"] = $"{prefix}.{kind}.w{area}",
                    ["kind"] = kind,
                    ["name"] = $"{kind} {name} {area}",
                    ["areas"] = new JsonArray($"w{area}")
                };
            }
        }
        foreach (var kind in (string[])["zorgcoordinator", "triage", "schuldhulp", "veilig-thuis", "leiding"])
        {
            yield return new JsonObject
            {
                ["id"] = kind == "leiding" ? $"{prefix}.leiding.gemeentesecretaris" : $"{prefix}.{kind}",
                ["kind"] = kind,
                ["name"] = $"{kind} {name}"
            };
        }
    }

    private static string Name(int number) => $"{First[number % First.Length]}{Second[number / First.Length % Second.Length]}";

    private static JsonArray Array(IEnumerable<JsonObject> items) => [.. items];
}

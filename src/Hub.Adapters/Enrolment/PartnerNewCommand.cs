using System.CommandLine;
using System.Text.Json.Nodes;
using Hub.Configuration;
using Hub.Adapters.Doors;
using Hub.Adapters.Partners;
using Hub.Contracts;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Enrolment;

/// <summary><c>hub partner new</c>: writes a partner's file and key, and shows the key once.</summary>
internal static class PartnerNewCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Func<string, DoorSet> doorsOf)
    {
        var id = new Argument<string>("partner") { Description = "Zijn naam in de hub: kleine letters, cijfers en streepjes." };
        var name = new Option<string>("--name") { Description = "Zijn naam voor mensen.", Required = true };
        var kinds = Enum.GetValues<SourceKind>().Where(one => one != SourceKind.Unknown).Select(WireCode.Of).ToList();
        var kind = new Option<string>("--kind")
        {
            Description = $"{string.Join(", ", kinds[..^1])} of {kinds[^1]}.",
            Required = true,
        };
        var municipality = new Option<string[]>("--municipality")
        {
            Description = "CBS-code, zoals GM0637; het mogen er meer zijn.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var format = new Option<string[]>("--format")
        {
            Description = "De deur; anders hub-api.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => ["hub-api"],
        };
        var oin = new Option<string?>("--oin") { Description = "OIN van een overheid, 20 cijfers." };
        var kvk = new Option<string?>("--kvk") { Description = "KvK-nummer van een andere organisatie, 8 cijfers." };
        var config = PartnerCommand.Config();
        var command = new Command("new", "Schrijft het bestand en de sleutel van een partner. De sleutel wordt één keer getoond.")
        { id, name, kind, municipality, format, oin, kvk, config };
        command.SetAction(parse =>
        {
            var partner = new JsonObject
            {
                ["$schema"] = "../schemas/partner.schema.json",
                ["id"] = parse.GetValue(id),
                ["name"] = parse.GetValue(name),
                ["kind"] = parse.GetValue(kind),
                ["municipalities"] = new JsonArray([.. parse.GetValue(municipality)!.Select(code => JsonValue.Create(code))]),
                ["formats"] = new JsonArray([.. parse.GetValue(format)!.Select(door => JsonValue.Create(door))]),
                ["authentication"] = new JsonObject { ["apiKeys"] = new JsonArray("1") },
            };
            foreach (var (key, value) in new[] { ("oin", parse.GetValue(oin)), ("kvk", parse.GetValue(kvk)) })
            {
                if (value is not null)
                {
                    partner[key] = value;
                }
            }
            return Run(
                parse.GetValue(config)!, doorsOf, parse.GetValue(id)!, partner, parse.InvocationConfiguration.Output,
                parse.InvocationConfiguration.Error);
        });
        return command;
    }

    private static int Run(
        string configFolder, Func<string, DoorSet> doorsOf, string id, JsonObject partner, TextWriter output, TextWriter error)
    {
        var faults = new List<ConfigFault>();
        if (HubSettings.Read(configFolder, faults) is not { } settings)
        {
            faults.ForEach(error.WriteLine);
            return 1;
        }
        var name = $"partners/{id}.json";
        var text = partner.ToJsonString(HubJson.File) + "\n";
        var utf8 = System.Text.Encoding.UTF8.GetBytes(text);
        var (reading, formats) = (ConfigFile.Parse<PartnerFile>(name, utf8), doorsOf(configFolder).Formats);
        var known = ConfigFile.Parse<FormatsFile>(name, utf8).Value is { } named && formats.AreKnown(name, named, faults);
        if (reading is { Value: { } value, Complete: true } && known)
        {
            new PartnerCheck(name, value, formats, settings.KeysFolder, TimeProvider.System.GetUtcNow(), faults).Whole();
        }
        faults.AddRange(reading.Faults);
        if (faults.Count > 0)
        {
            faults.ForEach(error.WriteLine);
            return 1;
        }
        var file = Path.Combine(configFolder, name);
        if (File.Exists(file) || File.Exists(PartnerKeys.FileOf(settings.KeysFolder, id, "1")))
        {
            error.WriteLine($"{name} of zijn sleutel bestaat al. Een nieuwe sleutel maakt u met: ./hub partner rotate-key {id}");
            return 1;
        }
        var key = PartnerKeys.Create(settings.KeysFolder, id, "1");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        output.WriteLine($"gemaakt: {file}");
        output.WriteLine($"API-sleutel (wordt maar een keer getoond): {key}");
        output.WriteLine(
            "Zonder convenant neemt de hub alleen collectieve signalen aan; zet het convenant in het bestand. Een draaiende hub leest "
                + "het bestand vanzelf.");
        return 0;
    }
}

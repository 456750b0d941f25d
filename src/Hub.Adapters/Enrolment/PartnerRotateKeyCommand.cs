using System.CommandLine;
using System.Text.Json.Nodes;
using Hub.Configuration;
using Hub.Adapters.Partners;
using Hub.Contracts;

namespace Hub.Adapters.Enrolment;

/// <summary><c>hub partner rotate-key</c>: a second key beside the first, and later the first one away.</summary>
internal static class PartnerRotateKeyCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var id = new Argument<string>("partner") { Description = "De partner." };
        var retire = new Option<string?>("--retire")
        {
            Description = "Naam van de sleutel die niet meer geldt, zodra de partner de nieuwe gebruikt.",
        };
        var write = new Option<bool>("--write-private")
        {
            Description = "Schrijf de sleutel naar partners-private/ in de sleutelmap in plaats van hem één keer te tonen; voor een proef.",
        };
        var config = PartnerCommand.Config();
        var command = new Command("rotate-key", "Maakt een tweede API-sleutel; met --retire NAAM gaat er een weg. Daartussen gelden beide.")
        { id, retire, write, config };
        command.SetAction(parse => Run(
            parse.GetValue(config)!, parse.GetValue(id)!, parse.GetValue(retire), parse.GetValue(write),
            parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string configFolder, string id, string? retire, bool writePrivate, TextWriter output, TextWriter error)
    {
        var faults = new List<ConfigFault>();
        var file = Path.Combine(configFolder, "partners", $"{id}.json");
        if (HubSettings.Read(configFolder, faults) is not { } settings)
        {
            faults.ForEach(error.WriteLine);
            return 1;
        }
        if (!File.Exists(file) || JsonNode.Parse(File.ReadAllText(file)) is not JsonObject partner
            || partner["authentication"] is not JsonObject authentication)
        {
            error.WriteLine($"partners/{id}.json is er niet of is geen partnerbestand; zie ./hub partner list");
            return 1;
        }
        var names = (authentication["apiKeys"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).ToList();
        return retire is null ? Add(names) : Retire(names);

        int Add(List<string> keys)
        {
            if (keys.Count > 1)
            {
                error.WriteLine($"Er zijn al twee sleutels ({string.Join(", ", keys)}); neem eerst de oude weg met --retire NAAM.");
                return 1;
            }
            var name = Enumerable.Range(1, 9999).Select(number => number.ToString()).First(number =>
                !keys.Contains(number, StringComparer.Ordinal) && !File.Exists(PartnerKeys.FileOf(settings.KeysFolder, id, number)));
            var key = PartnerKeys.Create(settings.KeysFolder, id, name);
            Write([.. keys, name]);
            output.WriteLine(writePrivate
                ? $"API-sleutel '{name}' staat in {PartnerKeys.WritePrivate(settings.KeysFolder, id, name, key)}: alleen voor die partner."
                : $"API-sleutel '{name}' (wordt maar een keer getoond): {key}");
            output.WriteLine($"Als de partner hem gebruikt: ./hub partner rotate-key {id} --retire {keys.FirstOrDefault() ?? "NAAM"}");
            return 0;
        }

        int Retire(List<string> keys)
        {
            if (keys.Count < 2 || !keys.Remove(retire!))
            {
                error.WriteLine(
                    keys.Count < 2 ? "Er is maar een sleutel; maak eerst een nieuwe." : $"'{retire}' is geen sleutel van deze partner.");
                return 1;
            }
            Write(keys);
            File.Delete(PartnerKeys.FileOf(settings.KeysFolder, id, retire!));
            output.WriteLine($"ingetrokken: sleutel '{retire}' van {id}");
            return 0;
        }

        void Write(IEnumerable<string> keys)
        {
            authentication["apiKeys"] = new JsonArray([.. keys.Select(key => JsonValue.Create(key))]);
            File.WriteAllText($"{file}.tmp", partner.ToJsonString(HubJson.File) + "\n");
            File.Move($"{file}.tmp", file, overwrite: true);
        }
    }
}

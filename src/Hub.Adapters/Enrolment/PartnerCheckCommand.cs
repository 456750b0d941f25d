using System.CommandLine;
using System.Text.Json;
using Hub.Adapters.Doors;
using Hub.Configuration;
using Hub.Adapters.Partners;
using Hub.Contracts;
using Hub.Contracts.Text;

namespace Hub.Adapters.Enrolment;

/// <summary><c>hub partner check</c>: what would happen to a payload or file, and what to fix, without sending it anywhere.</summary>
internal static class PartnerCheckCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Func<string, DoorSet> doorsOf)
    {
        var id = new Argument<string>("partner") { Description = "De partner." };
        var file = new Option<FileInfo>("--file") { Description = "Het bericht of bestand.", Required = true };
        var door = new Option<string?>("--door")
        {
            Description = $"{PayloadCheck.Names(doorsOf("."))}; anders de eerste van de partner.",
        };
        var config = PartnerCommand.Config();
        var json = new Option<bool>("--json") { Description = "Als JSON." };
        var command = new Command(
            "check",
            "Haalt een bericht of bestand door de eigen deur van de partner en noemt elke fout. Er wordt niets verstuurd of bewaard.")
        { id, file, door, config, json };
        command.SetAction(parse => Run(
            parse.GetValue(config)!, doorsOf, parse.GetValue(id)!, parse.GetValue(file)!, parse.GetValue(door), parse.GetValue(json),
            parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(
        string configFolder, Func<string, DoorSet> doorsOf, string id, FileInfo file, string? door, bool json, TextWriter output,
        TextWriter error)
    {
        var faults = new List<ConfigFault>();
        if (HubSettings.Read(configFolder, faults) is not { } settings)
        {
            faults.ForEach(error.WriteLine);
            return 1;
        }
        var doors = doorsOf(configFolder);
        var registry = new PartnerLoader(configFolder, settings.KeysFolder, TimeProvider.System, doors.Formats).Read(faults);
        foreach (var fault in faults.Where(fault => fault.File == $"partners/{id}.json"))
        {
            error.WriteLine($"let op: {fault}");
        }
        if (registry.All.FirstOrDefault(partner => partner.Id.Value == id) is not { } known)
        {
            error.WriteLine($"partners/{id}.json is er niet of is niet te lezen; zie ./hub partner list");
            return 1;
        }
        foreach (var alarm in new PartnerSpool(settings.Spool.File).Standing()[known.Id])
        {
            error.WriteLine($"let op: {alarm.Code} sinds {DutchZone.Text(alarm.Since)}");
        }
        if (!file.Exists)
        {
            error.WriteLine("--file: het bestand is er niet");
            return 2;
        }
        var checker = new PayloadCheck(known, doors, TimeProvider.System);
        if (checker.Run(
            door ?? doors.Formats.InOrder(known.Formats).First().Value, file.Extension,
            File.ReadAllBytes(file.FullName)) is not { } results)
        {
            error.WriteLine("--door: deze deur is er niet of staat voor deze partner niet open");
            return 2;
        }
        Print(results, json, output);
        return results.All(result => result.Faults.IsEmpty) ? 0 : 1;
    }

    private static void Print(IReadOnlyList<PayloadResult> results, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(
                results.Select(result =>
                    new
                    {
                        at = result.At,
                        accepted = result.Faults.IsEmpty,
                        notes = result.Notes,
                        faults = result.Faults.Select(fault => new { fault.Field, fault.Rule, code = fault.PrivacyRule?.ToString() }),
                    }),
                HubJson.Options));
            return;
        }
        foreach (var result in results)
        {
            output.WriteLine($"{result.At}: {(result.Faults.IsEmpty ? "wordt aangenomen" : "wordt geweigerd")}");
            foreach (var note in result.Notes)
            {
                output.WriteLine($"  let op  {note}");
            }
            foreach (var fault in result.Faults)
            {
                output.WriteLine(
                    $"  fout    {fault.Field}: {RuleWords.Dutch(fault.Rule)}{(fault.PrivacyRule is { } rule ? $" ({rule})" : "")}");
            }
        }
        output.WriteLine(
            $"{results.Count(result => result.Faults.IsEmpty)} van {results.Count} aangenomen; er is niets verstuurd of bewaard.");
    }
}

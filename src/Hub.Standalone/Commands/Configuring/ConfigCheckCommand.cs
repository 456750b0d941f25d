using System.CommandLine;
using System.Text.Json;
using Hub.Contracts;

namespace Hub.Standalone.Commands.Configuring;

/// <summary><c>./hub config check</c>: whether a configuration set is whole, with every fault by file and path.</summary>
internal static class ConfigCheckCommand
{
    /// <summary>Creates the command <c>config</c> with its part; the router's parts join it.</summary>
    public static Command Create()
    {
        var config = ConfigOption.Create();
        var json = new Option<bool>("--json") { Description = "Als JSON." };
        var check = new Command(
            "check", "Controleert een configuratie als geheel: instellingen, gemeenten, grenzen, regels, partners, sleutels.")
        { config, json };
        check.SetAction(parse => Run(
            parse.GetValue(config)!, parse.GetValue(json), parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error));
        return new Command("config", "Controleert de configuratie, en vertelt wat zij betekent.") { check };
    }

    private static int Run(string folder, bool json, TextWriter output, TextWriter error)
    {
        if (!Directory.Exists(folder))
        {
            error.WriteLine($"De map {folder} bestaat niet; geef de configuratie aan met --config.");
            return 2;
        }
        var checkedSet = HubConfiguration.Check(folder, TimeProvider.System);
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(
                new { good = checkedSet.Faults.Count == 0, faults = checkedSet.Faults, warnings = checkedSet.Warnings }, HubJson.Rows));
        }
        else
        {
            Tell(checkedSet, output);
        }
        return checkedSet.Faults.Count == 0 ? 0 : 1;
    }

    private static void Tell(HubConfiguration checkedSet, TextWriter output)
    {
        if (checkedSet.Faults.Count > 0)
        {
            output.WriteLine($"De configuratie is niet in orde: {checkedSet.Faults.Count} fout(en).");
            foreach (var fault in checkedSet.Faults)
            {
                output.WriteLine($"  {fault}");
            }
            return;
        }
        output.WriteLine("De configuratie is in orde.");
        foreach (var municipality in checkedSet.Municipalities!.Municipalities)
        {
            output.WriteLine(
                $"  {municipality.Name} ({municipality.Code}): {municipality.Areas.Length} gebieden, "
                + $"{municipality.Areas.Sum(area => area.Buurten.Length)} buurten van {municipality.CbsYear}, "
                + $"{municipality.Teams.Length} teams, "
                + $"{municipality.Focuspunten.Length} focuspunten");
        }
        output.WriteLine($"  {checkedSet.Partners.All.Length} partners");
        foreach (var warning in checkedSet.Warnings)
        {
            output.WriteLine($"let op: {warning}");
        }
    }
}

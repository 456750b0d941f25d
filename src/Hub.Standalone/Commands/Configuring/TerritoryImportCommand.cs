using System.CommandLine;
using Hub.Configuration;
using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Deciding.Municipalities;
using Hub.Deciding.Territory;

namespace Hub.Standalone.Commands.Configuring;

/// <summary><c>./hub territory import FILE --municipality GM…</c>: boundaries of CBS into the form that the router loads.</summary>
internal static class TerritoryImportCommand
{
    /// <summary>Makes the command <c>territory</c> with its sub-command.</summary>
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file")
        {
            Description = "CBS wijk- en buurtindeling van de gemeente als GeoJSON, EPSG:4326 of EPSG:28992.",
        };
        var municipality = new Option<string>("--municipality")
        {
            Description = "CBS-code van de gemeente, zoals GM0637.",
            Required = true,
        };
        var config = ConfigOption.Create();
        var import = new Command("import", "Leest de grenzen van de buurten van een gemeente in, zodat coördinaten een plaats krijgen.")
        { file, municipality, config };
        import.SetAction(parsed => Run(
            parsed.GetRequiredValue(file), parsed.GetRequiredValue(municipality), parsed.GetRequiredValue(config),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return new Command("territory", "De grenzen van gebieden.") { import };
    }

    private static int Run(FileInfo file, string code, string config, TextWriter output, TextWriter error)
    {
        try
        {
            var set = MunicipalitySet.Load(config);
            if (set.Find(new MunicipalityCode(code.ToUpperInvariant())) is not { } municipality)
            {
                var known = string.Join(", ", set.Municipalities.Select(each => each.Code));
                error.WriteLine($"De configuratie heeft geen gemeente met deze code; zij heeft: {known}.");
                return 2;
            }
            if (!file.Exists)
            {
                error.WriteLine($"{file.Name} bestaat niet.");
                return 2;
            }
            return Import(file, municipality, config, output, error);
        }
        catch (ConfigurationRefusedException refused)
        {
            error.WriteLine(refused.Message);
            return 1;
        }
        catch (ContractViolationException)
        {
            error.WriteLine("--municipality is GM en vier cijfers, zoals GM0637.");
            return 2;
        }
    }

    private static int Import(FileInfo file, Municipality municipality, string config, TextWriter output, TextWriter error)
    {
        var faults = new List<ConfigFault>();
        var made = BoundaryImport.Make(file.Name, File.ReadAllBytes(file.FullName), municipality, faults, out var others);
        if (made is null)
        {
            error.WriteLine($"Er is niets ingelezen: {faults.Count} fout(en).");
            faults.ForEach(fault => error.WriteLine($"  {fault}"));
            return 1;
        }
        var target = Path.Combine(config, BoundaryFile.NameOf(municipality.Code));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target + ".new", HubJson.Write(made));
        File.Move(target + ".new", target, overwrite: true);
        output.WriteLine($"{municipality.Name}: {made.Buurten.Length} buurten ingelezen in {BoundaryFile.NameOf(municipality.Code)}"
            + (others > 0 ? $"; {others} van andere gemeenten overgeslagen." : "."));
        return 0;
    }
}

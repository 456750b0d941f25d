using System.CommandLine;
using System.Globalization;
using Hub.Configuration;
using Hub.Contracts.Text;
using Hub.Deciding.DryRun.Compare;
using Hub.Deciding.Planning;

namespace Hub.Standalone.Commands.Configuring;

/// <summary><c>hub config compare</c>: what would move if a new configuration set came into use in place of the old.</summary>
internal static class ConfigCompareCommand
{
    private const int Progress = 10_000;

    private const string About =
        "Vertelt wat er zou verschuiven als de map NEW in gebruik kwam in plaats van OLD; verstuurt niets en verandert niets. "
        + "Met --input worden de signalen van een bestand met beide sets besloten. Zonder --input kijkt het in het grootboek van OLD: "
            + "hoeveel elke "
        + "regelset besloot, en welke van haar regels mensen met de hand verbeterden. Van oude signalen is de tekst er niet meer: "
            + "zonder --input is dus "
        + "niet te zeggen wat NEW ervan zou maken, alleen of een verbeterde regel er nog in staat. Wat niemand verbeterde kan ook fout "
            + "zijn geweest.";

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = "Map met de configuratie zoals zij is." };
        var next = new Argument<string>("NEW") { Description = "Map met de configuratie zoals zij zou worden." };
        var input = new Option<FileInfo?>("--input") { Description = "Bestand met op elke regel een canoniek signaal (JSON)." };
        var days = new Option<int>("--days")
        {
            Description = "Zonder --input: zoveel dagen terug. Standaard 28.",
            DefaultValueFactory = _ => 28
        };
        var drop = new Option<bool>("--allow-drop") { Description = "Vergelijk ook als NEW een gemeente, team of thema weglaat." };
        var json = new Option<bool>("--json") { Description = "Als JSON." };
        var command = new Command("compare", About) { old, next, input, days, drop, json };
        command.SetAction((parse, cancellation) => RunAsync(
            new Asked(
                parse.GetRequiredValue(old), parse.GetRequiredValue(next), parse.GetValue(input), parse.GetValue(days),
                    parse.GetValue(drop),
                parse.GetValue(json)),
            parse, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Asked asked, ParseResult parse, CancellationToken cancellation)
    {
        var console = parse.InvocationConfiguration;
        if (asked.Input is { Exists: false })
        {
            await console.Error.WriteLineAsync($"{asked.Input.FullName} bestaat niet.");
            return 3;
        }
        var (old, next) = (Read(asked.Old, "OLD", console.Error), Read(asked.New, "NEW", console.Error));
        if (old is null || next is null)
        {
            return 1;
        }
        var dropped = SetDifference.Dropped(old, next);
        dropped.ForEach(line => console.Error.WriteLine($"NEW: {line}"));
        if (dropped.Count > 0 && !asked.AllowDrop)
        {
            await console.Error.WriteLineAsync("Er is niets vergeleken. Is het zo bedoeld, geef dan --allow-drop.");
            return 1;
        }
        return asked.Input is { } file
            ? await CompareAsync(asked, file, new ComparedSets(asked.Old, asked.New, old, next, dropped), console, cancellation)
            : await LedgerCommand.RunAsync(
                parse, asked.Old, asked.Json, context => ConfigCompareLedger.ShowAsync(context, old.RuleSet.Value, next.RuleSet.Value,
                    asked.New, asked.Days),
                cancellation);
    }

    private static async Task<int> CompareAsync(
        Asked asked, FileInfo file, ComparedSets sets, InvocationConfiguration console, CancellationToken cancellation)
    {
        try
        {
            await using var stream = file.OpenRead();
            var told = 0;
            var result = await new SetComparer(sets.OldSet, sets.NewSet).RunAsync(stream, so => told = Tell(console.Error, told, so),
                cancellation);
            await console.Output.WriteAsync(asked.Json ? ComparisonText.Json(sets, result) : ComparisonText.Of(sets, result));
            return result.Unreadable == 0 ? 0 : 1;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync($"{file.Name} kan niet worden gelezen: mag u erbij?");
            return 3;
        }
    }

    private static int Tell(TextWriter error, int told, int so)
    {
        if (so / Progress == told / Progress)
        {
            return told;
        }
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{so} signalen vergeleken"));
        return so;
    }

    private static DecidingSet? Read(string folder, string which, TextWriter error)
    {
        if (!Directory.Exists(folder))
        {
            error.WriteLine($"{which}: de map {TerminalWriter.Cell(folder)} bestaat niet.");
            return null;
        }
        var faults = new List<ConfigFault>();
        var set = DecidingSet.Read(folder, faults);
        faults.ForEach(fault => error.WriteLine($"{which}: {fault}"));
        if (faults.Count == 0)
        {
            return set;
        }
        error.WriteLine($"{which} is niet in orde ({faults.Count} fout(en)); er is niets vergeleken.");
        return null;
    }

    private sealed record Asked(string Old, string New, FileInfo? Input, int Days, bool AllowDrop, bool Json);
}

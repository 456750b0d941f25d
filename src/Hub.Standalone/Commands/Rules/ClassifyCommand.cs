using System.CommandLine;
using Hub.Configuration;
using Hub.Deciding.DryRun;
using Hub.Deciding.Planning;

namespace Hub.Standalone.Commands.Rules;

/// <summary><c>hub classify</c>: a dry run over a file of canonical signals.</summary>
internal static class ClassifyCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var input = new Option<FileInfo>("--input")
        {
            Description = "Bestand met op elke regel een canoniek signaal (JSON).",
            Required = true,
        };
        var output = new Option<FileInfo>("--output") { Description = "Bestand voor op elke regel een besluit.", Required = true };
        var config = ConfigOption.Create();
        var places = new Option<bool>("--places")
        {
            Description = "Ook waar in de tekst elke reden staat: begin en lengte, zonder de woorden.",
        };
        var command = new Command(
            "classify", "Vertelt van elk signaal in een bestand waar het heen zou gaan en wat elk team zou kunnen lezen; verstuurt niets.")
        {
            input, output, config, places,
        };
        command.SetAction((parse, cancellation) => RunAsync(
            parse.GetValue(input)!, parse.GetValue(output)!, parse.GetValue(config)!, parse.GetValue(places),
            parse.InvocationConfiguration.Error, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        FileInfo input, FileInfo output, string config, bool places, TextWriter error, CancellationToken cancellation)
    {
        if (!input.Exists)
        {
            await error.WriteLineAsync($"{input.FullName} bestaat niet.");
            return 3;
        }
        try
        {
            var classifier = new BulkClassifier(new DryRunDecider(DecidingSet.Load(config)), places);
            output.Directory?.Create();
            await using var reading = input.OpenRead();
            await using var writing = output.Create();
            var (good, bad) = await classifier.RunAsync(reading, writing, cancellation);
            await error.WriteLineAsync($"{good} besloten, {bad} regel(s) niet te lezen.");
            return bad == 0 ? 0 : 1;
        }
        catch (ConfigurationRefusedException fault)
        {
            await error.WriteLineAsync(fault.Message);
            return 1;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(
                $"{input.Name} kan niet worden gelezen of {output.Name} niet geschreven: bestaan de mappen, en mag u erbij?");
            return 3;
        }
    }
}

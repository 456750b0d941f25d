using System.CommandLine;
using Hub.Hosting.Configuration;
using Hub.Router.Operations;
using Hub.Router.Routing;

namespace Hub.Router.DryRun;

/// <summary><c>hub classify</c>: a dry run over a file of canonical signals.</summary>
internal static class ClassifyCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var input = new Option<FileInfo>("--input") { Description = "File with one canonical signal a line (JSON).", Required = true };
        var output = new Option<FileInfo>("--output") { Description = "File for one decision a line.", Required = true };
        var config = ConfigOption.Create();
        var command = new Command("classify", "Tells for each signal of a file where it would go and what each team could read; sends nothing.") { input, output, config };
        command.SetAction((parse, cancellation) => RunAsync(
            parse.GetValue(input)!, parse.GetValue(output)!, parse.GetValue(config)!, parse.InvocationConfiguration.Error, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo input, FileInfo output, string config, TextWriter error, CancellationToken cancellation)
    {
        if (!input.Exists)
        {
            await error.WriteLineAsync($"{input.FullName} does not exist.");
            return 3;
        }
        try
        {
            var classifier = new BulkClassifier(new DryRunDecider(DecidingSet.Load(config)));
            output.Directory?.Create();
            await using var reading = input.OpenRead();
            await using var writing = output.Create();
            var (good, bad) = await classifier.RunAsync(reading, writing, cancellation);
            await error.WriteLineAsync($"{good} decided, {bad} bad line(s).");
            return bad == 0 ? 0 : 1;
        }
        catch (ConfigurationRefusedException fault)
        {
            await error.WriteLineAsync(fault.Message);
            return 1;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"Could not read {input.Name} or write {output.Name}: {fault.GetType().Name}.");
            return 3;
        }
    }
}

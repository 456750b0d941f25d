using System.CommandLine;
using Hub.Configuration;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Deciding.DryRun;
using Hub.Deciding.Planning;

namespace Hub.Standalone.Commands.Configuring;

/// <summary><c>hub config explain</c>: tells why one signal would go where it goes.</summary>
internal static class ConfigExplainCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var signal = new Option<FileInfo>("--signal") { Description = "Bestand met één canoniek signaal (JSON).", Required = true };
        var config = ConfigOption.Create();
        var words = new Option<bool>("--words")
        {
            Description = "Ook de woorden van de tekst waarop elke reden steunt: alleen voor wie de tekst mag lezen.",
        };
        var command = new Command(
            "explain", "Vertelt waarom een signaal zou gaan waar het gaat, en wat elk team zou kunnen lezen; verstuurt niets.")
        {
            signal, config, words,
        };
        command.SetAction(parse => Run(
            parse.GetValue(signal)!, parse.GetValue(config)!, parse.GetValue(words), parse.InvocationConfiguration.Output,
            parse.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(FileInfo file, string config, bool words, TextWriter output, TextWriter error)
    {
        if (!file.Exists)
        {
            error.WriteLine($"{file.FullName} bestaat niet.");
            return 3;
        }
        try
        {
            var set = DecidingSet.Load(config);
            var decider = new DryRunDecider(set);
            var (considered, decision) = decider.Decide(LabelledLine.Read(File.ReadAllBytes(file.FullName)));
            output.Write(Explanation.Of(considered, decision, set.Matrix, ReasonWords.Load(config)));
            if (words)
            {
                var signal = considered.Signal;
                output.WriteLine("Woorden");
                decider.Evidence(considered, decision).ToList()
                    .ForEach(reason => output.WriteLine($"  {reason.Why}{EvidenceWords.Of(reason, signal.Summary, signal.Description)}"));
            }
            return decision is RoutingDecision.Refused ? 1 : 0;
        }
        catch (ConfigurationRefusedException fault)
        {
            error.WriteLine(fault.Message);
            return 1;
        }
        catch (ContractViolationException fault)
        {
            error.WriteLine($"{file.Name} is geen canoniek signaal: {fault.Field}: {RuleWords.Dutch(fault.Rule)}");
            return 1;
        }
    }
}

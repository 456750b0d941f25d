using System.CommandLine;
using System.Globalization;
using Hub.Configuration;
using Hub.Deciding.Classification;
using Hub.Deciding.Learning;

namespace Hub.Standalone.Commands.Rules;

/// <summary><c>hub rules learn</c>: learns weights; the same input gives the same bytes.</summary>
internal static class LearnCommand
{
    private const int Refused = 4;

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var input = RulesOptions.Input();
        var met = new Option<string[]>("--met")
        {
            Description = "Zulke signalen van schrijvers die al gelezen waren toen de regels werden geschreven: ervan wordt geleerd, "
                + "maar niet hoe ver een kans te vertrouwen is.",
            DefaultValueFactory = _ => [],
            AllowMultipleArgumentsPerToken = true,
        };
        var corrections = new Option<string[]>("--corrections")
        {
            Description = "Wat mensen met de hand verbeterden (./hub corrections --export). Elke verbetering weegt als "
                + $"{new LearningSettings().CorrectionWeight:0} gelabelde signalen.",
            DefaultValueFactory = _ => [],
            AllowMultipleArgumentsPerToken = true,
        };
        var guard = new Option<bool?>("--guard")
        {
            Description = "Schrijft niets (exitcode 4) als de gewichten op de signalen van --input en --met ergens slechter zijn dan "
                + "die in gebruik. "
                + "Standaard aan waar verbeteringen meedoen; --guard false zet het uit.",
        };
        var output = new Option<string>("--output") { Description = "Het bestand voor de gewichten.", Required = true };
        var config = RulesOptions.Config();
        var command = new Command("learn", "Leert gewichten uit gelabelde signalen en uit verbeteringen.")
        {
            input, met, corrections, guard, output, config,
        };
        command.SetAction(result => Run(
            new Asked(
                result.GetRequiredValue(config), result.GetRequiredValue(input), result.GetRequiredValue(met),
                    result.GetRequiredValue(corrections),
                result.GetValue(guard) ?? result.GetRequiredValue(corrections).Length > 0, result.GetRequiredValue(output)),
            result.InvocationConfiguration));
        return command;
    }

    private static int Run(Asked asked, InvocationConfiguration console)
    {
        if (RulesOptions.Load(asked.Config, [.. asked.Input, .. asked.Met, .. asked.Corrections], withWeights: false, console.Error)
            is not { } loaded)
        {
            return 1;
        }
        var ours = asked.Input.Length + asked.Met.Length;
        var signals = LabelledSignalReader.Corrections(LabelledSignalReader.Marked(loaded.Signals, asked.Input.Length), ours);
        if (signals.All(signal => signal.Corrected))
        {
            console.Error.WriteLine("In --input staat geen enkel gelabeld signaal: van verbeteringen alleen wordt niet geleerd.");
            return 1;
        }
        if (Weights(asked, loaded.Rules, signals, console) is not { } learned)
        {
            return 1;
        }
        if (learned.Worse.Count > 0)
        {
            console.Error.WriteLine("Geweigerd, en er is niets geschreven: wat geleerd is, is slechter dan wat in gebruik is.");
            learned.Worse.ForEach(line => console.Error.WriteLine($"  {line}"));
            console.Error.WriteLine("Kijk welke verbetering niet klopt (./hub corrections), of leer er met meer gelabelde signalen naast.");
            return Refused;
        }
        try
        {
            Write(asked.Output, learned.Text);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"{Path.GetFileName(asked.Output)} kan niet worden geschreven: bestaat de map, en mag u erbij?");
            return 3;
        }
        console.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{loaded.Signals.Count} signalen geleerd, {learned.Text.AsSpan().Count("\n    \"")} kenmerken: {asked.Output}"));
        return 0;
    }

    // Null after the faults were written: the guard needs the weights in use.
    private static (string Text, List<string> Worse)? Weights(
        Asked asked, RuleSet bare, IReadOnlyList<LabelledSignal> signals, InvocationConfiguration console)
    {
        var faults = new List<ConfigFault>();
        var inUse = asked.Guard ? RuleSetLoader.Load(asked.Config, faults) : null;
        if (asked.Guard && inUse is null)
        {
            console.Error.WriteLine("De gewichten in gebruik kunnen niet worden gelezen; zonder die (--guard false) is er niets om mee "
                + "te vergelijken.");
            faults.ForEach(fault => console.Error.WriteLine(fault));
            return null;
        }
        var text = WeightsText.Learn(bare, signals);
        if (inUse is null)
        {
            return (text, []);
        }
        var learned = WeightsText.With(bare, text);
        List<LabelledSignal> ours = [.. signals.Where(signal => !signal.Corrected)];
        List<LabelledSignal> theirs = [.. signals.Where(signal => signal.Corrected)];
        console.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"verbeteringen met de goede soort: {CrossValidation.Measure(inUse, theirs).KindRight} wordt "
            + $"{CrossValidation.Measure(learned, theirs).KindRight}, van {theirs.Count}"));
        return (text, LearningGuard.Worse(inUse, learned, ours));
    }

    // Beside the file and then in its place: a router that reads along sees the old weights or the new.
    private static void Write(string file, string text)
    {
        var beside = $"{file}.nieuw";
        File.WriteAllText(beside, text);
        File.Move(beside, file, overwrite: true);
    }

    private sealed record Asked(string Config, string[] Input, string[] Met, string[] Corrections, bool Guard, string Output);
}

using System.CommandLine;
using System.Text.Json;
using Hub.Configuration;
using Hub.Contracts.Privacy;
using Hub.Deciding.Disclosure.Release;
using Hub.Deciding.DryRun;
using Hub.Deciding.Language;
using Hub.Deciding.Municipalities;

namespace Hub.Standalone.Commands.Rules;

/// <summary><c>hub privacy</c>: measures for a privacy officer.</summary>
internal static class PrivacyCommand
{
    private const int MostWords = 100;

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var input = new Option<FileInfo>("--input")
        {
            Description = "Bestand met op elke regel een gelabeld signaal: het canonieke signaal met expect.kind en expect.pii.",
            Required = true,
        };
        var json = new Option<bool>("--json") { Description = "De cijfers als JSON." };
        var words = new Option<bool>("--show-withheld")
        {
            Description = "Ook de andere woorden die werden achtergehouden, de meest voorkomende eerst. Toont woorden uit de teksten: "
                + "alleen voor uzelf.",
        };
        var config = ConfigOption.Create();
        var gate = new Command(
            "gate", "Meet de vrijgave van tekst aan gelabelde signalen: personen gevonden, onschuldige woorden behouden.")
        { input, json, words, config };
        gate.SetAction((parse, cancellation) => RunAsync(
            parse.GetRequiredValue(input), parse.GetValue(config)!, new Asked(parse.GetValue(json), parse.GetValue(words)),
            parse.InvocationConfiguration, cancellation));
        return new Command(
            "privacy",
            "Metingen en gereedschap voor de functionaris gegevensbescherming.") { gate, PersonCommands.Find(), PersonCommands.Erase() };
    }

    private static async Task<int> RunAsync(
        FileInfo input, string config, Asked asked, InvocationConfiguration console, CancellationToken cancellation)
    {
        if (!input.Exists)
        {
            await console.Error.WriteLineAsync($"{input.FullName} bestaat niet.");
            return 3;
        }

        try
        {
            var set = MunicipalitySet.Load(config);
            var vocabularies = set.Municipalities.ToDictionary(one => one.Code, MunicipalityVocabulary.Of);
            var faults = new List<ConfigFault>();
            var words = DutchWords.Load(WordCorrections.Read(config, faults));
            if (faults.Count > 0)
            {
                throw new ConfigurationRefusedException([.. faults]);
            }
            var measure = new GateMeasure(new ReleaseGate(words), code => vocabularies.GetValueOrDefault(code));
            await using var stream = input.OpenRead();
            var bad = await AddAllAsync(measure, stream, console.Error, cancellation);
            await console.Output.WriteLineAsync(asked.Json ? Json(measure.Report(), asked.Words) : Text(measure.Report(), asked.Words));
            return bad == 0 && measure.Report().Leaks == 0 ? 0 : 1;
        }
        catch (ConfigurationRefusedException fault)
        {
            await console.Error.WriteLineAsync(fault.Message);
            return 1;
        }
    }

    private static async Task<int> AddAllAsync(GateMeasure measure, Stream stream, TextWriter error, CancellationToken cancellation)
    {
        var bad = 0;
        await foreach (var batch in LineBatches.ReadAsync(stream, cancellation))
        {
            foreach (var line in batch)
            {
                try
                {
                    measure.Add(line.Bytes);
                }
                catch (Exception fault) when (fault is ContractViolationException or JsonException or InvalidOperationException)
                {
                    bad++;
                    var field = fault is ContractViolationException broken ? $" (veld {broken.Field})" : "";
                    await error.WriteLineAsync($"regel {line.Number}: geen gelabeld signaal{field}");
                }
            }
        }

        return bad;
    }

    private static string Json(GateReport report, bool words) => JsonSerializer.Serialize(
        new
        {
            report.Signals,
            report.Persons,
            report.Leaks,
            report.Recall,
            report.CollectivePersons,
            report.CollectiveLeaks,
            report.CollectiveRecall,
            report.Words,
            report.Kept,
            report.KeptShare,
            Withheld = words ? report.Withheld.Take(MostWords) : null,
        },
        Contracts.HubJson.Options);

    private static string Text(GateReport report, bool words) => string.Join(
        Environment.NewLine,
        new[]
        {
            $"signalen                                 {report.Signals}",
            $"persoonswaarden weggehouden, alles       {report.Persons - report.Leaks} van {report.Persons} ({report.Recall:P2})",
            $"persoonswaarden weggehouden, collectief  {report.CollectivePersons - report.CollectiveLeaks} van "
                + $"{report.CollectivePersons} ({report.CollectiveRecall:P2})",
            $"andere woorden gehouden, collectief      {report.Kept} van {report.Words} ({report.KeptShare:P2})",
        }.Concat(words ? report.Withheld.Take(MostWords).Select(word => $"  {word.Count,5}  {word.Word}") : []));

    private sealed record Asked(bool Json, bool Words);
}

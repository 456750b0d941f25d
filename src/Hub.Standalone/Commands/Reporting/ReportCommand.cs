using System.CommandLine;
using Hub.Configuration;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Signals;
using Hub.Contracts.Wijk;
using Hub.Deciding.Municipalities;
using Hub.Hosting.Keys;
using Hub.Router.Reporting;

namespace Hub.Standalone.Commands.Reporting;

/// <summary><c>hub report</c>: what a council reads of its municipality, with small numbers hidden.</summary>
internal static class ReportCommand
{
    private static readonly Option<string> Of = new("--municipality") { Description = "CBS-code, zoals GM0637.", Required = true };
    private static readonly Option<string?> From = new("--from") { Description = "De eerste dag van een kwartaal, zoals 2026-01-01." };
    private static readonly Option<string?> To = new("--to") { Description = "De laatste dag van een kwartaal, zoals 2026-06-30." };
    private static readonly Option<int?> Year = new("--year") { Description = "Een heel jaar, in plaats van --from en --to." };
    private static readonly Option<string> Out = new("--out") { Description = "Het bestand van het rapport (HTML).", Required = true };
    private static readonly Option<string?> Csv = new("--csv") { Description = "Ook als CSV, in dit bestand." };
    private static readonly Option<string?> Survey = new("--survey")
    {
        Description = "Scores van een onderzoek, ernaast gelegd: een CSV met gebied;onderzoek;vraag;score en een punt in de score.",
    };

    /// <summary>Creates the command.</summary>
    public static Command Create() => LedgerCommand.Over(
        new Command(
            "report",
            "Maakt een rapport over een gemeente voor raad en wijkregisseur, met kleine aantallen verborgen (docs/council.md). "
            + "Uitgangscode 1: er is niets te tonen; 2: de vraag klopt niet.")
        {
            Of, From, To, Year, Out, Csv, Survey,
        },
        context => RunAsync(context, TimeProvider.System));

    /// <summary>Makes a report; the exit code.</summary>
    public static async Task<int> RunAsync(LedgerCommandContext context, TimeProvider clock)
    {
        if (DaysOf(context) is not { } days)
        {
            context.Say("Geef --from en --to, of in plaats daarvan --year.");
            return 2;
        }
        var code = new MunicipalityCode(context.Parse.GetValue(Of)!.ToUpperInvariant());
        var keys = HubKeyRing.Load(context.Settings.KeysFolder);
        if (MunicipalitySet.Read(context.Parse.GetValue<string>("--config")!, new List<ConfigFault>())?.Find(code) is not { } municipality
            || !keys.Serves(code))
        {
            context.Say("Van die gemeente is hier geen bestand of geen sleutel. Kijk met ./hub config check.");
            return 2;
        }
        var (scores, faults) = await ScoresAsync(context, municipality);
        if (faults.Count > 0)
        {
            context.Say(string.Join(Environment.NewLine, faults));
            return 2;
        }
        var (report, fault) = await context.ReadAsync(session => ReportReader.ReadAsync(
            session, keys, municipality, days, scores, clock.GetUtcNow(),
            context.CancellationToken));
        if (report is null)
        {
            context.Say(fault!.Words);
            return fault.Code == ReportCodes.Nothing ? 1 : 2;
        }
        return await WriteAsync(context, report);
    }

    private static (string From, string To)? DaysOf(LedgerCommandContext context)
        => (context.Parse.GetValue(From), context.Parse.GetValue(To), context.Parse.GetValue(Year)) switch
        {
            ({ } from, { } to, null) => (from, to),
            (null, null, { } year) => ReportPeriod.Year(year),
            _ => null,
        };

    private static async Task<(IReadOnlyList<SurveyFile.Score> Scores, IReadOnlyList<string> Faults)> ScoresAsync(
        LedgerCommandContext context, Municipality municipality)
    {
        if (context.Parse.GetValue(Survey) is not { } file)
        {
            return ([], []);
        }
        try
        {
            var (scores, faults) = SurveyFile.Read(await File.ReadAllLinesAsync(file, context.CancellationToken), municipality);
            var areas = string.Join(", ", municipality.Areas.Select(one => one.Code.Value));
            string[] known = faults.Any(fault => fault.Code == ReportCodes.SurveyArea) ? [$"--survey: bekende gebieden zijn {areas}"] : [];
            return (scores, [.. faults.Select(fault => $"--survey, {fault.Words}"), .. known]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return ([], ["--survey: het bestand is er niet, of mag niet worden gelezen"]);
        }
    }

    private static async Task<int> WriteAsync(LedgerCommandContext context, CouncilReport report)
    {
        try
        {
            await File.WriteAllTextAsync(context.Parse.GetValue(Out)!, new ReportPage(report).Write(), context.CancellationToken);
            if (context.Parse.GetValue(Csv) is { } csv)
            {
                await File.WriteAllTextAsync(csv, ReportCsv.Write(report), context.CancellationToken);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            context.Say("Het bestand kan hier niet worden geschreven.");
            return 3;
        }
        if (context.Json)
        {
            context.Show(ReportRow.Of(report).Select(Number).ToList());
        }
        context.Say($"Het rapport staat in {context.Parse.GetValue(Out)}. Open het in een browser; daar kunt u het ook afdrukken.");
        return 0;
    }

    private static ReportNumber Number(ReportRow row)
        => new(
            row.What, row.Area, row.Theme, row.Focuspunt, row.Week, row.Value.Margin, row.Value.Shown,
            row.Value.IsSmall ? row.Value.Floor : null);
}

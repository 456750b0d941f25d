using System.CommandLine;
using Hub.Contracts.Signals;
using Hub.Desk.Bord;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Reads;
using Hub.Router.Ledger.Rows;

namespace Hub.Standalone.Commands.Operating;

/// <summary>
/// <c>hub corrections</c>: what people decided by hand of what the hub had decided; and, where a municipality allows it, labelled signals
/// to learn from.
/// </summary>
internal static class CorrectionsCommand
{
    private const int Most = 1_000;

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var municipality = new Option<string?>("--municipality") { Description = "Alleen van deze gemeente (GM…)." };
        var days = new Option<int>("--days") { Description = "Zoveel dagen terug. Standaard 28.", DefaultValueFactory = _ => 28 };
        var export = new Option<string?>("--export")
        {
            Description = "Schrijft gelabelde signalen voor ./hub rules learn naar dit nieuwe "
            + "bestand. Alleen wat een gemeente laat bewaren, met de sleutel van haar triage."
        };
        var key = new Option<string?>("--key") { Description = "De geheime sleutel van de triage (.private.jwk), bij --export." };
        return LedgerCommand.Over(
            new Command("corrections", "Toont wat mensen met de hand besloten, en welke regel het eerst anders zag. Zonder "
            + "inhoud.") { municipality, days, export, key },
            async context =>
            {
                var code = context.Parse.GetValue(municipality) is { } asked ? new MunicipalityCode(asked.ToUpperInvariant()).Value : null;
                var since = TimeProvider.System.GetUtcNow().AddDays(-context.Parse.GetValue(days)).ToUnixTimeMilliseconds();
                var rows = await context.ReadAsync(session => Corrections.NewestAsync(session, since, code, Most,
                    context.CancellationToken));
                if (context.Parse.GetValue(export) is { } file)
                {
                    return await ExportAsync(context, rows, file, context.Parse.GetValue(key));
                }
                context.Show(
                    [.. rows.Select(CorrectionReads.Entry)], ("wanneer", one => one.At), ("gemeente", one => one.Municipality),
                    ("was", one => OperatorWords.OfKind(one.FromKind)),
                    ("lag bij", one => one.FromTeamKind), ("werd", one => OperatorWords.OfKind(one.ToKind)),
                    ("ging naar", one => string.Join(" en ", one.ToTeams)),
                    ("thema", one => one.ToTheme ?? one.Theme), ("regelset", one => one.RuleSet),
                    ("regels", one => string.Join(' ', one.Rules)), ("bewaard", one => one.Kept ? "verzegeld" : "nee"));
                return 0;
            });
    }

    private static async Task<int> ExportAsync(LedgerCommandContext context, List<CorrectionRow> rows, string file, string? key)
    {
        if (key is null)
        {
            context.Say("Geef met --key de geheime sleutel van de triage van de gemeente: alleen die opent wat bewaard is.");
            return 2;
        }
        try
        {
            var written = await LabelledCorrections.WriteAsync(rows, file, await File.ReadAllTextAsync(key, context.CancellationToken),
                context.CancellationToken);
            context.Say($"{written} gelabelde signalen in {file}, leesbaar voor u alleen. Er staan personen in: leer ervan en wis het.");
            return written > 0 ? 0 : 1;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            context.Say(fault is FormatException ? "Dat is geen geheime sleutel van een triage (.private.jwk)."
                : "De sleutel kan niet worden gelezen, of het bestand is er al of kan hier niet worden gemaakt.");
            return 3;
        }
    }
}

using System.CommandLine;
using Hub.Router.Ledger.Trail;

namespace Hub.Standalone.Commands.Operating;

/// <summary><c>hub trail</c>: proves that nobody changed the trail.</summary>
internal static class TrailCommand
{
    private const int MostShown = 100;

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var noted = new Option<string?>("--noted")
        {
            Description = "Een stand uit het logboek (NUMMER:HASH, log 2502): ook wie de hele keten herschreef of inkortte valt dan door "
                + "de mand.",
        };
        return new("trail", "Het spoor van alles wat de hub en de teams deden.")
        {
            LedgerCommand.Over(
                new Command(
                    "verify",
                    "Rekent de keten na, en legt het inzagelogboek ernaast. Afsluitcode 1 als iets gewijzigd, weggehaald of ingevoegd is.")
                { noted },
                context => VerifyAsync(context, context.Parse.GetValue(noted))),
            LedgerCommand.Over(
                new Command(
                    "rules",
                    "Toont welke regels wanneer in gebruik kwamen, de nieuwste eerst. Wie de bestanden neerzette weet alleen de machine "
                        + "waar zij staan."),
                RulesAsync),
        };
    }

    private static async Task<int> RulesAsync(LedgerCommandContext context)
    {
        var lines = await new RuleSetNotes(context.Database, TimeProvider.System).NewestAsync(MostShown, context.CancellationToken);
        context.Show(
            [.. lines.Select(line => new InUse(DateTimeOffset.FromUnixTimeMilliseconds(line.At), line.RuleSet, line.Digest))],
            ("in gebruik sinds", one => one.At), ("regelset", one => one.RuleSet), ("kenmerk van de bestanden", one => one.Digest));
        return 0;
    }

    private static async Task<int> VerifyAsync(LedgerCommandContext context, string? text)
    {
        var noted = text is null ? null : TrailStand.Parse(text);
        if (text is not null && noted is null)
        {
            context.Say("--noted is een stand zoals in het logboek: een regelnummer, een dubbele punt en 64 hexadecimale cijfers.");
            return 2;
        }
        var found = await TrailCheck.RunAsync(context.Database, noted, context.CancellationToken);
        context.Show(
            found,
            found.BrokenAt is { } seq
                ? $"Het spoor klopt niet bij regel {seq}: die regel, wat ervoor stond, of wat ernaast in het grootboek staat, is "
                    + "gewijzigd of weg."
                : found.BrokenView is { } view
                    ? $"Het inzagelogboek klopt niet bij rij {view}: geen regel van het spoor zegt dat iemand toen keek."
                : $"De keten klopt: {found.Rows} regels, tot en met {found.Last}. Stand: {found.Stand}");
        return found.Whole ? 0 : 1;
    }

    private sealed record InUse(DateTimeOffset At, string RuleSet, string Digest);
}

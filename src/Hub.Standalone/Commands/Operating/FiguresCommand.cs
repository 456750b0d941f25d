using System.CommandLine;
using Hub.Contracts;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Signals;
using Hub.Contracts.Text;
using Hub.Contracts.Territory;
using Hub.Desk.Bord;
using Hub.Router.Ledger.Figures;
using Hub.Router.Ledger.Patterns;
using Hub.Router.Ledger.Rows;

namespace Hub.Standalone.Commands.Operating;

/// <summary><c>hub figures</c>: what the hub counted by week, exact; and whether everything that came in is accounted for.</summary>
internal static class FiguresCommand
{
    private static readonly Option<string?> Municipality = new("--municipality") { Description = "Alleen van deze gemeente (GM…)." };
    private static readonly Option<string?> From = new("--from") { Description = "De eerste week, zoals 2026-W13, of een dag daarin." };
    private static readonly Option<string?> To = new("--to") { Description = "De laatste week of een dag daarin. Standaard deze week." };
    private static readonly Option<string?> Area = new("--area") { Description = "Alleen van dit gebied." };
    private static readonly Option<string?> About = new("--theme") { Description = "Alleen over dit thema." };
    private static readonly Option<bool> Partners = new("--accounts") { Description = "De rekening per partner, gebied en week." };

    /// <summary>Creates the command.</summary>
    public static Command Create() => LedgerCommand.Over(
        new Command(
            "figures",
            "Toont wat de hub per week telde, precies en alleen voor beheerders: kleine aantallen gaan over weinig mensen. Wat naar buiten "
            + "gaat maakt ./hub report. Standaard de laatste vijf weken. Uitgangscode 1: niet alles is verklaard; 2: de vraag klopt niet.")
        {
            Municipality, From, To, Area, About, Partners,
        },
        RunAsync);

    private static async Task<int> RunAsync(LedgerCommandContext context)
    {
        var (from, to) = (context.Parse.GetValue(From), context.Parse.GetValue(To));
        var (first, last) = (WeekOf(from), WeekOf(to));
        if ((from is not null && first is null) || (to is not null && last is null))
        {
            context.Say("--from en --to zijn een week, zoals 2026-W13, of een dag, zoals 2026-03-23.");
            return 2;
        }
        var filter = FigureFilter.Of(first, last, TimeProvider.System.GetUtcNow()) with
        {
            Municipality = context.Parse.GetValue(Municipality) is { } code ? new MunicipalityCode(code.ToUpperInvariant()) : null,
            Area = context.Parse.GetValue(Area) is { } area ? new AreaCode(area) : null,
            Theme = context.Parse.GetValue(About),
        };
        if (filter.From > filter.To)
        {
            context.Say("--to ligt voor --from.");
            return 2;
        }
        if (filter.Theme is { } theme && !Enum.GetValues<Theme>().Skip(1).Select(WireCode.Of).Contains(theme, StringComparer.Ordinal))
        {
            context.Say($"--theme is een van: {string.Join(", ", Enum.GetValues<Theme>().Skip(1).Select(WireCode.Of))}.");
            return 2;
        }
        var table = await context.ReadAsync(session => FigureReads.TableAsync(session, filter, context.CancellationToken));
        if (table is null)
        {
            context.Say($"Dat zijn meer dan {FigureTable.Most} regels. Vraag minder weken, of een gemeente, gebied of thema.");
            return 2;
        }
        Show(context, table);
        await SayAnnouncedAsync(context, filter);
        return table.Accounts.Any(one => one.Unaccounted != 0) ? 1 : 0;
    }

    private static async Task SayAnnouncedAsync(LedgerCommandContext context, FigureFilter filter)
    {
        var list = await context.ReadAsync(session => AnnouncedReads.ListAsync(
            session, filter.From, filter.To, filter.Municipality, context.CancellationToken));
        var here = list.Announced.Where(one => (filter.Area is null || one.Area == filter.Area) && (filter.Theme is null
            || one.Theme == filter.Theme));
        if (here.ToList() is { Count: > 0 } some)
        {
            context.Say($"Aangekondigd in deze weken: {some.Count(one => one.Contract == OwnMessage.Pattern)} patronen en "
                + $"{some.Count(one => one.Contract == OwnMessage.Trend)} trends (./hub patterns).");
        }
    }

    private static int? WeekOf(string? text)
        => text is null ? null
            : DutchWeek.Parse(text) ?? (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? DutchWeek.Of(day) : null);

    private static void Show(LedgerCommandContext context, FigureTable table)
    {
        if (context.Json)
        {
            context.Show(table, "");
            return;
        }
        if (table.Lines.Length + table.Accounts.Length == 0)
        {
            context.Say($"Van {table.From} tot en met {table.To} telde de hub hier niets. Vraag andere weken met --from en --to.");
        }
        else if (context.Parse.GetValue(Partners))
        {
            context.Show(
                table.Accounts, ("week", one => one.Week), ("partner", one => one.Partner), ("gemeente", one => one.Municipality),
                ("gebied", one => one.Area), ("ontvangen", one => one.Received), ("toegewezen", one => one.Routed),
                    ("geweigerd", one => one.Refused),
                ("dubbel", one => one.Duplicate), ("geparkeerd", one => one.Parked), ("onverklaard", one => one.Unaccounted));
        }
        else
        {
            context.Show(
                FigureSummary.Of(table), ("week", one => one.Week), ("gemeente", one => one.Municipality), ("gebied", one => one.Area),
                ("thema", one => one.Theme), ("ontvangen", one => one.Of(FigureMeasure.Received)),
                    ("toegewezen", one => one.Of(FigureMeasure.Routed)),
                ("geweigerd", one => one.Of(FigureMeasure.Refused)), ("dubbel", one => one.Of(FigureMeasure.Duplicate)),
                ("geparkeerd", one => one.Of(FigureMeasure.Parked)), ("op tijd", one => one.Of(FigureMeasure.AcceptedInTerm)),
                ("te laat", one => one.Of(FigureMeasure.AcceptedLate)), ("helft binnen", one => one.Within(0.5)),
                    ("9 van 10 binnen", one => one.Within(0.9)),
                ("terug", one => one.With(FigureMeasure.Returned)), ("geëscaleerd", one => one.With(FigureMeasure.Escalated)),
                ("niet afgerond", one => one.With(FigureMeasure.Unfinished)),
                ("hoger gelegd", one => one.With(FigureMeasure.Raised)),
                ("overgedragen", one => one.Of(FigureMeasure.HandedOver)), ("gesloten", one => one.With(FigureMeasure.Closed)),
                ("met de hand", one => one.With(FigureMeasure.Corrected)),
                    ("nooit aangenomen", one => one.Of(FigureMeasure.NeverAccepted)));
        }
        context.Say(FigureWords.Account(table));
    }
}

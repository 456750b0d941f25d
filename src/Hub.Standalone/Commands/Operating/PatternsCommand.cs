using System.CommandLine;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Contracts.Text;
using Hub.Router.Ledger.Patterns;
using Hub.Teams.Inbox;

namespace Hub.Standalone.Commands.Operating;

/// <summary><c>hub patterns</c>: which patterns and trends the hub announced, to whom.</summary>
internal static class PatternsCommand
{
    private const int Usual = 52;

    private static readonly Option<string?> Municipality = new("--municipality") { Description = "Alleen van deze gemeente (GM…)." };
    private static readonly Option<int> Weeks = new("--weeks")
    {
        Description = "Zoveel weken terug. Standaard 52.",
        DefaultValueFactory = _ => Usual,
    };

    /// <summary>Creates the command.</summary>
    public static Command Create() => LedgerCommand.Over(
        new Command(
            "patterns",
            "Toont welke patronen (zaken van verschillende mensen) en trends (openbare zaken) de hub aankondigde, en aan wie. Afgerond, "
            + "zoals de ontvanger het las. De hub kijkt maandagochtend naar de vier weken ervoor (docs/privacy.md). Uitgangscode 2: de "
            + "vraag klopt niet.")
        {
            Municipality, Weeks,
        },
        RunAsync);

    private static async Task<int> RunAsync(LedgerCommandContext context)
    {
        var weeks = context.Parse.GetValue(Weeks);
        if (weeks is < 1 or > 530)
        {
            context.Say("--weeks is een getal van 1 tot 530.");
            return 2;
        }
        var to = DutchWeek.Of(TimeProvider.System.GetUtcNow());
        var municipality = context.Parse.GetValue(Municipality) is { } code ? new MunicipalityCode(code.ToUpperInvariant()) : null;
        var list = await context.ReadAsync(session => AnnouncedReads.ListAsync(
            session, DutchWeek.Of(DutchWeek.Monday(to).AddDays(-7 * (weeks - 1))), to, municipality, context.CancellationToken));
        if (context.Json)
        {
            context.Show(list, "");
            return 0;
        }
        context.Show(
            list.Announced, ("tot en met week", one => one.Week), ("wat", one => TeamWords.Contract(one.Contract)),
            ("gemeente", one => one.Municipality), ("gebied", one => one.Area),
            ("thema", one => TeamWords.Theme(WireCode.Read<Theme>(one.Theme))), ("ten minste", one => one.AtLeast),
            ("aan", one => one.Team), ("aangekondigd", one => one.At));
        return 0;
    }
}

using System.CommandLine;
using Hub.Configuration;
using Hub.Contracts;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Signals;
using Hub.Contracts.Text;
using Hub.Deciding.Municipalities;
using Hub.Router.Operations;
using Hub.Teams.Inbox;

namespace Hub.Standalone.Commands.Operating;

/// <summary><c>hub focuspunten</c>: what areas work on, and what came in outside of it: what to propose for the next round.</summary>
internal static class FocuspuntenCommand
{
    private static readonly Option<string?> Of = new("--municipality") { Description = "Alleen van deze gemeente (GM…)." };
    private static readonly Option<int> Weeks = new("--weeks")
    {
        Description = "Zoveel weken, vergeleken met evenveel ervoor. Standaard 26.",
        DefaultValueFactory = _ => FocuspuntReader.Usual,
    };

    private static readonly Option<string?> To = new("--to") { Description = "De laatste week, zoals 2026-W13. Standaard deze week." };

    /// <summary>Creates the command.</summary>
    public static Command Create() => LedgerCommand.Over(
        new Command(
            "focuspunten",
            "Toont waar gebieden aan werken, hoe vaak dat geraakt is, en wat er binnenkwam buiten elk focuspunt: wat het meest stijgt "
            + "bovenaan, om voor te stellen voor de volgende ronde. Precies, dus alleen voor beheerders. Uitgangscode 1: de "
            + "configuratie is niet te lezen; 2: de vraag klopt niet.")
        {
            Of, Weeks, To,
        },
        RunAsync);

    private static async Task<int> RunAsync(LedgerCommandContext context)
    {
        var (weeks, to) = (context.Parse.GetValue(Weeks), context.Parse.GetValue(To));
        var last = to is null ? DutchWeek.Of(TimeProvider.System.GetUtcNow()) : DutchWeek.Parse(to);
        if (last is null || weeks is < 1 or > FocuspuntReader.Most)
        {
            context.Say($"--to is een week, zoals 2026-W13, en --weeks een getal van 1 tot {FocuspuntReader.Most}.");
            return 2;
        }
        var faults = new List<ConfigFault>();
        if (MunicipalitySet.Read(context.Parse.GetValue<string>("--config")!, faults) is not { } set)
        {
            context.Say("De gemeenten zijn niet te lezen. Kijk met ./hub config check.");
            return 1;
        }
        var code = context.Parse.GetValue(Of) is { } asked ? new MunicipalityCode(asked.ToUpperInvariant()) : null;
        if (code is not null && set.Find(code) is null)
        {
            context.Say("Van die gemeente is hier geen bestand. Kijk met ./hub config check.");
            return 2;
        }
        Show(
            context,
            await context.ReadAsync(session => FocuspuntReader.ReadAsync(
                session, [.. set.Municipalities.Where(one => code is null || one.Code == code)], last.Value, weeks,
                    context.CancellationToken)));
        return 0;
    }

    private static void Show(LedgerCommandContext context, FocuspuntInventory inventory)
    {
        if (context.Json)
        {
            context.Show(inventory, "");
            return;
        }
        context.Show(
            inventory.Focuspunten, ("gemeente", one => one.Municipality), ("gebied", one => one.Area), ("focuspunt", one => one.Title),
            ("van", one => Day(one.ValidFrom)), ("tot en met", one => one.ValidThrough is { } end ? Day(end) : ""),
            ("geraakt", one => one.Touched), ("ervoor", one => one.Before));
        context.Say(
            $"{Environment.NewLine}Buiten elk focuspunt, {inventory.From} tot en met {inventory.To}; 'ervoor' is evenveel weken eerder.");
        context.Show(
            inventory.Outside, ("gemeente", one => one.Municipality), ("gebied", one => one.Area),
            ("thema", one => TeamWords.Theme(WireCode.Read<Theme>(one.Theme))), ("openbaar", one => one.Collective),
            ("ervoor", one => one.CollectiveBefore), ("over mensen", one => one.Individual), ("ervoor", one => one.IndividualBefore));
    }

    private static string Day(DateOnly day) => day.ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture);
}

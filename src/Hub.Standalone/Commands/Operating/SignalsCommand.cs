using System.CommandLine;
using Hub.Contracts;
using Hub.Contracts.Operations;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Desk.Bord;
using Hub.Router.Ledger.Reads;
using Hub.Router.Ledger.Rows;

namespace Hub.Standalone.Commands.Operating;

/// <summary><c>hub signals</c>: the list of signals, newest first. Envelope only.</summary>
internal static class SignalsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var partner = new Option<string?>("--partner") { Description = "Alleen van deze partner." };
        var municipality = new Option<string?>("--municipality") { Description = "Alleen van deze gemeente (GM…)." };
        var state = new Option<SignalState?>("--state") { Description = "Alleen zo besloten: routed, refused, parked, superseded." };
        var team = new Option<string?>("--team") { Description = "Alleen met een levering bij dit team." };
        var hours = new Option<int>("--hours") { Description = "Zoveel uur terug. Standaard 24.", DefaultValueFactory = _ => 24 };
        var most = new Option<int>("--most")
        {
            Description = $"Hoeveel regels hoogstens, tot {SignalPage.Most}. Standaard 50.",
            DefaultValueFactory = _ => 50,
        };
        hours.Validators.Add(result => Bound(result, 1, 24 * 366));
        most.Validators.Add(result => Bound(result, 1, SignalPage.Most));
        return LedgerCommand.Over(
            new Command("signals", "Toont een lijst van signalen, nieuwste eerst.") { partner, municipality, state, team, hours, most },
            async context =>
        {
            var filter = new SignalFilter(
                TimeProvider.System.GetUtcNow().AddHours(-context.Parse.GetValue(hours)), context.Parse.GetValue(most))
            {
                Partner = context.Parse.GetValue(partner) is { } sender ? new PartnerId(sender) : null,
                Municipality = context.Parse.GetValue(municipality) is { } code ? new MunicipalityCode(code.ToUpperInvariant()) : null,
                State = context.Parse.GetValue(state),
                Team = context.Parse.GetValue(team) is { } id ? new TeamId(id) : null,
            };
            var page = await context.ReadAsync(session => SignalReads.PageAsync(session, filter, context.CancellationToken));
            context.Show(
                page.Signals, ("signaal", one => one.Id), ("ontvangen", one => one.ReceivedAt), ("partner", one => one.Partner),
                ("besluit", one => OperatorWords.OfSignal(one.State)), ("soort", one => OperatorWords.OfKind(one.Kind)),
                ("thema", one => OperatorWords.OfTheme(one)),
                ("gebied", one => one.Area), ("naar", one => string.Join(',', one.Teams.Select(WireCode.Of))),
                ("code", one => one.ReasonCode));
            return 0;
        });
    }

    private static void Bound(System.CommandLine.Parsing.OptionResult result, int least, int most)
    {
        if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var value) || value < least || value > most))
        {
            result.AddError($"{result.Option.Name} is een getal van {least} tot {most}.");
        }
    }
}

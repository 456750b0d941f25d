using System.CommandLine;
using Hub.Contracts.Operations;
using Hub.Contracts.Signals;
using Hub.Deciding.DryRun;
using Hub.Desk.Bord;
using Hub.Hosting.Keys;
using Hub.Router.Ledger.Reads;

namespace Hub.Standalone.Commands.Operating;

/// <summary><c>hub signal</c>: what became of one signal, and why. The envelope, never the content.</summary>
internal static class SignalCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var reference = new Argument<string?>("kenmerk")
        {
            Description = "Kenmerk van het signaal (ook de ontvangst van de partner) of van een levering; de eerste "
                + $"{SignalFinder.ShortestPrefix} tekens zijn genoeg.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var partner = new Option<string?>("--partner") { Description = "De partner, bij --number." };
        var number = new Option<string?>("--number") { Description = "Het eigen nummer van de partner." };
        return LedgerCommand.Over(
            new Command("signal", "Toont wat er van een signaal geworden is, en waarom.") { reference, partner, number }, async context =>
        {
            var (text, who, what) = (context.Parse.GetValue(reference), context.Parse.GetValue(partner), context.Parse.GetValue(number));
            if (text is null == (who is null || what is null))
            {
                context.Say("Geef een kenmerk, of --partner met --number.");
                return 2;
            }
            var found = await context.ReadAsync(session => text is not null
                ? SignalFinder.FindAsync(session, text, context.CancellationToken)
                : SignalFinder.FindAsync(
                    session, HubKeyRing.Load(context.Settings.KeysFolder), new PartnerId(who), what!, context.CancellationToken));
            if (found is not [var id]
                || await context.ReadAsync(session => SignalReads.HistoryAsync(session, id, context.CancellationToken)) is not { } history)
            {
                context.Say(found.Length <= 1
                    ? "Dit kenmerk staat niet in het grootboek: niet als signaal, ontvangst of levering. Lijst: ./hub signals"
                    : $"Dit kan meer dan één signaal zijn; typ er meer van:\n{string.Join('\n', found)}");
                return 1;
            }
            Show(context, history);
            return 0;
        });
    }

    private static void Show(LedgerCommandContext context, SignalHistory history)
    {
        if (context.Json)
        {
            context.Show(history, "");
            return;
        }
        context.Show(
            history.Revisions, ("revisie", one => one.Signal.Revision), ("ontvangen", one => one.Signal.ReceivedAt),
            ("partner", one => one.Signal.Partner),
            ("besluit", one => OperatorWords.OfSignal(one.Signal.State)), ("soort", one => OperatorWords.OfKind(one.Signal.Kind)),
            ("thema", one => OperatorWords.OfTheme(one.Signal)),
            ("gebied", one => one.Signal.Area), ("focuspunten", one => string.Join(',', one.Focuspunten)), ("regelset", one => one.RuleSet),
            ("code", one => one.Signal.ReasonCode));
        var words = ReasonWords.Load(context.Parse.GetValue<string>("--config")!);
        var reasons = history.Revisions[^1].Reasons.Select(
            one => $"{words.Of(one.Rule.Value, one.Evidence ?? string.Empty)}  [{one.Rule}]");
        context.Show(history, $"\nwaarom: {string.Join("\n        ", reasons)}\n");
        context.Show(
            history.Deliveries, ("levering", one => one.Id), ("team", one => one.Team),
            ("soort", one => OperatorWords.OfKind(one.Contract)),
            ("stand", one => OperatorWords.OfDelivery(one.State)), ("aangenomen door", one => one.AcceptedBy));
        context.Show(
            history.Trail, ("wanneer", one => one.At), ("wie", one => one.Actor), ("via", one => one.Origin),
            ("wat", one => OperatorWords.OfTrail(one.Action)),
            ("uitkomst", one => OperatorWords.OfTrail(one.Result)), ("bijzonderheden", one => one.Detail));
    }
}

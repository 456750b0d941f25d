using System.CommandLine;
using Hub.Contracts.Operations;
using Hub.Desk.Bord;
using Hub.Router.Operations;

namespace Hub.Standalone.Commands.Operating;

/// <summary><c>hub parked</c>: what could not be processed, wherever it lies. Content stays sealed, also here.</summary>
internal sealed class ParkedCommand
{
    private readonly IParkedElsewhere? elsewhere;

    private ParkedCommand(IParkedElsewhere? elsewhere) => this.elsewhere = elsewhere;

    /// <summary>Creates the command.</summary>
    /// <param name="elsewhere">What is parked outside the ledger; null for nothing.</param>
    public static Command Create(IParkedElsewhere? elsewhere = null)
    {
        var command = new ParkedCommand(elsewhere);
        return new Command("parked", "Toont wat niet verwerkt kon worden, en probeert het opnieuw of verwijdert het.")
        {
            command.List(), command.Causes(), command.Show(), command.Replay(), command.Discard(),
            command.All("replay-all", "Laat de hub alles van een oorzaak opnieuw proberen.", ParkedAct.Replay),
            command.All("discard-all", "Verwijdert alles van een oorzaak voorgoed; de partner blijft eigenaar.", ParkedAct.Discard),
        };
    }

    private Command List() => LedgerCommand.Over(new Command("list", "Toont alles wat geparkeerd is."), async context =>
    {
        var page = await Desk(context).PageAsync(null, null, ParkedPage.Most, null, context.CancellationToken);
        context.Show(
            page.Parked, ("kenmerk", one => one.Id), ("wachtrij", one => one.Queue), ("waarom", Why), ("partner", one => one.Partner),
            ("pogingen", one => one.Tries),
            ("sinds", one => one.ParkedAt));
        return page.Parked.Length > 0 ? 1 : 0;
    });

    private Command Causes()
        => LedgerCommand.Over(new Command("causes", "Toont hoeveel er per oorzaak geparkeerd is, het meeste eerst."), async context =>
    {
        var page = await Desk(context).PageAsync(null, null, 1, null, context.CancellationToken);
        context.Show(
            page.Causes, ("oorzaak", one => one.Code), ("waarom", one => OperatorWords.OfParked(one.Code)), ("aantal", one => one.Count),
            ("opnieuw gevraagd", one => one.Asked), ("oudste sinds", one => one.Oldest));
        return page.Causes.IsEmpty ? 0 : 1;
    });

    private Command Show()
    {
        var id = Id();
        return LedgerCommand.Over(new Command("show", "Toont één geparkeerd bericht, zonder de inhoud.") { id }, async context =>
        {
            ParkedEntry[] rows = await Desk(context).FindAsync(context.Parse.GetValue(id), context.CancellationToken) is { } found
                ? [found]
                : [];
            context.Show(
                rows, ("kenmerk", one => one.Id), ("signaal", one => one.SignalId), ("revisie", one => one.Revision),
                ("partner", one => one.Partner),
                ("gemeente", one => one.Municipality), ("wachtrij", one => one.Queue), ("waarom", Why), ("pogingen", one => one.Tries),
                ("sinds", one => one.ParkedAt), ("bytes", one => one.Bytes));
            return rows.Length == 1 ? 0 : 1;
        });
    }

    private Command Replay()
        => Act("replay", "Laat de hub het opnieuw proberen.", ParkedAct.Replay, "De hub probeert het binnen enkele seconden opnieuw.");

    private Command Discard()
        => Act("discard", "Verwijdert een geparkeerd bericht voorgoed; de partner blijft eigenaar.", ParkedAct.Discard, "Verwijderd.");

    private Command Act(string name, string description, ParkedAct act, string done)
    {
        var (id, actor) = (Id(), Actor.Option());
        return LedgerCommand.Over(new Command(name, description) { id, actor }, async context =>
        {
            var changed = await Desk(context)
                .ActAsync(act, context.Parse.GetValue(id), Actor.Of(context, actor), context.CancellationToken);
            context.Say(changed
                ? done
                : "Dit bericht is niet geparkeerd, of wordt al opnieuw geprobeerd, of het kan niet opnieuw: de inhoud is er niet meer.");
            return changed ? 0 : 1;
        });
    }

    private Command All(string name, string description, ParkedAct act)
    {
        var actor = Actor.Option();
        var cause = new Option<string>("--cause") { Required = true, Description = "De oorzaak, zoals ./hub parked causes die noemt." };
        return LedgerCommand.Over(
            new Command(name, $"{description} Ctrl+C pauzeert (afsluitcode 130); dezelfde opdracht gaat verder.") { cause, actor },
            context => ParkedBulk.RunAsync(
                Desk(context), act, context.Parse.GetValue(cause)!, Actor.Of(context, actor), context.Say, context.CancellationToken));
    }

    private ParkedDesk Desk(LedgerCommandContext context) => new(context.Settings, context.Database, elsewhere, TimeProvider.System);

    private static string Why(ParkedEntry one)
        => one.Bytes > 0 ? OperatorWords.OfParked(one.Code) : $"{OperatorWords.OfParked(one.Code)} (inhoud gewist)";

    private static Argument<Guid> Id() => new("id") { Description = "Het kenmerk uit de lijst." };
}

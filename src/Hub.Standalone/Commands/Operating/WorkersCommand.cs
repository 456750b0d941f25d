using System.CommandLine;
using Hub.Contracts;
using Hub.Desk.Bord;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Workers;

namespace Hub.Standalone.Commands.Operating;

/// <summary><c>hub workers</c>: which workers the ledger knows and when they were heard.</summary>
internal static class WorkersCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var command = LedgerCommand.Over(
            new Command("workers", "Toont de werkers en wanneer zij gehoord zijn. Afsluitcode 1 als er een zwijgt."), async context =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var workers = await context.Database.ReadAsync(
                session => WorkerRows.AllAsync(session, context.CancellationToken), context.CancellationToken);
            context.Show(
                workers, ("werker", one => one.Name), ("soort", one => StatusWords.OfKind(WireCode.Of(one.Kind))),
                ("gehoord", one => one.HeardAt),
                ("draait sinds", one => one.StartedAt), ("versie", one => one.Version),
                ("werkt niet", one => string.Join(", ", one.NotReady)),
                ("wacht", one => one.Waiting));
            return workers.Exists(one => one.IsSilent(now)) ? 1 : 0;
        });
        command.Add(Forget());
        return command;
    }

    private static Command Forget()
    {
        var name = new Argument<string>("werker") { Description = "De naam uit de lijst." };
        var actor = Actor.Option();
        return LedgerCommand.Over(
            new Command("forget", "Vergeet een werker die niet terugkomt; zijn alarm gaat dan uit.") { name, actor }, async context =>
        {
            var (worker, now) = (context.Parse.GetValue(name)!, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
            var rows = await context.Database.WriteAsync(
                async session =>
                {
                    var gone = await WorkerRows.ForgetAsync(session, worker, context.CancellationToken);
                    if (gone > 0)
                    {
                        session.Add(new TrailEntry(now, context.Parse.GetValue(actor)!, "operator", "forget-worker", worker, "done"));
                    }
                    return gone;
                },
                context.CancellationToken);
            context.Say(rows > 0 ? "Vergeten." : "Deze werker staat niet in de lijst.");
            return rows > 0 ? 0 : 1;
        });
    }
}

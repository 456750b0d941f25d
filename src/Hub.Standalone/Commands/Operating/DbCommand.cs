using System.CommandLine;
using Hub.Router.Ledger;

namespace Hub.Standalone.Commands.Operating;

/// <summary><c>hub db</c>: the ledger's database.</summary>
internal static class DbCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create() => new("db", "Beheert de database van het grootboek.")
    {
        LedgerCommand.Over(new Command("migrate", "Brengt de database in de nieuwste vorm."), async context =>
        {
            var applied = await LedgerScripts.ApplyAsync(context.Database, TimeProvider.System, context.CancellationToken);
            context.Show(applied, applied.Count == 0 ? "De database is bij." : $"Toegepast: {string.Join(", ", applied)}");
            return 0;
        }),
    };
}

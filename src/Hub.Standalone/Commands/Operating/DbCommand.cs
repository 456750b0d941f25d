using System.CommandLine;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Owner;

namespace Hub.Standalone.Commands.Operating;

/// <summary><c>hub db</c>: the ledger's database.</summary>
internal static class DbCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var check = new Option<bool>("--check") { Description = "Verandert niets; afsluitcode 1 als er iets ontbreekt." };
        var adopt = new Option<bool>("--adopt")
        {
            Description = "Neemt een grootboek aan dat met andere sleutels (keys/ids) begon. Alleen als die sleutels voorgoed weg zijn.",
        };
        var migrate = new Command("migrate", "Brengt de database in de nieuwste vorm, en ziet na dat zij van deze opstelling is.")
        {
            check, adopt,
        };
        return new Command("db", "Beheert de database van het grootboek.")
        {
            LedgerCommand.Over(
                migrate,
                context => context.Parse.GetValue(check) ? CheckAsync(context) : MigrateAsync(context, context.Parse.GetValue(adopt))),
        };
    }

    private static async Task<int> CheckAsync(LedgerCommandContext context)
    {
        var missing = await LedgerScripts.MissingAsync(context.Database, context.CancellationToken);
        context.Show(missing, missing.Count == 0 ? "De database is bij." : $"Ontbreekt: {string.Join(", ", missing)}");
        return missing.Count == 0 ? 0 : 1;
    }

    private static async Task<int> MigrateAsync(LedgerCommandContext context, bool adopt)
    {
        var applied = await LedgerScripts.ApplyAsync(context.Database, TimeProvider.System, context.CancellationToken);
        if (await LedgerOwner.ClaimAsync(context.Database, context.Settings.KeysFolder, adopt, context.CancellationToken) is { } fault)
        {
            context.Say(fault.ToString());
            return 1;
        }
        context.Show(applied, applied.Count == 0 ? "De database is bij." : $"Toegepast: {string.Join(", ", applied)}");
        return 0;
    }
}

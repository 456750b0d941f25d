using System.CommandLine;
using Hub.Router.Ledger;

namespace Hub.Router.Operations;

/// <summary><c>hub trail</c>: proves that nobody changed the trail.</summary>
internal static class TrailCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create() => new("trail", "Het spoor van alles wat de hub en de teams deden.")
    {
        LedgerCommand.Over(new Command("verify", "Rekent de keten na. Afsluitcode 1 als een regel gewijzigd, weggehaald of ingevoegd is."), async context =>
        {
            var found = await TrailCheck.RunAsync(context.Database, context.CancellationToken);
            context.Show(found, found.BrokenAt is { } seq ? $"De keten is gebroken bij regel {seq}." : $"De keten klopt: {found.Rows} regels, tot en met {found.Last}.");
            return found.BrokenAt is null ? 0 : 1;
        }),
    };
}

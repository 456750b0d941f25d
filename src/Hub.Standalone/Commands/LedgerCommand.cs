using System.CommandLine;
using System.Data.Common;
using Hub.Configuration;
using Hub.Contracts.Privacy;
using Hub.Router.Ledger;

namespace Hub.Standalone.Commands;

/// <summary>What the operators' commands share: the ledger of a configuration folder, text or JSON, and the exit codes.</summary>
internal static class LedgerCommand
{
    private static readonly Option<bool> AsJson = new("--json") { Description = "Als JSON." };

    /// <summary>Gives a command its options and its work; the work's answer is the exit code.</summary>
    public static Command Over(Command command, Func<LedgerCommandContext, Task<int>> work)
    {
        var config = ConfigOption.Create();
        command.Add(config);
        command.Add(AsJson);
        command.SetAction((parse, token) => RunAsync(parse, parse.GetValue(config)!, parse.GetValue(AsJson), work, token));
        return command;
    }

    /// <summary>Runs work on the ledger of a configuration folder; what goes wrong is said in Dutch, with its exit code.</summary>
    public static async Task<int> RunAsync(
        ParseResult parse, string folder, bool json, Func<LedgerCommandContext, Task<int>> work, CancellationToken cancellationToken)
    {
        var error = parse.InvocationConfiguration.Error;
        try
        {
            var settings = HubSettings.Load(folder);
            if (settings.Ledger.Kind == LedgerKind.Sqlite && !File.Exists(settings.Ledger.File)
                && parse.CommandResult.Command.Name != "migrate")
            {
                await error.WriteLineAsync(
                    $"Er is geen grootboek op {settings.Ledger.File}. Start de hub (./hub run), of maak het aan met ./hub db migrate.");
                return 3;
            }
            await using var database = LedgerFactory.Open(settings.Ledger);
            return await work(new LedgerCommandContext(parse, settings, database, json, cancellationToken));
        }
        catch (ConfigurationRefusedException refused)
        {
            await error.WriteLineAsync(refused.Message);
            return 1;
        }
        catch (ContractViolationException fault) when (fault.PrivacyRule == PrivacyRule.HumanConfirms)
        {
            await error.WriteLineAsync(
                "--actor is een rol uit 'operators' van hub.json, eventueel met een nummer: beheerder, fg-2. Nooit een naam.");
            return 2;
        }
        catch (ContractViolationException fault)
        {
            await error.WriteLineAsync($"{fault.Field}: heeft niet de vorm van een kenmerk.");
            return 2;
        }
        catch (DbException fault)
        {
            await error.WriteLineAsync(Away(fault));
            return 3;
        }
    }

    /// <summary>Says that the ledger does not answer.</summary>
    public static string Away(DbException fault)
        => $"Het grootboek antwoordt niet ({fault.GetType().Name} {fault.SqlState}). Draait de database, en is ./hub db migrate gedaan?";
}

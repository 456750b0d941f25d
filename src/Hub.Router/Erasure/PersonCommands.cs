using System.CommandLine;
using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Hosting.Keys;
using Hub.Router.Operations;

namespace Hub.Router.Erasure;

/// <summary><c>hub privacy find</c> and <c>erase</c>: who received data about a person, and erasing a person. The person stands in a file, never on the command line, which others can see.</summary>
internal static class PersonCommands
{
    /// <summary>Creates <c>find</c>.</summary>
    public static Command Find()
    {
        var (municipality, subject) = Options();
        return LedgerCommand.Over(
            new Command("find", "Toont welke teams gegevens over deze persoon kregen, wanneer en op welke grondslag.") { municipality, subject },
            context => RunAsync(context, municipality, subject, (register, code, person) => register.FindAsync(code, person, context.CancellationToken)));
    }

    /// <summary>Creates <c>erase</c>.</summary>
    public static Command Erase()
    {
        var (municipality, subject) = Options();
        var keep = new Option<bool>("--keep-register") { Description = "Laat het register van verstrekkingen staan tot zijn termijn om is." };
        var actor = Actor.Option();
        return LedgerCommand.Over(
            new Command("erase", "Wist wat de hub nog van deze persoon heeft, en trekt leveringen bij teams in.") { municipality, subject, keep, actor },
            context => RunAsync(context, municipality, subject, (register, code, person)
                => register.EraseAsync(code, person, context.Parse.GetValue(keep), context.Parse.GetValue(actor)!, context.CancellationToken)));
    }

    private static (Option<string> Municipality, Option<string> Subject) Options()
        => (new Option<string>("--municipality") { Description = "CBS-code, zoals GM0637.", Required = true },
            new Option<string>("--subject")
            {
                Description = "Bestand met de persoon (JSON: name, dateOfBirth, bsn, phone, email, address); wis het na gebruik.",
                Required = true,
            });

    private static async Task<int> RunAsync(
        LedgerCommandContext context, Option<string> municipality, Option<string> subject,
        Func<PersonRegister, MunicipalityCode, SignalSubject, Task<List<FoundProvision>>> work)
    {
        try
        {
            var code = new MunicipalityCode(context.Parse.GetValue(municipality));
            var person = HubJson.Read<SignalSubject>(await File.ReadAllBytesAsync(context.Parse.GetValue(subject)!, context.CancellationToken));
            var found = await work(new PersonRegister(context.Database, HubKeyRing.Load(context.Settings.KeysFolder), TimeProvider.System), code, person);
            context.Show(
                found, ("ontvanger", one => one.Receiver), ("soort", one => one.DataClass), ("grondslag", one => one.Grondslag), ("doel", one => one.Purpose),
                ("wanneer", one => one.At), ("levering", one => one.DeliveryId), ("nog bij de hub", one => one.ContentHeld ? "ja, verzegeld" : "nee"));
            return found.Count > 0 ? 0 : 1;
        }
        catch (ContractViolationException fault)
        {
            context.Say(fault.Message);
            return 2;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            context.Say("Het bestand met de persoon kan niet worden gelezen.");
            return 3;
        }
    }
}

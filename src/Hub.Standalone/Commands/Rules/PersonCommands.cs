using System.CommandLine;
using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Hosting.Keys;
using Hub.Router.Erasure;

namespace Hub.Standalone.Commands.Rules;

/// <summary>
/// <c>hub privacy find</c> and <c>erase</c>: who received data about a person, and erasing a person. The person stands in a file, never on
/// the command line, which others can see.
/// </summary>
internal static class PersonCommands
{
    /// <summary>Creates <c>find</c>.</summary>
    public static Command Find()
    {
        var (municipality, subject) = Options();
        return LedgerCommand.Over(
            new Command("find", "Toont welke teams gegevens over deze persoon kregen, wanneer en op welke grondslag.")
            { municipality, subject },
            context => RunAsync(
                context, municipality, subject, (register, code, person) => register.FindAsync(code, person, context.CancellationToken)));
    }

    /// <summary>Creates <c>erase</c>.</summary>
    public static Command Erase()
    {
        var (municipality, subject) = Options();
        var keep = new Option<bool>("--keep-register")
        {
            Description = "Laat het register van verstrekkingen staan tot zijn termijn om is.",
        };
        var possible = new Option<bool>("--possible")
        {
            Description = "Ook wat 'mogelijk' over deze persoon gaat (alleen voorletter, achternaam en geboortedatum): kijk eerst met "
                + "find.",
        };
        var actor = Actor.Option();
        return LedgerCommand.Over(
            new Command("erase", "Wist wat de hub nog van deze persoon heeft, en trekt leveringen bij teams in.")
            { municipality, subject, keep, possible, actor },
            context => RunAsync(context, municipality, subject, (register, code, person)
                => register.EraseAsync(
                    code, person, context.Parse.GetValue(keep), Actor.Of(context, actor), context.CancellationToken,
                    context.Parse.GetValue(possible))));
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
            var person = HubJson.Read<AskedPerson>(
                await File.ReadAllBytesAsync(context.Parse.GetValue(subject)!, context.CancellationToken)).ToSubject();
            var found = await work(
                new PersonRegister(context.Database, HubKeyRing.Load(context.Settings.KeysFolder), TimeProvider.System), code, person);
            context.Show(
                found, ("ontvanger", one => one.Receiver), ("soort", one => one.DataClass), ("grondslag", one => one.Grondslag),
                ("doel", one => one.Purpose),
                ("wanneer", one => one.At), ("levering", one => one.DeliveryId),
                ("nog bij de hub", one => one.ContentHeld ? "ja, verzegeld" : "nee"),
                ("zeker", one => one.Certain ? "ja" : "mogelijk: zelfde voorletter, achternaam en geboortedatum"));
            return found.Count > 0 ? 0 : 1;
        }
        catch (ContractViolationException fault)
        {
            context.Say(
                fault.Field == "subject.bsn"
                    ? "Het BSN in het bestand is geen BSN: negen cijfers die aan de elfproef voldoen. Er is niets gezocht."
                    : $"Het bestand klopt niet bij {fault.Field}. Er is niets gezocht.");
            return 2;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            context.Say("Het bestand met de persoon kan niet worden gelezen.");
            return 3;
        }
    }
}

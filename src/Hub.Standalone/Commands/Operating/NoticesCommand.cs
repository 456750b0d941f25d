using System.CommandLine;
using System.Text.Json.Nodes;
using Hub.Configuration;
using Hub.Hosting.Notices;

namespace Hub.Standalone.Commands.Operating;

/// <summary><c>hub notices</c>: whether those who are told that something waits can be told.</summary>
internal static class NoticesCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var command = new Command("notices", "Berichten aan contacten dat er iets ligt of dat er een alarm is (notices in hub.json).");
        command.Add(Test());
        return command;
    }

    private static Command Test()
    {
        var config = ConfigOption.Create();
        var only = new Option<string>("--contact") { Description = "Alleen dit contact; anders elk." };
        var command = new Command("test", "Stuurt een proefbericht. Afsluitcode 1 als er een niet weggaat.") { config, only };
        command.SetAction((parse, token) => TestAsync(parse, parse.GetValue(config)!, parse.GetValue(only), token));
        return command;
    }

    private static async Task<int> TestAsync(ParseResult parse, string folder, string? only, CancellationToken cancellationToken)
    {
        var (output, error) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
        HubSettings settings;
        try
        {
            settings = HubSettings.Load(folder);
        }
        catch (ConfigurationRefusedException refused)
        {
            await error.WriteLineAsync(refused.Message);
            return 1;
        }
        var contacts = settings.Notices.Contacts.Where(contact => only is null || contact.Name == only).ToList();
        if (contacts.Count == 0)
        {
            await error.WriteLineAsync(only is null
                ? "Er staan geen contacten in hub.json (notices.contacts): niemand krijgt bericht."
                    : "Dit contact staat niet in hub.json (notices.contacts).");
            return 1;
        }
        using var sender = new NoticeSender(settings);
        var notice = new Notice(
            "Proefbericht van de hub", ["Dit is een proef: er ligt niets en er is geen alarm.",
                "Komt dit aan, dan komen berichten van de hub aan."],
            new JsonObject { ["source"] = settings.Identity.Source, ["test"] = true }, IsAcute: false);
        var failed = 0;
        foreach (var contact in contacts)
        {
            try
            {
                var toAll = await sender.SendAsync(contact, notice, cancellationToken);
                failed += toAll ? 0 : 1;
                await output.WriteLineAsync(
                    $"{contact.Name}: {(toAll ? "verstuurd." : "niet naar elk adres verstuurd: kijk de adressen van dit contact na.")}");
            }
            catch (NoticeNotSentException fault)
            {
                failed++;
                await output.WriteLineAsync($"{contact.Name}: niet verstuurd. {Advice(fault.Reason)}");
            }
        }
        return failed > 0 ? 1 : 0;
    }

    private static string Advice(string reason) => reason switch
    {
        "mail.unreachable" => "De mailserver antwoordt niet: kijk naar notices.mail.host en port, en of de firewall de hub doorlaat.",
        "mail.tls" => "De mailserver kan geen veilige lijn maken: kijk naar notices.mail.tls en naar zijn certificaat.",
        "mail.login" => "De mailserver laat het account niet toe: kijk naar notices.mail.user en het wachtwoord.",
        "mail.refused" => "De mailserver weigert het bericht: kijk of hij deze afzender en ontvanger aanneemt.",
        "webhook.unreachable" => "Het webadres antwoordt niet: kijk naar webhook van dit contact.",
        _ => "Het webadres weigert het bericht: kijk naar webhook en webhookToken van dit contact.",
    };
}

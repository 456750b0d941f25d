using System.CommandLine;

namespace Hub.Teams.Inbox;

/// <summary><c>hub team join</c> and <c>separate</c>: signals about the same thing stand together, or apart again.</summary>
internal static class SameMatterCommands
{
    /// <summary>Creates them.</summary>
    public static IEnumerable<Command> Create(InboxHere? here) => [Join(here), Separate(here)];

    private static Command Join(InboxHere? here)
    {
        var lead = new Option<Guid>("--to")
        {
            Description = "Het signaal dat leidt: aannemen en sluiten doet u daar, en geldt dan voor alle.",
            Required = true,
        };
        var ids = AcceptCommand.Deliveries("De kenmerken van een of meer leveringen van uw team die over hetzelfde gaan.");
        var samePerson = new Option<bool>("--same-person")
        {
            Description = "Bij zaken: u zegt zelf dat ze over dezelfde persoon of hetzelfde huishouden gaan.",
        };
        var (command, options) = TeamOptions.AddTo(
            new Command("join", "Voegt signalen over hetzelfde samen. Elke melder hoort alleen van zijn eigen signaal hoe het afloopt.")
                { ids, lead, samePerson },
            here);
        command.SetAction((parse, token) => options.RunAsync(parse, client => AcceptCommand.EachAsync(
            parse, ids, id => client.JoinAsync(id, parse.GetValue(lead), parse.GetValue(samePerson), token),
            $"hoort nu bij {parse.GetValue(lead):D}", "niet samengevoegd")));
        return command;
    }

    private static Command Separate(InboxHere? here)
    {
        var ids = AcceptCommand.Deliveries("De kenmerken van een of meer leveringen die bij een ander signaal horen.");
        var (command, options) = TeamOptions.AddTo(
            new Command("separate", "Maakt signalen weer los: zij staan op zichzelf, zo ver als zij zijn, met hun eigen termijn.") { ids },
            here);
        command.SetAction((parse, token) => options.RunAsync(parse, client => AcceptCommand.EachAsync(
            parse, ids, id => client.SeparateAsync(id, token), "staat weer op zichzelf", "niet losgemaakt")));
        return command;
    }
}

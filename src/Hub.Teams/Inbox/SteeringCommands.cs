using System.CommandLine;
using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Territory;

namespace Hub.Teams.Inbox;

/// <summary>
/// <c>hub team escalate</c>, <c>areas</c> and <c>reassign</c>: a matter goes up, or who coordinates an area gives it to another team.
/// </summary>
internal static class SteeringCommands
{
    /// <summary>Creates them.</summary>
    public static IEnumerable<Command> Create(InboxHere? here) => [Escalate(here), Areas(here), Reassign(here)];

    private static Argument<Guid> Delivery() => new("delivery") { Description = "Het kenmerk van de levering." };

    private static Command Escalate(InboxHere? here)
    {
        var codes = Enum.GetValues<EscalationReason>().Where(value => value != EscalationReason.Unknown)
            .ToDictionary(WireCode.Of, StringComparer.Ordinal);
        var id = Delivery();
        var reason = new Option<string>("--reason")
        {
            Description = $"Waarom: {string.Join(", ", codes.Select(code => $"{code.Key} ({SteeringWords.Escalation(code.Value)})"))}.",
            Required = true,
        };
        reason.AcceptOnlyFromAmong([.. codes.Keys]);
        var (command, options) = TeamOptions.AddTo(
            new Command("escalate", "Legt een levering bij de volgende van de escalatieketen; die leest welke, van wie en waarom, en wat "
                + "u erbij zegt; nooit de inhoud.") { id, reason },
            here);
        var remark = RemarkOption.AddTo(command);
        command.SetAction((parse, token) => options.RunAsync(parse, async client =>
        {
            if (await remark.ReadAsync(parse, client, parse.GetValue(id), token) is not { } said)
            {
                return;
            }
            var to = await client.EscalateAsync(parse.GetValue(id), codes[parse.GetValue(reason)!], said, token);
            await parse.InvocationConfiguration.Output.WriteLineAsync($"{parse.GetValue(id):D}: hoger gelegd bij {to}. U blijft eigenaar.");
        }));
        return command;
    }

    private static Command Areas(InboxHere? here)
    {
        var (command, options) = TeamOptions.AddTo(
            new Command("areas", "Toont wat in de gebieden van een wijkregisseur of gebiedsmakelaar wacht, terugkwam of te laat is; "
                + "nooit de inhoud."), here);
        command.SetAction((parse, token) => options.RunAsync(parse, async client =>
            TeamOutput.Areas(await client.AreasAsync(token), options.Json(parse), parse.InvocationConfiguration.Output)));
        return command;
    }

    private static Command Reassign(InboxHere? here)
    {
        var id = Delivery();
        var toTeam = new Option<string>("--to") { Description = "Het team dat het krijgt, in uw gebieden.", Required = true };
        var (command, options) = TeamOptions.AddTo(
            new Command("reassign", "Wijst wat in uw gebieden wacht een ander team toe; van een zaak vraagt de hub het team dat haar "
                + "heeft.") { id, toTeam }, here);
        command.SetAction((parse, token) => options.RunAsync(parse, async client =>
        {
            var way = await client.ReassignAsync(parse.GetValue(id), new TeamId(parse.GetValue(toTeam)), token);
            await parse.InvocationConfiguration.Output.WriteLineAsync($"{parse.GetValue(id):D}: {SteeringWords.Reassigned(way)}.");
        }));
        return command;
    }
}

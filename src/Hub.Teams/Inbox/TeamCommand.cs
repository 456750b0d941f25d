using System.CommandLine;
using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;

namespace Hub.Teams.Inbox;

/// <summary><c>hub team</c>: a team's own client of its inbox. Needs no configuration of the hub, only the team's key.</summary>
/// <param name="here">Where an installation on this computer serves its inbox; null for a computer without one.</param>
internal sealed class TeamCommand(InboxHere? here)
{
    private readonly Argument<Guid> id = new("delivery") { Description = "Het kenmerk van de levering, uit het postvak." };

    /// <summary>Creates the command.</summary>
    public static Command Create(InboxHere? here = null) => new TeamCommand(here).Build();

    private Command Build()
    {
        var command = new Command("team", "Het postvak van een team: bekijken, openen, bewaren, aannemen, teruggeven, overdragen, zelf "
            + "beslissen, sluiten, hoger leggen, toewijzen, samenvoegen, meelezen; en zijn leden.");
        Command[] all =
        [
            Inbox(), Open(), Export(), AcceptCommand.Create(here), Return(), HandOver(), DecideCommand.Create(here), Close(),
            .. SteeringCommands.Create(here), .. SameMatterCommands.Create(here),
            .. ReadAlongCommands.Create(here), MembersCommand.Create(here),
        ];
        foreach (var one in all)
        {
            command.Add(one);
        }
        return command;
    }

    private Command Inbox()
    {
        var all = new Option<bool>("--all") { Description = "Ook wat al is aangenomen of gesloten." };
        var late = new Option<bool>("--late")
        {
            Description = "Alleen wat te laat is: niet op tijd aangenomen, of aangenomen en niet op tijd afgerond.",
        };
        var (command, options) = TeamOptions.AddTo(
            new Command("inbox", "Toont wat op het team wacht, het dringendste eerst.") { all, late }, here);
        command.SetAction((parse, token) => options.RunAsync(parse, async client =>
        {
            var page = await client.InboxAsync(parse.GetValue(late) ? "late" : parse.GetValue(all) ? "all" : "open", token);
            TeamOutput.Inbox(page, options.Json(parse), parse.InvocationConfiguration.Output);
        }));
        return command;
    }

    private Command Open()
    {
        var reason = new Option<string>("--reason")
        {
            Description = "Waarom u dit opent; komt in het inzagelogboek.",
            DefaultValueFactory = _ => "behandeling",
        };
        var original = new Option<bool>("--original")
        {
            Description = "Bij triage: waar een openbare zaak van gemaakt is, verzegeld bewaard voor u.",
        };
        var (command, options) = TeamOptions.AddTo(
            new Command("open", "Opent een levering en ontsleutelt haar hier; de hub schrijft op dat u keek.") { id, reason, original },
            here);
        command.SetAction((parse, token) => options.RunAsync(parse, async client =>
        {
            var opened = await client.OpenAsync(parse.GetValue(id), parse.GetValue(reason)!, token);
            opened = parse.GetValue(original)
                ? new OpenedDelivery(
                    opened.Type, opened.Data, await client.OriginalAsync(parse.GetValue(id), parse.GetValue(reason)!, token))
                : opened;
            TeamOutput.Opened(opened, options.Json(parse), parse.InvocationConfiguration.Output);
        }));
        return command;
    }

    private Command Export()
    {
        var file = new Option<string>("--output")
        {
            Description = "Het bestand, dat er nog niet is; alleen u kunt het lezen.",
            Required = true,
        };
        var reason = new Option<string>("--reason")
        {
            Description = "Waarom u dit bewaart; komt in het inzagelogboek.",
            DefaultValueFactory = _ => "overname",
        };
        var (command, options) = TeamOptions.AddTo(
            new Command(
                "export",
                "Schrijft een levering ontsleuteld naar een bestand (JSON), voor uw eigen systeem; de hub schrijft op dat u keek.")
            { id, file, reason },
            here);
        command.SetAction((parse, token) => options.RunAsync(parse, async client =>
        {
            using var output = ExportFile.New(parse.GetValue(file)!);
            var opened = await client.OpenAsync(parse.GetValue(id), parse.GetValue(reason)!, token);
            await output.WriteAsync(opened, token);
            Done(parse, $"bewaard in {parse.GetValue(file)}, alleen leesbaar voor u. Wis dat bestand zodra uw eigen systeem het heeft");
        }));
        return command;
    }

    private Command Return()
    {
        var reason = new Option<string>("--reason")
        {
            Description = "wrong-team (ander team), wrong-kind (ander netwerk), insufficient (te weinig), duplicate (dubbel).",
            Required = true,
        };
        reason.AcceptOnlyFromAmong([.. Enum.GetValues<ReturnReason>().Where(value => value != ReturnReason.Unknown).Select(WireCode.Of)]);
        var (command, options) = TeamOptions.AddTo(
            new Command("return", "Geeft een levering terug; zij gaat naar de triage van de gemeente.") { id, reason }, here);
        var remark = RemarkOption.AddTo(command);
        command.SetAction((parse, token) => options.RunAsync(parse, async client =>
        {
            var why = Enum.GetValues<ReturnReason>().First(value => WireCode.Of(value) == parse.GetValue(reason));
            if (await remark.ReadAsync(parse, client, parse.GetValue(id), token) is { } said)
            {
                Done(parse, TeamWords.Returned(await client.ReturnAsync(parse.GetValue(id), why, said, token)));
            }
        }));
        return command;
    }

    private Command HandOver()
    {
        var toTeam = new Option<string>("--to")
        {
            Description = "Het team dat u vraagt; u blijft eigenaar tot dat team heeft aangenomen. Van een andere gemeente: haar triage, "
                + "zoals "
            + "gm0202.triage.",
            Required = true
        };
        var (command, options) = TeamOptions.AddTo(
            new Command("hand-over", "Draagt een levering warm over aan een ander team.") { id, toTeam }, here);
        var remark = RemarkOption.AddTo(command);
        command.SetAction((parse, token) => options.RunAsync(parse, async client =>
        {
            if (await remark.ReadAsync(parse, client, parse.GetValue(id), token) is not { } said)
            {
                return;
            }
            await client.HandOverAsync(parse.GetValue(id), new TeamId(parse.GetValue(toTeam)), said, token);
            Done(parse, "gevraagd over te nemen; u blijft eigenaar tot dat team heeft aangenomen");
        }));
        return command;
    }

    private Command Close()
    {
        var codes = Enum.GetValues<CloseOutcome>().Where(value => value != CloseOutcome.Unknown)
            .ToDictionary(WireCode.Of, StringComparer.Ordinal);
        var outcome = new Option<string?>("--outcome")
        {
            Description = $"Wat ervan kwam; de partner hoort het: {string.Join(", ", codes.Select(code => $"{code.Key} "
                + $"({TeamWords.Outcome(code.Value)})"))}.",
        };
        outcome.AcceptOnlyFromAmong([.. codes.Keys]);
        var (command, options) = TeamOptions.AddTo(new Command("close", "Sluit een levering: het werk is gedaan.") { id, outcome }, here);
        command.SetAction((parse, token) => options.RunAsync(parse, async client =>
        {
            CloseOutcome? said = parse.GetValue(outcome) is { } code ? codes[code] : null;
            await client.CloseAsync(parse.GetValue(id), said, token);
            Done(parse, said is { } ending ? $"gesloten: {TeamWords.Outcome(ending)}" : "gesloten");
        }));
        return command;
    }

    private void Done(ParseResult parse, string what)
        => parse.InvocationConfiguration.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{parse.GetValue(id):D}: {what}."));
}

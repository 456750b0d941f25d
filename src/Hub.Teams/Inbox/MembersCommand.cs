using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Members;
using Hub.Contracts.Text;

namespace Hub.Teams.Inbox;

/// <summary>
/// <c>hub team members</c>: who is a member of a team. Admitting is done at a browser, where the words of both screens are compared.
/// </summary>
internal sealed class MembersCommand(InboxHere? here)
{
    private readonly Argument<Guid> id = new("member") { Description = "Het kenmerk van het lid of het verzoek, uit de lijst." };

    /// <summary>Creates the command.</summary>
    public static Command Create(InboxHere? here) => new MembersCommand(here).Build();

    private Command Build() => new(
        "members",
        "De leden van een team: wie met een eigen apparaat werkt. Toelaten doet u op het bureau, waar u de herkenningszin vergelijkt.")
    {
        List(), Remove(), Expire(),
    };

    private Command List()
    {
        var (command, options) = TeamOptions.AddTo(new Command("list", "Toont de leden, en wie toelating vraagt."), here);
        command.SetAction((parse, token) => options.RunAsync(parse, async client =>
            Write(await client.MembersAsync(token), options.Json(parse), parse.InvocationConfiguration.Output)));
        return command;
    }

    private Command Remove()
    {
        var (command, options) = TeamOptions.AddTo(
            new Command("remove", "Verwijdert een lid: dat apparaat krijgt vanaf nu niets meer. Of weigert een verzoek.") { id }, here);
        command.SetAction((parse, token) => options.RunAsync(parse, async client =>
        {
            await client.RemoveMemberAsync(parse.GetValue(id), token);
            await parse.InvocationConfiguration.Output.WriteLineAsync(
                $"{parse.GetValue(id):D}: verwijderd. Kan dat apparaat de sleutel van uw team bewaard hebben? Laat hem vernieuwen "
                + "(docs/keys.md).");
        }));
        return command;
    }

    private Command Expire()
    {
        var days = new Option<int>("--days")
        {
            Description = $"Zoveel dagen vanaf nu, hoogstens {TermRequest.Longest}; 0 laat de toelating nu verlopen. Ook om te verlengen.",
            DefaultValueFactory = _ => 0,
        };
        days.Validators.Add(result =>
        {
            if (int.TryParse(result.Tokens.SingleOrDefault()?.Value, CultureInfo.InvariantCulture, out var asked)
                && asked is < 0 or > TermRequest.Longest)
            {
                result.AddError($"--days moet 0 tot {TermRequest.Longest} zijn.");
            }
        });
        var (command, options) = TeamOptions.AddTo(
            new Command("expire", "Zegt tot wanneer iemand lid is: eerder, of later.") { id, days }, here);
        command.SetAction((parse, token) => options.RunAsync(parse, async client =>
        {
            await client.SetTermAsync(parse.GetValue(id), parse.GetValue(days), token);
            var said = parse.GetValue(days) == 0 ? "verlopen" : $"lid tot over {parse.GetValue(days)} dagen";
            await parse.InvocationConfiguration.Output.WriteLineAsync($"{parse.GetValue(id):D}: {said}.");
        }));
        return command;
    }

    private static void Write(TeamMembers found, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(found, HubJson.Options));
            return;
        }
        if (found.Members.IsEmpty)
        {
            output.WriteLine("Dit team heeft geen leden: het werkt met het sleutelbestand.");
            return;
        }
        output.WriteLine($"{"kenmerk",-38}{"rol",-22}{"stand",-18}{"gevraagd",-18}{"toegelaten door",-22}{"tot",-18}sleutel");
        foreach (var one in found.Members)
        {
            var (standing, asked, admitted) = (Standing(one.Standing), DutchTime.ToTheMinute(one.AskedAt), one.AdmittedBy ?? "-");
            var until = one.Until is { } end ? DutchTime.ToTheMinute(end) : "-";
            var key = one.KeyId is { } held ? held == found.Key.KeyId ? held : $"{held} (niet de nieuwste)" : "-";
            output.WriteLine($"{one.Id,-38:D}{one.Actor,-22}{standing,-18}{asked,-18}{admitted,-22}{until,-18}{key}");
        }
    }

    private static string Standing(MemberStanding standing) => standing switch
    {
        MemberStanding.Pending => "vraagt toelating",
        MemberStanding.Admitted => "lid",
        MemberStanding.Expired => "verlopen",
        _ => "verwijderd",
    };
}

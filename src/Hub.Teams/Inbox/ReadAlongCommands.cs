using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.ReadAlong;
using Hub.Contracts.Territory;

namespace Hub.Teams.Inbox;

/// <summary><c>hub team readers</c> and <c>hub team reading</c>: who reads along in one case, and reading along oneself.</summary>
internal sealed class ReadAlongCommands(InboxHere? here)
{
    private readonly Argument<Guid> delivery = new("delivery") { Description = "Het kenmerk van de zaak, uit het postvak." };
    private readonly Argument<Guid> reading = new("reading") { Description = "Het kenmerk van het meelezen, uit de lijst." };

    /// <summary>Creates them.</summary>
    public static IEnumerable<Command> Create(InboxHere? here)
    {
        var made = new ReadAlongCommands(here);
        return
        [
            new Command("readers", "Wie er meeleest in een zaak van uw team: uitnodigen, bekijken en beëindigen.")
            {
                made.Invite(), made.Readers(), made.End("end", "Beëindigt het meelezen; de hub wist meteen wat ervoor verzegeld was."),
            },
            new Command("reading", "De zaken waarin uw rol meeleest: bekijken, openen, en ermee ophouden.")
            {
                made.Reading(), made.Open(), made.End("leave", "U leest niet meer mee; de hub wist meteen wat voor u verzegeld was."),
            },
        ];
    }

    private Command Invite()
    {
        var with = new Option<string>("--with") { Description = "Het team, van uw eigen gemeente.", Required = true };
        var role = new Option<string>("--role")
        {
            Description = "De rol van dat team zoals uw gemeente die kent, zonder nummer; alleen wie die rol heeft kan meelezen.",
            Required = true,
        };
        var days = new Option<int?>("--days")
        {
            Description = string.Create(CultureInfo.InvariantCulture,
                $"Zoveel dagen, hoogstens wat uw gemeente toestaat; anders {InviteReaderRequest.UsualDays}."),
        };
        var remark = new Option<string?>("--remark")
        {
            Description = $"Wat wie meeleest moet weten, hoogstens {CaseRemark.Longest} tekens; verzegeld.",
        };
        var (command, options) = TeamOptions.AddTo(
            new Command("invite", "Laat een rol van een ander team een tijd meelezen in een zaak. Die kan lezen en ermee ophouden, en "
                + "verder niets; geen melder, partner, bijlage of burgerservicenummer gaat mee.")
                { delivery, with, role, days, remark },
            here);
        command.SetAction((parse, token) => options.RunAsync(parse, async client =>
        {
            await client.InviteAsync(
                parse.GetValue(delivery), new TeamId(parse.GetValue(with)), parse.GetValue(role)!, parse.GetValue(days),
                parse.GetValue(remark), token);
            await parse.InvocationConfiguration.Output.WriteLineAsync(
                $"{parse.GetValue(delivery):D}: {parse.GetValue(role)} van {parse.GetValue(with)} leest mee. U blijft eigenaar.");
        }));
        return command;
    }

    private Command Readers()
    {
        var (command, options) = TeamOptions.AddTo(
            new Command("list", "Toont wie er meeleest, en wie u kunt uitnodigen.") { delivery }, here);
        command.SetAction((parse, token) => options.RunAsync(parse, async client =>
        {
            var (form, output) = (await client.ReadersAsync(parse.GetValue(delivery), token), parse.InvocationConfiguration.Output);
            if (options.Json(parse))
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(form, HubJson.Options));
                return;
            }
            await output.WriteLineAsync(form.Readers.IsDefaultOrEmpty ? "Er leest niemand mee." : $"{"kenmerk",-38}wie");
            foreach (var one in form.Readers)
            {
                await output.WriteLineAsync($"{one.ReadingId,-38:D}{one.Role} van {one.Reader}\n    {ReadAlongWords.Stand(one)}");
            }
            foreach (var one in form.Offered)
            {
                var roles = string.Join(", ", one.Roles);
                await output.WriteLineAsync($"uit te nodigen: {one.Team} ({roles})");
            }
        }));
        return command;
    }

    private Command Reading()
    {
        var (command, options) = TeamOptions.AddTo(
            new Command("list", "Toont de zaken waarin uw rol meeleest, en die geëindigd zijn."), here);
        command.SetAction((parse, token) => options.RunAsync(parse, async client =>
        {
            var (page, output) = (await client.ReadingAsync(token), parse.InvocationConfiguration.Output);
            if (options.Json(parse))
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(page, HubJson.Options));
                return;
            }
            await output.WriteLineAsync(
                page.Reading.IsDefaultOrEmpty ? "Niemand nodigde uw rol uit om mee te lezen." : $"{"kenmerk",-38}zaak van");
            foreach (var one in page.Reading)
            {
                await output.WriteLineAsync($"{one.ReadingId,-38:D}{one.Owner}\n    {ReadAlongWords.Stand(one)}");
            }
        }));
        return command;
    }

    private Command Open()
    {
        var reason = new Option<string>("--reason")
        {
            Description = "Waarom u dit opent; komt in het inzagelogboek.",
            DefaultValueFactory = _ => "meelezen",
        };
        var (command, options) = TeamOptions.AddTo(
            new Command("open", "Opent een zaak waarin u meeleest en ontsleutelt haar hier; de hub schrijft op dat u keek.")
                { reading, reason },
            here);
        command.SetAction((parse, token) => options.RunAsync(parse, async client => TeamOutput.Opened(
            await client.OpenReadingAsync(parse.GetValue(reading), parse.GetValue(reason)!, token), options.Json(parse),
            parse.InvocationConfiguration.Output)));
        return command;
    }

    private Command End(string name, string description)
    {
        var (command, options) = TeamOptions.AddTo(new Command(name, description) { reading }, here);
        command.SetAction((parse, token) => options.RunAsync(parse, async client =>
        {
            await client.EndReadingAsync(parse.GetValue(reading), token);
            await parse.InvocationConfiguration.Output.WriteLineAsync(
                $"{parse.GetValue(reading):D}: geëindigd; de hub heeft de inhoud gewist.");
        }));
        return command;
    }
}

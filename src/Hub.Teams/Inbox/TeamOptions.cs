using System.CommandLine;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Teams.Inbox;

/// <summary>The options that every <c>hub team</c> command has, and how each runs.</summary>
internal sealed class TeamOptions(InboxHere? here)
{
    private readonly Option<string> team = new("--team")
    {
        Description = "Het team, zoals gm0637.wijkzorgnetwerk.oosterheem.",
        Required = true,
    };
    private readonly Option<string> key = new("--key")
    {
        Description = "Bestand met de geheime sleutel van het team (.private.jwk).",
        Required = true,
    };
    private readonly Option<Uri?> url = AddressOption.One("--url", "Adres van het postvak (anders: wat hub.json van deze computer zegt).");
    private readonly Option<string> actor = new("--as")
    {
        Description = "Uw rol zoals uw gemeente die kent, met een nummer als meer mensen die hebben, zoals medewerker-12; nooit een "
            + "naam. Anders de rol die zo'n team leidt.",
    };
    private readonly Option<bool> json = new("--json") { Description = "Als JSON." };

    /// <summary>Adds the options to a command.</summary>
    public static (Command Command, TeamOptions Options) AddTo(Command command, InboxHere? here)
    {
        var options = new TeamOptions(here);
        command.Add(options.team);
        command.Add(options.key);
        command.Add(options.url);
        if (here is not null)
        {
            command.Add(here.Option);
        }
        command.Add(options.actor);
        command.Add(options.json);
        return (command, options);
    }

    /// <summary>Whether JSON is asked for.</summary>
    public bool Json(ParseResult parse) => parse.GetValue(json);

    /// <summary>Runs against the inbox; turns what goes wrong into a Dutch line and an exit code.</summary>
    public async Task<int> RunAsync(ParseResult parse, Func<TeamInboxClient, Task> run)
    {
        var error = parse.InvocationConfiguration.Error;
        try
        {
            if ((parse.GetValue(url) ?? here?.Find(parse)) is not { } address)
            {
                await error.WriteLineAsync("Geef met --url aan waar het postvak is: hier staat geen hub.json die het zegt.");
                return 2;
            }
            using var side = TeamSide.Read(
                new TeamId(parse.GetValue(team)), parse.GetValue(key)!,
                parse.GetValue(actor) ?? TeamSide.UsualActor(new TeamId(parse.GetValue(team))));
            using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
            await run(new TeamInboxClient(http, side, TimeProvider.System));
            return 0;
        }
        catch (TeamInboxException fault)
        {
            await error.WriteLineAsync(fault.Message);
            return fault.Unreachable ? 3 : 1;
        }
        catch (ContractViolationException fault)
        {
            await error.WriteLineAsync(
                fault.PrivacyRule == PrivacyRule.SealedForReceiver
                    ? "Dit is niet voor deze sleutel verzegeld, of het is veranderd."
                    : "Een team heet zoals gm0637.wijkzorgnetwerk.oosterheem: gemeente, soort en gebied.");
            return fault.PrivacyRule is null ? 2 : 1;
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(
                fault is FormatException
                    ? "De sleutel kan niet worden gelezen: het is geen geheime sleutel van een team (.private.jwk)."
                    : "De sleutel kan niet worden gelezen: bestand ontbreekt of is niet leesbaar.");
            return 3;
        }
    }
}

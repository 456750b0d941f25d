using System.CommandLine;
using System.Globalization;
using Hub.Contracts.Text;
using Hub.Deciding.Municipalities;
using Hub.Router.Ledger.Members;
using Hub.Router.Ledger.Rows;
using Hub.Teams.Inbox;

namespace Hub.Standalone.Commands.Operating;

/// <summary>
/// <c>hub team invite</c>: a one-time link with which somebody asks to be a member of a team. It opens nothing: a holder of the team's key
/// still has to admit, after comparing the words.
/// </summary>
internal static class InviteCommand
{
    /// <summary>Creates the command, as part of <c>hub team</c>.</summary>
    public static Command Create() => new("team") { Invite() };

    private static Command Invite()
    {
        var team = new Argument<string>("team") { Description = "Het team, zoals gm0637.wijkzorgnetwerk.oosterheem." };
        var hours = new Option<int>("--hours")
        {
            Description = "Zoveel uur telt de link, 1 tot 168. Standaard 24.",
            DefaultValueFactory = _ => 24,
        };
        hours.Validators.Add(result =>
        {
            if (int.TryParse(result.Tokens.SingleOrDefault()?.Value, CultureInfo.InvariantCulture, out var number)
                && number is < 1 or > 168)
            {
                result.AddError("--hours moet 1 tot 168 zijn.");
            }
        });
        var url = AddressOption.One("--desk", "Het adres van het bureau (anders: wat hub.json zegt).");
        var actor = Actor.Option();
        return LedgerCommand.Over(
            new Command("invite", "Maakt een link voor één keer, waarmee iemand toelating tot een team vraagt. De link zelf opent niets: "
                + "wie de sleutel van het team heeft, moet nog toelaten.") { team, hours, url, actor },
            async context =>
            {
                var (asked, who) = (context.Parse.GetValue(team)!, Actor.Of(context, actor));
                if (!MunicipalitySet.Load(context.Parse.GetValue<string>("--config")!).Teams.All.Any(one => one.Id.Value == asked))
                {
                    context.Say("Dit team staat niet in de configuratie.");
                    return 2;
                }
                var now = TimeProvider.System.GetUtcNow();
                var until = now.AddHours(context.Parse.GetValue(hours));
                var secret = await context.Database.WriteAsync(
                    session =>
                    {
                        session.Add(new TrailEntry(
                            now.ToUnixTimeMilliseconds(), who, "hub", "invite-member", asked, "made",
                            context.Parse.GetValue(hours).ToString(CultureInfo.InvariantCulture)));
                        return Invitations.MakeAsync(session, asked, who, until.ToUnixTimeMilliseconds(), context.CancellationToken);
                    },
                    context.CancellationToken);
                var http = context.Settings.Http;
                var desk = context.Parse.GetValue(url)
                    ?? (context.Settings.StandaloneOnly ? http.PublicUrl ?? http.Adapters[0] : http.Desk[0]);
                var link = new Uri(desk, $"/desk/toelating#team={asked}&uitnodiging={secret}").ToString();
                context.Show(
                    new Invitation(asked, link, until),
                    $"{link}\nTelt één keer, tot {DutchTime.ToTheMinute(until)}. Geef de link persoonlijk; hij wordt "
                        + "niet nog eens getoond.");
                return 0;
            });
    }

    /// <summary>What <c>--json</c> prints.</summary>
    private sealed record Invitation(string Team, string Link, DateTimeOffset Until);
}

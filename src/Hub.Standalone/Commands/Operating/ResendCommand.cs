using System.CommandLine;
using Hub.Deciding.Municipalities;
using Hub.Router.Ledger;

namespace Hub.Standalone.Commands.Operating;

/// <summary>
/// <c>hub team resend</c>: has the queue of a team, or of all, filled again from the ledger. For an operator, where a queue lost what it
/// held.
/// </summary>
internal static class ResendCommand
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private sealed record Resent(int Asked, long Confirmed, long Waiting);

    /// <summary>Creates the command <c>team</c> with this part of it; the team's own commands join it.</summary>
    public static Command Create() => new("team", "Het postvak van een team, en zijn wachtrij.") { Resend() };

    private static Command Resend()
    {
        var team = new Option<string?>("--team") { Description = "Het team, zoals gm0637.wijkzorgnetwerk.oosterheem." };
        var all = new Option<bool>("--all") { Description = "Alle teams met een wachtrij: de broker verloor zijn schijf." };
        var actor = Actor.Option();
        return LedgerCommand.Over(
            new Command(
                "resend",
                "Zet opnieuw in de wachtrij wat nog niemand aannam. Het team herkent herhalingen aan levering en revisie. Afsluitcode 1 "
                    + "als er na een minuut nog iets wacht.")
            {
                team, all, actor,
            },
            context => ResendAsync(context, context.Parse.GetValue(team), context.Parse.GetValue(all), context.Parse.GetValue(actor)!));
    }

    private static async Task<int> ResendAsync(LedgerCommandContext context, string? name, bool all, string actor)
    {
        if (name is null != all)
        {
            context.Say("Noem een team met --team, of kies --all.");
            return 2;
        }
        if (context.Settings.StandaloneOnly)
        {
            context.Say("Deze opstelling heeft geen broker: elk team leest zijn postvak, en daar gaat niets uit verloren.");
            return 2;
        }
        var queues = MunicipalitySet.Load(context.Parse.GetValue<string>("--config")!).Teams.All.Where(
            team => team.Channel == TeamChannel.Amqp).Select(team => team.Id.Value);
        string[] teams = [.. queues.Where(team => all || team.Equals(name, StringComparison.Ordinal))];
        if (teams.Length == 0)
        {
            context.Say("Dit team staat niet in de configuratie, of leest zijn postvak en heeft geen wachtrij.");
            return 2;
        }
        return await RunAsync(context, new AskedAgain(context.Database, TimeProvider.System), teams, actor);
    }

    private static async Task<int> RunAsync(LedgerCommandContext context, AskedAgain again, string[] teams, string actor)
    {
        var asked = 0;
        var touched = new List<(string Team, long UpTo)>();
        foreach (var team in teams)
        {
            var rows = await again.MarkAsync(team, actor, context.CancellationToken);
            asked += rows;
            if (rows > 0)
            {
                touched.Add((team, await again.NewestAsync(team, context.CancellationToken)));
            }
        }
        var (waiting, since) = (await WaitingAsync(again, touched, context.CancellationToken), TimeProvider.System.GetTimestamp());
        while (waiting > 0 && TimeProvider.System.GetElapsedTime(since) < Patience)
        {
            context.Say($"{Math.Max(asked - waiting, 0)} van {asked} bevestigd door de wachtrij");
            await Task.Delay(Look, TimeProvider.System, context.CancellationToken);
            var now = await WaitingAsync(again, touched, context.CancellationToken);
            (waiting, since) = (now, now < waiting ? TimeProvider.System.GetTimestamp() : since);
        }
        var resent = new Resent(asked, Math.Max(asked - waiting, 0), waiting);
        context.Show(
            resent,
            waiting == 0
                ? $"{asked} opnieuw verzonden en bevestigd."
                : $"{resent.Confirmed} van {asked} bevestigd; {waiting} wachten. Draaien er routers? Zie ./hub status.");
        return waiting == 0 ? 0 : 1;
    }

    private static async Task<long> WaitingAsync(
        AskedAgain again, List<(string Team, long UpTo)> asked, CancellationToken cancellationToken)
    {
        var waiting = 0L;
        foreach (var (team, upTo) in asked)
        {
            waiting += await again.WaitingAsync(team, upTo, cancellationToken);
        }
        return waiting;
    }
}

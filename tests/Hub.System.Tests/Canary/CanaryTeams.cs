using System.Net.Http.Headers;
using System.Text;
using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.System.Tests.NothingLost;
using Hub.Teams.Inbox;

namespace Hub.System.Tests.Canary;

/// <summary>A team at work in its inbox: it lists, opens, accepts, returns and hands over; and somebody else who tries to.</summary>
internal sealed class CanaryTeams(HubFolder folder, CanaryRun run, Uri inbox)
{
    private static readonly TeamId Team = new("gm0637.wijkzorgnetwerk.oosterheem");
    private static readonly TeamId Other = new("gm0637.wijkzorgnetwerk.rokkeveen");

    private static readonly TeamId Regisseur = new("gm0637.wijkregisseur.zuidoost");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Does all of it; gives back what the team decrypted on its own side.</summary>
    public async Task<string> WorkAsync()
    {
        using var http = run.ClientOf(inbox);
        using var side = TeamSide.Read(Team, folder.TeamKeyFile(Team.Value)!, "aanvoerder-1");
        var client = new TeamInboxClient(http, side, TimeProvider.System);
        Guid[] cases = [.. (await client.InboxAsync("open", Token)).Deliveries
            .Where(one => one.Contract == "individual").Select(one => one.DeliveryId)];
        var read = new StringBuilder();
        foreach (var one in cases)
        {
            read.AppendLine(Encoding.UTF8.GetString(HubJson.Write((await client.OpenAsync(one, "behandeling", Token)).Content!)));
        }
        await client.AcceptAsync(cases[0], Token);
        await client.ReturnAsync(cases[1], ReturnReason.WrongTeam, new SaidRemark($"{Markers.Name} was niet thuis"), Token);
        await client.HandOverAsync(cases[2], Other, new SaidRemark($"{Markers.Name} was niet thuis"), Token);
        await TryAsync(http, side, cases[^1]);
        await ReachAsync(http, read);
        return read.ToString();
    }

    // Who brought a plan: what the plan itself says is kept with all other answers, and looked through for markers.
    private async Task ReachAsync(HttpClient http, StringBuilder read)
    {
        using var side = TeamSide.Read(Regisseur, folder.TeamKeyFile(Regisseur.Value)!, "wijkregisseur");
        var client = new TeamInboxClient(http, side, TimeProvider.System);
        var (plans, initiators) = (0, 0);
        foreach (var one in (await client.InboxAsync("open", Token)).Deliveries)
        {
            var opened = await client.OpenAsync(one.DeliveryId, "terugbellen", Token);
            plans += opened.Data.TryGetProperty("initiatorThrough", out var through) && through.GetString() == Regisseur.Value ? 1 : 0;
            initiators +=
                one.DataClass == DataClass.Initiator
                && opened.Content is { Reporter: { Name: Markers.ReporterName, Phone: Markers.ReporterPhone }, Reference: null }
                    ? 1
                    : 0;
            read.AppendLine(opened.Content is { } content ? Encoding.UTF8.GetString(HubJson.Write(content)) : "");
        }
        if ((plans, initiators) != (1, 1))
        {
            run.Unexpected.Add($"wijkregisseur: {plans} plans and {initiators} initiators instead of one of each");
        }
    }

    // What is refused must not echo: another team, no team, a reason or a body that holds a person.
    private async Task TryAsync(HttpClient http, TeamSide side, Guid delivery)
    {
        using var stranger = TeamSide.Read(Other, folder.TeamKeyFile(Other.Value)!, "aanvoerder-2");
        var path = InboxRoutes.Open.Replace("{id:guid}", delivery.ToString("D"), StringComparison.Ordinal);
        var now = TimeProvider.System.GetUtcNow();
        (string Token, string Body, int Status)[] tries =
        [
            (stranger.Token(now), "{ \"reason\": \"behandeling\" }", 404),
            (side.Token(now), $"{{ \"reason\": \"{Markers.Name} {Markers.Surname}\" }}", 400),
            (side.Token(now), $"{{ \"{Markers.Name}\": \"{Markers.Bsn}\" }}", 400),
            (side.Token(now), Markers.PersonStory, 400),
            ($"{Markers.Name}.{Markers.Surname}.{Markers.Word}", "{ \"reason\": \"behandeling\" }", 401),
        ];
        foreach (var (token, body, status) in tries)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
            };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var answer = await http.SendAsync(request, Token);
            if ((int)answer.StatusCode != status)
            {
                run.Unexpected.Add($"team inbox: {(int)answer.StatusCode} instead of {status}");
            }
        }
    }
}

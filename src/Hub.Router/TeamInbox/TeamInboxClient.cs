using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Router.Disclosure;

namespace Hub.Router.TeamInbox;

/// <summary>A team's own client of its inbox. Decrypts on the team's side; the private key goes nowhere.</summary>
internal sealed class TeamInboxClient(HttpClient http, TeamSide side, TimeProvider clock)
{
    /// <summary>What waits for the team.</summary>
    public async Task<InboxPage> InboxAsync(bool all, CancellationToken cancellation)
        => HubJson.Read<InboxPage>(await SendAsync(HttpMethod.Get, $"{InboxRoutes.Deliveries}?state={(all ? "all" : "open")}", null, cancellation));

    /// <summary>Opens one delivery; the hub logs that this person looked.</summary>
    public async Task<OpenedDelivery> OpenAsync(Guid id, string reason, CancellationToken cancellation)
    {
        var bytes = await SendAsync(HttpMethod.Post, Path(InboxRoutes.Open, id), HubJson.Write(new OpenRequest(reason)), cancellation);
        using var document = JsonDocument.Parse(bytes);
        var type = document.RootElement.GetProperty("type").GetString()!;
        if (!type.Contains("individual", StringComparison.Ordinal))
        {
            return new OpenedDelivery(type, document.RootElement.GetProperty("data").Clone());
        }
        var one = HubJson.Read<CloudEvent<IndividualCase>>(bytes).Data;
        return new OpenedDelivery(type, document.RootElement.GetProperty("data").Clone(), side.Opener.Open(one.DeliveryId, one.Content));
    }

    /// <summary>A person of the team takes it up.</summary>
    public Task AcceptAsync(Guid id, CancellationToken cancellation) => SendAsync(HttpMethod.Post, Path(InboxRoutes.Accept, id), null, cancellation);

    /// <summary>The team closed the matter.</summary>
    public Task CloseAsync(Guid id, CancellationToken cancellation) => SendAsync(HttpMethod.Post, Path(InboxRoutes.Close, id), null, cancellation);

    /// <summary>The team does not take it up. A case is opened and sealed anew here for the triage desk.</summary>
    public async Task ReturnAsync(Guid id, ReturnReason reason, CancellationToken cancellation)
    {
        var (_, resealed) = await ResealAsync(id, "triage", "teruggave", cancellation);
        await SendAsync(HttpMethod.Post, Path(InboxRoutes.Return, id), HubJson.Write(new ReturnRequest(reason, resealed?.KeyId, resealed?.Content)), cancellation);
    }

    /// <summary>Asks another team to take it over. A case is opened and sealed anew here: the hub cannot read it.</summary>
    public async Task HandOverAsync(Guid id, TeamId toTeam, CancellationToken cancellation)
    {
        var (_, resealed) = await ResealAsync(id, toTeam.Value, "overdracht", cancellation);
        await SendAsync(HttpMethod.Post, Path(InboxRoutes.HandOver, id), HubJson.Write(new HandOverRequest(toTeam, resealed?.KeyId, resealed?.Content)), cancellation);
    }

    private async Task<(TeamId? Team, SealedCase? Case)> ResealAsync(Guid id, string toTeam, string reason, CancellationToken cancellation)
    {
        var opened = await OpenAsync(id, reason, cancellation);
        if (opened.Content is not { } content)
        {
            return (null, null);
        }
        var key = HubJson.Read<TeamPublicKey>(await SendAsync(HttpMethod.Get, InboxRoutes.Key.Replace("{team}", toTeam, StringComparison.Ordinal), null, cancellation));
        using var theirs = new TeamKey(key.Team, key.KeyId, TeamJwk.Read(key.Jwk));
        return (key.Team, new CaseSealer(new TeamKeyRing([theirs])).Seal(key.Team, id, content));
    }

    private static string Path(string route, Guid id) => route.Replace("{id:guid}", id.ToString("D"), StringComparison.Ordinal);

    private async Task<byte[]> SendAsync(HttpMethod method, string path, byte[]? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", side.Token(clock.GetUtcNow()));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }
        try
        {
            using var answer = await http.SendAsync(request, cancellation);
            var bytes = await answer.Content.ReadAsByteArrayAsync(cancellation);
            return answer.IsSuccessStatusCode ? bytes : throw new TeamInboxException(Dutch(answer.StatusCode, bytes), (int)answer.StatusCode >= 500);
        }
        catch (HttpRequestException fault)
        {
            throw new TeamInboxException($"De hub is niet bereikbaar op {http.BaseAddress}: {fault.HttpRequestError}. Draait hij, en klopt --url?", unreachable: true);
        }
    }

    private static string Dutch(HttpStatusCode status, byte[] body) => status switch
    {
        HttpStatusCode.Unauthorized => "De hub kent deze sleutel niet voor dit team (of de klok van deze computer loopt meer dan een minuut verkeerd).",
        HttpStatusCode.Forbidden => "Dit mag niet voor dit team. " + Detail(body),
        HttpStatusCode.NotFound => "Dit kenmerk staat niet (meer) in het postvak van dit team.",
        HttpStatusCode.Conflict => "Dit kan nu niet. " + Detail(body),
        _ => $"De hub antwoordde {(int)status}. {Detail(body)}",
    };

    private static string? Detail(byte[] body)
    {
        try
        {
            using var problem = JsonDocument.Parse(body);
            return problem.RootElement.TryGetProperty("detail", out var detail) ? detail.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Members;
using Hub.Contracts.Remarks;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Contracts.Wijk;
using Hub.Teams.Sealing;

namespace Hub.Teams.Inbox;

/// <summary>A team's own client of its inbox. Decrypts on the team's side; the private key goes nowhere.</summary>
internal sealed class TeamInboxClient(HttpClient http, TeamSide side, TimeProvider clock)
{
    internal TeamSide Side => side;

    /// <summary>A part of the inbox: <c>open</c>, <c>late</c> or <c>all</c>.</summary>
    public async Task<InboxPage> InboxAsync(string state, CancellationToken cancellation)
        => HubJson.Read<InboxPage>(await SendAsync(HttpMethod.Get, $"{InboxRoutes.Deliveries}?state={state}", null, cancellation));

    /// <summary>Opens one delivery; the hub logs that this person looked.</summary>
    public async Task<OpenedDelivery> OpenAsync(Guid id, string reason, CancellationToken cancellation)
    {
        var bytes = await SendAsync(HttpMethod.Post, Path(InboxRoutes.Open, id), HubJson.Write(new OpenRequest(reason)), cancellation);
        using var document = JsonDocument.Parse(bytes);
        var type = document.RootElement.GetProperty("type").GetString()!;
        if (!type.Contains("individual", StringComparison.Ordinal))
        {
            return new OpenedDelivery(type, document.RootElement.GetProperty("data").Clone(), remark: RemarkIn(type, bytes));
        }
        var one = HubJson.Read<CloudEvent<IndividualCase>>(bytes).Data;
        return new OpenedDelivery(type, document.RootElement.GetProperty("data").Clone(), side.Opener.Open(one.DeliveryId, one.Content));
    }

    // What a team said of a case that it laid with this one.
    private CaseRemark? RemarkIn(string type, byte[] bytes)
        => type == DeliveryTypes.Unanswered
            && HubJson.Read<CloudEvent<DeliveriesUnanswered>>(bytes).Data.Groups is [{ Content: { } said, DeliveryIds: [var delivery] }]
            ? side.Opener.OpenRemark(delivery, said) : null;

    /// <summary>Opens what a public matter was made of, at triage; the hub logs that this person looked.</summary>
    public async Task<CaseContent> OriginalAsync(Guid id, string reason, CancellationToken cancellation)
    {
        var kept = HubJson.Read<KeptOriginal>(
            await SendAsync(HttpMethod.Post, Path(InboxRoutes.Original, id), HubJson.Write(new OpenRequest(reason)), cancellation));
        return side.Opener.Open(kept.SealedAs, kept.Content);
    }

    /// <summary>A person of the team takes it up.</summary>
    public Task AcceptAsync(Guid id, CancellationToken cancellation)
        => SendAsync(HttpMethod.Post, Path(InboxRoutes.Accept, id), null, cancellation);

    /// <summary>The team closed the matter; its partner hears what came of it.</summary>
    public Task CloseAsync(Guid id, CloseOutcome? outcome, CancellationToken cancellation)
        => SendAsync(HttpMethod.Post, Path(InboxRoutes.Close, id), HubJson.Write(new CloseRequest(outcome)), cancellation);

    /// <summary>
    /// The team does not take it up. A case is opened and sealed anew here for the triage desk; tells where it went, or that it ended.
    /// </summary>
    public async Task<NextReaderForm> ReturnAsync(Guid id, ReturnReason reason, SaidRemark remark, CancellationToken cancellation)
    {
        var (next, resealed) = await ResealAsync(id, "triage", "teruggave", remark, cancellation);
        await SendAsync(HttpMethod.Post, Path(InboxRoutes.Return, id), HubJson.Write(
            new ReturnRequest(reason, resealed?.KeyId, resealed?.Content, remark.Released)), cancellation);
        return next.Team == side.Team ? new NextReaderForm(side.Team, NextReaderForm.Ends) : next;
    }

    /// <summary>Asks another team to take it over. A case is opened and sealed anew here: the hub cannot read it.</summary>
    public async Task HandOverAsync(Guid id, TeamId toTeam, SaidRemark remark, CancellationToken cancellation)
    {
        var (_, resealed) = await ResealAsync(id, toTeam.Value, "overdracht", remark, cancellation);
        await SendAsync(HttpMethod.Post, Path(InboxRoutes.HandOver, id), HubJson.Write(
            new HandOverRequest(toTeam, resealed?.KeyId, resealed?.Content, remark.Released)), cancellation);
    }

    /// <summary>What of a remark may go along with a public matter; null for a case, with which it goes sealed.</summary>
    public async Task<RemarkForm?> ReleasedAsync(Guid id, string text, CancellationToken cancellation)
        => await EntryAsync(id, cancellation) is var entry && entry.Contract == "individual" ? null
            : entry.Owner is not null ? throw new TeamInboxException(SteeringWords.NoReader)
            : HubJson.Read<RemarkForm>(
                await SendAsync(HttpMethod.Post, Path(InboxRoutes.Remark, id), HubJson.Write(new RemarkQuestion(text)), cancellation));

    /// <summary>Lays it with the next of the team's escalation chain, after whoever it was laid with before.</summary>
    public async Task<TeamId?> EscalateAsync(Guid id, EscalationReason reason, SaidRemark remark, CancellationToken cancellation)
    {
        var before = await EntryAsync(id, cancellation);
        var said = remark.Sealed is null ? null : await SealAboveAsync(id, remark.Sealed, cancellation);
        await SendAsync(HttpMethod.Post, Path(InboxRoutes.Escalate, id), HubJson.Write(
            new EscalateRequest(reason, before.RaisedTo, remark.Released, said?.KeyId, said?.Content)), cancellation);
        return (await EntryAsync(id, cancellation)).RaisedTo;
    }

    // Of a case only what is said goes up, sealed for who hears of it next.
    private async Task<SealedCase> SealAboveAsync(Guid id, string remark, CancellationToken cancellation)
    {
        var next = await NextAsync(id, InboxRoutes.Above, cancellation);
        using var theirs = new TeamKey(next.Team, next.KeyId!, TeamJwk.Read(next.Jwk!));
        return CaseSeal.Close(theirs, id, Remark(remark));
    }

    internal CaseRemark Remark(string text) => new(clock.GetUtcNow(), side.Team, side.Actor, text);

    /// <summary>What waits, came back or is late in the areas that the team coordinates.</summary>
    public async Task<InboxPage> AreasAsync(CancellationToken cancellation)
        => HubJson.Read<InboxPage>(await SendAsync(HttpMethod.Get, InboxRoutes.Areas, null, cancellation));

    /// <summary>Gives what waits in the team's areas to another team there; how.</summary>
    public async Task<string> ReassignAsync(Guid id, TeamId toTeam, CancellationToken cancellation)
        => HubJson.Read<ReassignAnswer>(
            await SendAsync(HttpMethod.Post, Path(InboxRoutes.Reassign, id), HubJson.Write(new ReassignRequest(toTeam)), cancellation)).Way;

    private async Task<InboxEntry> EntryAsync(Guid id, CancellationToken cancellation)
        => HubJson.Read<InboxEntry>(await SendAsync(HttpMethod.Get, Path(InboxRoutes.Delivery, id), null, cancellation));

    /// <summary>What would go where if it were decided by hand; nothing changes.</summary>
    public async Task<DecisionForm> AskAsync(Guid id, DecisionQuestion question, CancellationToken cancellation)
        => HubJson.Read<DecisionForm>(await SendAsync(HttpMethod.Post, Path(InboxRoutes.Decision, id), HubJson.Write(question),
            cancellation));

    /// <summary>Decides by hand.</summary>
    public Task DecideAsync(Guid id, DecideRequest request, CancellationToken cancellation)
        => SendAsync(HttpMethod.Post, Path(InboxRoutes.Decide, id), HubJson.Write(request), cancellation);

    /// <summary>Who is a member of the team, and who asks to be.</summary>
    public async Task<TeamMembers> MembersAsync(CancellationToken cancellation)
        => HubJson.Read<TeamMembers>(await SendAsync(HttpMethod.Get, MemberRoutes.Members, null, cancellation));

    /// <summary>A member is out at once; who asked is refused.</summary>
    public Task RemoveMemberAsync(Guid id, CancellationToken cancellation)
        => SendAsync(HttpMethod.Post, Path(MemberRoutes.Remove, id), null, cancellation);

    /// <summary>Says until when somebody is a member.</summary>
    public Task SetTermAsync(Guid id, int days, CancellationToken cancellation)
        => SendAsync(HttpMethod.Post, Path(MemberRoutes.Term, id), HubJson.Write(new TermRequest(days)), cancellation);

    // Asked first, so that nobody looks into a case that goes nowhere. What the next reader may not have stays out of what is sealed for
    // it.
    private async Task<(NextReaderForm Next, SealedCase? Case)> ResealAsync(
        Guid id, string toTeam, string reason, SaidRemark remark, CancellationToken cancellation)
    {
        var next = await NextAsync(id, toTeam, cancellation);
        if (next is not { Way: NextReaderForm.Sealed, KeyId: { } keyId, Jwk: { } jwk } || next.Team == side.Team
            || (await OpenAsync(id, reason, cancellation)).Content is not { } content)
        {
            // Said now, not after: a remark that nobody gets is worse than none.
            var isRead = next.Way == NextReaderForm.AsIs && next.Team != side.Team;
            return remark.Sealed is null && (remark.Released is null || isRead) ? (next, null)
                : throw new TeamInboxException(SteeringWords.NoReader);
        }
        var said = remark.Sealed is null ? null : Remark(remark.Sealed);
        using var theirs = new TeamKey(next.Team, keyId, TeamJwk.Read(jwk));
        return (next, CaseSeal.Close(theirs, id, content.ForNext(next.MayHaveBsn, said)));
    }

    // A team that a delivery is only offered to declines it without content: the old owner has it still.
    internal async Task<NextReaderForm> NextAsync(Guid id, string toTeam, CancellationToken cancellation)
    {
        try
        {
            var path = Path(InboxRoutes.Next, id).Replace("{team}", toTeam, StringComparison.Ordinal);
            return HubJson.Read<NextReaderForm>(await SendAsync(HttpMethod.Get, path, null, cancellation));
        }
        catch (TeamInboxException fault) when (fault.Status == HttpStatusCode.NotFound && toTeam == "triage")
        {
            return new NextReaderForm(side.Team, NextReaderForm.AsIs);
        }
    }

    internal static string Path(string route, Guid id) => route.Replace("{id:guid}", id.ToString("D"), StringComparison.Ordinal);

    internal async Task<byte[]> SendAsync(HttpMethod method, string path, byte[]? body, CancellationToken cancellation)
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
            return answer.IsSuccessStatusCode
                ? bytes
                : throw new TeamInboxException(
                    RefusalWords.Of(answer.StatusCode, bytes), (int)answer.StatusCode >= 500, answer.StatusCode);
        }
        catch (HttpRequestException fault)
        {
            throw new TeamInboxException(
                $"De hub is niet bereikbaar op {http.BaseAddress}: {fault.HttpRequestError}. Draait hij, en klopt --url?",
                unreachable: true);
        }
    }
}

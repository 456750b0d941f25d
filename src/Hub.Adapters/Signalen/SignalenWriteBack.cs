using System.Net;
using System.Text.Json;
using Hub.Adapters.Doors;
using Hub.Adapters.Partners;
using Hub.Adapters.Partners.Watch;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Hosting.Retry;

namespace Hub.Adapters.Signalen;

/// <summary>
/// Writes back what became of a melding, along transitions that the source allows: a note when routed, in treatment when a team accepted, a
/// request to close at the end.
/// </summary>
/// <remarks>Never "afgehandeld": that mails the reporter, and is for the municipality's own people to do.</remarks>
internal sealed class SignalenWriteBack(
    SignalenClients clients, SignalenWrites writes, StandingAlarms standing, TimeProvider clock, ILogger<SignalenWriteBack> logger)
{
    // So many answers of a server in trouble, one after another, are as good as none.
    private const int Away = 3;

    private static readonly GrowingPause InTrouble = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15), Factor: 4);
    private static readonly GrowingPause Refusing = new(TimeSpan.FromMinutes(1), TimeSpan.FromHours(6), Factor: 4);

    private const string InTreatment = "i";
    private const string CloseRequested = "closure requested";

    /// <summary>Whether the source's workflow lets a melding go from one status to another.</summary>
    public static bool Allows(string from, string to) => (from, to) switch
    {
        ("m" or "i" or CloseRequested, InTreatment) => true,
        ("i" or "b" or CloseRequested, CloseRequested) => true,
        _ => false,
    };

    /// <summary>
    /// Writes back all that is due. What fails is asked again after a pause that grows as often as the source refuses it, and holds up
    /// nothing else.
    /// </summary>
    public async Task RunAsync(Partner partner, CancellationToken cancellationToken)
    {
        var troubles = 0;
        foreach (var due in writes.Due(partner, clock.GetUtcNow()))
        {
            try
            {
                await WriteAsync(partner, due, cancellationToken);
                if (due.Tries > 0)
                {
                    await writes.AskAllAsync(partner, cancellationToken); // what was refused before is taken now: most likely for all
                }
                troubles = 0;
            }
            catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException
                && !cancellationToken.IsCancellationRequested)
            {
                Log.NotWritten(logger, partner.Id.Value);
                var answer = (fault as HttpRequestException)?.StatusCode;
                var tries = answer is null ? due.Tries : due.Tries + 1;
                await writes.FailedAsync(partner, due.Seen.Melding, tries, clock.GetUtcNow() + Pause(tries, answer), cancellationToken);
                troubles += answer is null or HttpStatusCode.Unauthorized ? Away : answer >= HttpStatusCode.InternalServerError ? 1 : 0;
                if (troubles >= Away)
                {
                    break; // the installation is away: the rest would fail as well
                }
            }
        }
        await (writes.IsRefused(partner) ? standing.RaiseAsync(
            AlarmCodes.SignalenNotWritten, partner.Id,
            cancellationToken) : standing.ClearAsync(AlarmCodes.SignalenNotWritten, partner.Id, cancellationToken));
    }

    // A quarter of an hour where the installation is in trouble, six hours where it says no: only people change that.
    private static TimeSpan Pause(int tries, HttpStatusCode? answer)
        => (answer is null or >= HttpStatusCode.InternalServerError ? InTrouble : Refusing).After(tries);

    private async Task WriteAsync(Partner partner, SignalenDue due, CancellationToken cancellationToken)
    {
        var (seen, outcome, team, acute, _, closing) = due;
        var client = clients.Of(partner);
        if (await client.DetailAsync(seen.Melding, cancellationToken) is not { } detail)
        {
            await writes.WroteAsync(partner, seen.Melding, WrittenBack.Done, cancellationToken);
            return;
        }
        var status = detail.TryGetProperty("status", out var part) && part.ValueKind == JsonValueKind.Object
            && part.TryGetProperty("state", out var code) && code.ValueKind == JsonValueKind.String
            ? code.GetString()!
            : "";
        if (status is "o" or "a" or "s")
        {
            await writes.WroteAsync(partner, seen.Melding, WrittenBack.Done, cancellationToken); // its own people were first
            return;
        }
        if (seen.Written == WrittenBack.Nothing)
        {
            await AddNoteAsync(client, seen, Note(team, acute), cancellationToken);
            await writes.WroteAsync(partner, seen.Melding, WrittenBack.Noted, cancellationToken);
        }
        if (outcome is OutcomeState.Accepted or OutcomeState.Closed && status is "m")
        {
            await MoveAsync(client, seen, "m", InTreatment, "Een team heeft de melding aangenomen.", cancellationToken);
            status = InTreatment;
        }
        if (outcome is OutcomeState.Closed
            && !await MoveAsync(client, seen, status, CloseRequested, CloseWords.Of(closing), cancellationToken))
        {
            // Its own people planned it, or put it on hold: they hear that the team is done, and decide.
            await AddNoteAsync(client, seen, CloseWords.Of(closing), cancellationToken);
        }
        await writes.WroteAsync(partner, seen.Melding, WrittenBackSteps.Of(outcome), cancellationToken);
    }

    // Every melding takes a note: where it does not, nothing was said, and people must look.
    private static async Task AddNoteAsync(SignalenClient client, SignalenSeen seen, string text, CancellationToken cancellationToken)
    {
        if (!await client.PatchAsync(seen.Melding, Json("notes", new[] { new { text } }), cancellationToken))
        {
            throw new HttpRequestException("The source takes no note.", null, HttpStatusCode.BadRequest);
        }
    }

    private static async Task<bool> MoveAsync(
        SignalenClient client, SignalenSeen seen, string from, string to, string text, CancellationToken cancellationToken)
        => Allows(from, to)
            && await client.PatchAsync(seen.Melding, Json("status", new { state = to, text, send_email = false }), cancellationToken);

    // Notes are read by many: only a team for the whole neighbourhood is named.
    private static string Note(TeamKind team, bool acute)
        => (team is TeamKind.Wijkteam or TeamKind.Wijkregisseur ? "Doorgezet via de hub naar het wijkteam." : "Doorgezet via de hub.")
            + (acute ? $" {ReceiptWriter.AcuteAdvice}" : "");

    private static string Json(string name, object value)
        => JsonSerializer.Serialize(new Dictionary<string, object>(StringComparer.Ordinal) { [name] = value });
}

using System.Net;
using System.Text.Json;
using Hub.Adapters.HubApi;
using Hub.Adapters.Partners;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Signalen;

/// <summary>Writes back what became of a melding, along transitions that the source allows: a note when routed, in treatment when a team accepted, a request to close at the end.</summary>
/// <remarks>Never "afgehandeld": that mails the reporter, and is for the municipality's own people to do.</remarks>
internal sealed class SignalenWriteBack(SignalenClients clients, SignalenState state, ILogger<SignalenWriteBack> logger)
{
    private const string InTreatment = "i";
    private const string CloseRequested = "closure requested";
    private const string Done = "Het team heeft het werk afgerond.";

    /// <summary>Whether the source's workflow lets a melding go from one status to another.</summary>
    public static bool Allows(string from, string to) => (from, to) switch
    {
        ("m" or "i" or CloseRequested, InTreatment) => true,
        ("i" or "b" or CloseRequested, CloseRequested) => true,
        _ => false,
    };

    /// <summary>Writes back all that is due; what fails is tried again next time.</summary>
    public async Task Run(Partner partner, CancellationToken cancellationToken)
    {
        foreach (var due in state.ToWrite(partner))
        {
            try
            {
                await Write(partner, due, cancellationToken);
            }
            catch (HttpRequestException fault)
            {
                Log.NotWritten(logger, partner.Id.Value);
                if (fault.StatusCode != HttpStatusCode.Forbidden)
                {
                    return; // the installation is away: the rest would fail as well
                }
            }
        }
    }

    private async Task Write(Partner partner, SignalenDue due, CancellationToken cancellationToken)
    {
        var (seen, outcome, team, acute) = due;
        var client = clients.Of(partner);
        if (await client.Detail(seen.Melding, cancellationToken) is not { } detail)
        {
            await state.Wrote(partner, seen.Melding, 3, cancellationToken);
            return;
        }
        var status = detail.TryGetProperty("status", out var part) && part.ValueKind == JsonValueKind.Object && part.TryGetProperty("state", out var code) ? code.GetString() ?? "" : "";
        if (status is "o" or "a" or "s")
        {
            await state.Wrote(partner, seen.Melding, 3, cancellationToken); // its own people were first
            return;
        }
        if (seen.Written < 1)
        {
            await client.Patch(seen.Melding, Json("notes", new[] { new { text = Note(team, acute) } }), cancellationToken);
            await state.Wrote(partner, seen.Melding, 1, cancellationToken);
        }
        if (outcome is OutcomeState.Accepted or OutcomeState.Closed && status is "m")
        {
            await Move(client, seen, "m", InTreatment, "Een team heeft de melding aangenomen.", cancellationToken);
            status = InTreatment;
        }
        if (outcome is OutcomeState.Closed && !await Move(client, seen, status, CloseRequested, Done, cancellationToken))
        {
            // Its own people planned it, or put it on hold: they hear that the team is done, and decide.
            await client.Patch(seen.Melding, Json("notes", new[] { new { text = Done } }), cancellationToken);
        }
        await state.Wrote(partner, seen.Melding, outcome switch { OutcomeState.Closed => 3, OutcomeState.Accepted => 2, _ => 1 }, cancellationToken);
    }

    private static async Task<bool> Move(SignalenClient client, SignalenSeen seen, string from, string to, string text, CancellationToken cancellationToken)
        => Allows(from, to) && await client.Patch(seen.Melding, Json("status", new { state = to, text, send_email = false }), cancellationToken);

    // Notes are read by many: only a team for the whole neighbourhood is named.
    private static string Note(TeamKind team, bool acute)
        => (team is TeamKind.Wijkteam or TeamKind.Wijkregisseur ? "Doorgezet via de hub naar het wijkteam." : "Doorgezet via de hub.")
            + (acute ? $" {ReceiptWriter.AcuteAdvice}" : "");

    private static string Json(string name, object value) => JsonSerializer.Serialize(new Dictionary<string, object>(StringComparer.Ordinal) { [name] = value });
}

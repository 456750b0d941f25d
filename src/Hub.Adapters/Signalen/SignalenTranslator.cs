using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Signalen;

/// <summary>Turns a Signalen melding into a signal: public POST, private POST, list item or detail. No clock, no network, no log.</summary>
/// <remarks>
/// Members that only the source's own staff need (status texts, notes, users, departments) are never read, so they cannot
/// travel; the reporter is read only when sharing was allowed (Signalen stores that wish but does not enforce it).
/// </remarks>
internal sealed class SignalenTranslator(MunicipalityCode municipality)
{
    /// <summary>What a source writes where its reader may not see a contact detail.</summary>
    private const string Withheld = "*****";

    // Afgehandeld, geannuleerd, gesplitst: the source is done with it, so there is nothing to route.
    private static readonly FrozenSet<string> ClosedStates = FrozenSet.ToFrozenSet(["o", "a", "s"], StringComparer.Ordinal);

    /// <summary>The translator of a partner. A Signalen installation is of one municipality, so its partner serves exactly one.</summary>
    public static SignalenTranslator Of(Partner partner) => new(partner.Municipalities.Single());

    /// <summary>Translates one melding.</summary>
    /// <param name="body">The JSON as it was sent or fetched.</param>
    /// <param name="givenId">The record's id from the request, for the public POST shape that has none.</param>
    public Translation Translate(ReadOnlyMemory<byte> body, string? givenId = null)
    {
        var faults = new FaultList();
        return JsonBody.Object(body, faults) is { } melding ? Translate(melding, givenId, faults) : faults.Refused();
    }

    private Translation Translate(JsonPart melding, string? givenId, FaultList faults)
    {
        var id = Id(melding, givenId);
        var text = SignalenText.Read(melding);
        var observed = melding.Moment("incident_date_start");
        var reported = melding.Moment("created_at") ?? observed;
        if (reported is null && !melding.Has("created_at") && !melding.Has("incident_date_start"))
        {
            melding.Fault("created_at", "is required, or incident_date_start");
        }
        if (melding.Part("status")?.Text("state", 40) is { } state && ClosedStates.Contains(state))
        {
            melding.Fault("status.state", "must be open: what the source has closed is not routed");
        }
        var category = SignalenCategory.Read(melding);
        var location = SignalenLocation.Read(melding);
        var (reporter, sharing) = Reporter(melding);
        var urgency = Priority(melding) == "high" ? Urgency.High : Urgency.Normal;
        var attachments = Attachments(melding);
        return faults.Close(() => new Signal(
            id!, SourceKind.Signalen, municipality, reported!.Value, text!, null, category, location, null,
            reporter, observed, urgency, null, sharing, null, attachments));
    }

    // The private id is the record's only id that every shape but the public POST has; signal_id is absent in the detail.
    private static string? Id(JsonPart melding, string? givenId)
    {
        if (melding.Text("id", 40) is { } own)
        {
            return own;
        }
        if (!string.IsNullOrWhiteSpace(givenId) && givenId.Length <= 40)
        {
            return givenId.Trim();
        }
        melding.Fault(
            "id", "is required: the melding's own id, or for a public POST body the header Source-Record-Id (at most 40 characters)");
        return null;
    }

    private static (SignalReporter? Reporter, bool Sharing) Reporter(JsonPart melding)
    {
        if (melding.Part("reporter") is not { } part || part.Flag("sharing_allowed") is not true)
        {
            return (null, false);
        }
        var (email, phone) = (Seen(part.Text("email", 200)), Seen(part.Text("phone", 40)));
        return (email ?? phone) is null ? (null, true) : (new SignalReporter(phone: phone, email: email), true);
    }

    private static string? Seen(string? contact) => contact == Withheld ? null : contact;

    // An object in every documented shape, a bare text in what some front ends post.
    private static string? Priority(JsonPart melding) => melding.Member("priority") switch
    {
        { ValueKind: JsonValueKind.Object } => melding.Part("priority")!.Text("priority", 20),
        null => null,
        _ => melding.Text("priority", 20),
    };

    // Addresses of attachments carry a signature that dies within minutes: only the path is a lasting reference.
    private static ImmutableArray<AttachmentReference> Attachments(JsonPart melding)
    {
        if (melding.Member("attachments") is not { ValueKind: JsonValueKind.Array } list)
        {
            return [];
        }
        return
        [
            .. list.EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.String)
                .Select(item => item.GetString()!.Split('?', '#')[0].Trim())
                .Where(reference => reference.Length is > 0 and <= 500)
                .Take(50)
                .Select(reference => new AttachmentReference(reference)),
        ];
    }
}

using Hub.Adapters.Doors;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Hosting.Http;

namespace Hub.Adapters.Signalen;

/// <summary><c>POST /v1/signalen/notifications</c>: a thin notification is a hint that a melding changed; the hub fetches it.</summary>
internal sealed class SignalenNotifications(SignalenRounds rounds)
{
    private const int Largest = 64 * 1024;

    /// <summary>Handles one notification of a known partner.</summary>
    public async Task PostAsync(HttpContext context, Partner partner)
    {
        if (!SignalDoor.IsJson(context.Request.ContentType))
        {
            await ProblemWriter.WriteAsync(context, Problem.Of(415));
            return;
        }
        using var body = await RequestBody.ReadAsync(context, Largest);
        if (body is null)
        {
            await ProblemWriter.WriteAsync(context, Problem.Of(413));
            return;
        }
        var faults = new FaultList();
        var melding = JsonBody.Object(body.Bytes, faults) is { } notification ? Read(notification, partner) : null;
        if (faults.Any || melding is null)
        {
            await Answers.RefuseAsync(context, faults.Refused().Faults);
            return;
        }
        rounds.Hint(partner, melding);
        await Answers.JsonAsync(context, 202, json =>
        {
            json.WriteStartObject();
            json.WriteString("state", "noted"u8);
            json.WriteEndObject();
        });
    }

    // The id stands in the payload, or in older versions at the top.
    private static string? Read(JsonPart notification, Partner partner)
    {
        if (notification.RequiredText("notification_type", 60) is { } type && type != "UPDATE_STATUS")
        {
            notification.Fault("notification_type", "must be UPDATE_STATUS");
        }
        if (notification.Text("municipality_code", 10) is { } code
            && partner.Municipalities.All(municipality => municipality.Value != code && municipality.Value[2..] != code))
        {
            notification.Fault("municipality_code", "must be the municipality of this partner");
        }
        if (!partner.Formats.Contains(SignalenDoor.Poll))
        {
            notification.Fault("$", "this partner has no address to fetch from: doors.signalen-poll");
        }
        var payload = notification.Part("payload");
        var id = payload?.Text("signal_id", 20) ?? notification.Text("signal_id", 20);
        if (id is null || !SignalenSeen.IsNumber(id))
        {
            notification.Fault("payload.signal_id", "is required: the melding's own number");
        }
        return id;
    }
}

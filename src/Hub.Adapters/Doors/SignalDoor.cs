using System.Collections.Immutable;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Adapters.Spool.Rows;
using Hub.Hosting.Http;

namespace Hub.Adapters.Doors;

/// <summary>
/// What every JSON door of a partner's own form does: read, translate, take in, answer with the receipt or with every fault.
/// </summary>
internal sealed class SignalDoor(SignalIntake intake, TimeProvider clock)
{
    /// <summary>Largest body: 1 MiB.</summary>
    public const int LargestBody = 1 << 20;

    /// <summary>Handles one request of a known partner.</summary>
    /// <param name="context">The request.</param>
    /// <param name="partner">Who sent it.</param>
    /// <param name="form">The door's own form.</param>
    /// <param name="ownNames">The partner's own names of fields that the hub's intake may refuse.</param>
    /// <param name="recordId">The record's id where it came beside the body; null for none.</param>
    public async Task PostAsync(
        HttpContext context, Partner partner, RecordForm form, ImmutableDictionary<string, string> ownNames, string? recordId = null)
    {
        if (!Answers.AcceptsJson(context.Request))
        {
            await ProblemWriter.WriteAsync(context, Problem.Of(406));
            return;
        }
        if (!IsJson(context.Request.ContentType))
        {
            await ProblemWriter.WriteAsync(context, Problem.Of(415));
            return;
        }
        using var body = await RequestBody.ReadAsync(context, LargestBody);
        if (body is null)
        {
            await ProblemWriter.WriteAsync(
                context, Problem.Of(413) with { Detail = "A message has at most 1 MiB; attachments go by reference." });
            return;
        }
        // what cannot be read is refused by the translation, with its rule
        Charsets.TryRead(body.Bytes, context.Request.ContentType, out var text);
        switch (form.Translate(partner, new PartnerRecord(text, clock.GetUtcNow(), recordId)))
        {
            case Translation.Accepted accepted:
                await TakeInAsync(context, partner, accepted, ownNames);
                break;
            case Translation.Refused refused:
                await Answers.RefuseAsync(context, refused.Faults);
                break;
            default:
                throw new InvalidOperationException("A translation is accepted or refused.");
        }
    }

    /// <summary>Whether a content type is JSON in whatever charset the sender believes; the bytes are checked to be UTF-8.</summary>
    public static bool IsJson(string? contentType)
    {
        var type = contentType?.Split(';')[0].Trim();
        return type is not null
            && (type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                || (type.StartsWith("application/", StringComparison.OrdinalIgnoreCase)
                && type.EndsWith("+json", StringComparison.OrdinalIgnoreCase)));
    }

    private async Task TakeInAsync(
        HttpContext context, Partner partner, Translation.Accepted accepted, ImmutableDictionary<string, string> ownNames)
    {
        IntakeResult result;
        try
        {
            result = await intake.TakeInAsync(partner, accepted, context.RequestAborted);
        }
        catch (SpoolUnavailableException)
        {
            await ProblemWriter.WriteAsync(context, Problem.Of(503), TimeSpan.FromSeconds(5));
            return;
        }
        await (result switch
        {
            IntakeResult.Accepted receipt => Answers.AcceptAsync(context, receipt),
            IntakeResult.Refused refused
                => Answers.RefuseAsync(
                    context,
                    [.. refused.Faults.Select(fault => fault with { Field = ownNames.GetValueOrDefault(fault.Field, fault.Field) })]),
            _ => throw new InvalidOperationException("A signal is accepted or refused."),
        });
    }
}

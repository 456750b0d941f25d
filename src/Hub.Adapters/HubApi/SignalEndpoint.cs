using Hub.Adapters.Doors;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Adapters.Spool.Rows;
using Hub.Hosting.Http;

namespace Hub.Adapters.HubApi;

/// <summary><c>POST /v1/signals</c>: one CloudEvent, in structured or binary form, or a batch.</summary>
internal sealed class SignalEndpoint(SignalIntake intake, SignalBatch batch, TimeProvider clock)
{
    private const string Structured = "application/cloudevents+json";
    private const string Batched = "application/cloudevents-batch+json";
    private const string Binary = "application/json";

    /// <summary>Handles one request of a known partner.</summary>
    public Task PostAsync(HttpContext context, Partner partner)
        => !Answers.AcceptsJson(context.Request) ? ProblemWriter.WriteAsync(context, Problem.Of(406))
            : IsMediaType(context.Request, Structured) ? PostOneAsync(context, partner, binary: false)
            : IsMediaType(context.Request, Batched) ? batch.PostAsync(context, partner)
            : IsMediaType(context.Request, Binary) && context.Request.Headers.ContainsKey("ce-specversion")
                ? PostOneAsync(context, partner, binary: true)
            : ProblemWriter.WriteAsync(context, Problem.Of(415));

    private static bool IsMediaType(HttpRequest request, string type)
    {
        var value = (request.ContentType ?? "").AsSpan();
        var end = value.IndexOf(';');
        return (end < 0 ? value : value[..end]).Trim().Equals(type, StringComparison.OrdinalIgnoreCase);
    }

    private async Task PostOneAsync(HttpContext context, Partner partner, bool binary)
    {
        using var body = await RequestBody.ReadAsync(context, EventReader.LargestEvent);
        if (body is null)
        {
            await ProblemWriter.WriteAsync(
                context, Problem.Of(413) with { Detail = "An event has at most 64 KiB; use references for what is larger." });
            return;
        }
        switch (Read(context, body.Bytes, partner, binary))
        {
            case EventReading.Read read:
                await AnswerAsync(context, await TakeAsync(context, partner, read));
                break;
            case EventReading.Refused refused:
                await Answers.RefuseAsync(context, refused.Faults);
                break;
            default:
                throw new InvalidOperationException("An event is read or refused.");
        }
    }

    private EventReading Read(HttpContext context, ReadOnlyMemory<byte> body, Partner partner, bool binary)
    {
        Charsets.TryRead(body, context.Request.ContentType, out var text);
        using var document = EventReader.Open(text);
        return document is null ? EventReader.Unreadable()
            : binary ? EventReader.Read(BinaryAttributes.Of(context.Request.Headers), document.RootElement, partner, clock.GetUtcNow())
            : EventReader.Read(document.RootElement, partner, clock.GetUtcNow());
    }

    private async Task<IntakeResult?> TakeAsync(HttpContext context, Partner partner, EventReading.Read read)
    {
        try
        {
            return await intake.TakeInAsync(partner, read.Signal, context.RequestAborted, read.RecordOf);
        }
        catch (SpoolUnavailableException)
        {
            return null;
        }
    }

    private static Task AnswerAsync(HttpContext context, IntakeResult? result) => result switch
    {
        null => ProblemWriter.WriteAsync(context, Problem.Of(503), TimeSpan.FromSeconds(5)),
        IntakeResult.Accepted accepted => Answers.AcceptAsync(context, accepted),
        IntakeResult.Refused refused => Answers.RefuseAsync(context, Answers.OfData(refused.Faults)),
        _ => throw new InvalidOperationException("A signal is accepted or refused."),
    };
}

using System.Runtime.InteropServices;
using System.Text.Json;
using Hub.Adapters.Doors;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Adapters.Spool.Rows;
using Hub.Hosting.Http;

namespace Hub.Adapters.HubApi;

/// <summary>A batch of CloudEvents: each item has its own result, and one flush serves them all.</summary>
internal sealed class SignalBatch(SignalIntake intake, PartnerQuotas quotas, TimeProvider clock)
{
    private const int LargestBatch = 1024 * 1024;
    private const int MostEvents = 1000;

    /// <summary>Handles one batch of a known partner.</summary>
    public async Task PostAsync(HttpContext context, Partner partner)
    {
        using var body = await RequestBody.ReadAsync(context, LargestBatch);
        if (body is null)
        {
            await ProblemWriter.WriteAsync(context, Problem.Of(413) with { Detail = "A batch has at most 1 MiB." });
            return;
        }
        Charsets.TryRead(body.Bytes, context.Request.ContentType, out var text);
        using var document = EventReader.Open(text);
        if (document is null || document.RootElement.ValueKind != JsonValueKind.Array)
        {
            await Answers.RefuseAsync(
                context, document is null ? EventReader.Unreadable().Faults : [new Refusal("$", "must be a list of CloudEvents")]);
            return;
        }
        var count = document.RootElement.GetArrayLength();
        if (count is 0 or > MostEvents)
        {
            await Answers.RefuseAsync(context, [new Refusal("$", $"must have 1 to {MostEvents} events")]);
            return;
        }
        quotas.Of(partner).Charge(count - 1);
        var results = await Task.WhenAll(
            document.RootElement.EnumerateArray().Select(item => TakeAsync(item, partner, context.RequestAborted)).ToArray());
        await AnswerAsync(context, results);
    }

    private async Task<IntakeResult?> TakeAsync(JsonElement item, Partner partner, CancellationToken cancellationToken)
    {
        if (JsonMarshal.GetRawUtf8Value(item).Length > EventReader.LargestEvent)
        {
            return new IntakeResult.Refused([new Refusal("$", "must have at most 64 KiB")]);
        }
        try
        {
            return EventReader.Read(item, partner, clock.GetUtcNow()) switch
            {
                EventReading.Read read => await TakeInAsync(partner, read, cancellationToken),
                EventReading.Refused refused => new IntakeResult.Refused(refused.Faults),
                _ => throw new InvalidOperationException("An event is read or refused."),
            };
        }
        catch (SpoolUnavailableException)
        {
            return null;
        }
    }

    private async Task<IntakeResult> TakeInAsync(Partner partner, EventReading.Read read, CancellationToken cancellationToken)
    {
        var result = await intake.TakeInAsync(partner, read.Signal, cancellationToken, read.RecordOf);
        return result is IntakeResult.Refused refused ? new IntakeResult.Refused(Answers.OfData(refused.Faults)) : result;
    }

    private static Task AnswerAsync(HttpContext context, IntakeResult?[] results)
    {
        if (Array.Exists(results, result => result is null))
        {
            // What was stored stays stored: sent again, it gets its first receipt.
            return ProblemWriter.WriteAsync(
                context, Problem.Of(503) with { Detail = "Not every event was stored; send the batch again later." },
                TimeSpan.FromSeconds(5));
        }
        if (Array.TrueForAll(results, result => result is IntakeResult.Refused))
        {
            return Answers.RefuseAsync(
                context, [.. results.Index().SelectMany(item => Located(item.Index, (IntakeResult.Refused)item.Item!)).Take(100)]);
        }
        return Answers.JsonAsync(context, 202, json => Write(json, results));
    }

    private static IEnumerable<Refusal> Located(int index, IntakeResult.Refused refused)
        => refused.Faults.Select(fault => fault with { Field = fault.Field == "$" ? $"[{index}]" : $"[{index}].{fault.Field}" });

    private static void Write(Utf8JsonWriter json, IntakeResult?[] results)
    {
        json.WriteStartObject();
        json.WriteStartArray("results");
        foreach (var (index, result) in results.Index())
        {
            json.WriteStartObject();
            json.WriteNumber("index", index);
            if (result is IntakeResult.Accepted accepted)
            {
                json.WriteNumber("status", 202);
                ReceiptWriter.Write(json, accepted);
            }
            else
            {
                json.WriteNumber("status", 400);
                json.WritePropertyName("problem");
                ProblemWriter.Write(json, Answers.Of(((IntakeResult.Refused)result!).Faults));
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

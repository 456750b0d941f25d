using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Hub.Adapters.Intake;
using Hub.Contracts;
using Hub.Hosting.Http;
using Microsoft.Net.Http.Headers;

namespace Hub.Adapters.Doors;

/// <summary>The answers that every JSON door gives.</summary>
internal static class Answers
{
    /// <summary>Whether the sender takes JSON for an answer.</summary>
    public static bool AcceptsJson(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        return accept.Count == 0 || (accept.Count == 1 && accept[0] is "*/*" or "application/json" or "")
            || !MediaTypeHeaderValue.TryParseList(accept, out var types)
            || types.Any(type => type.Quality is not 0 && (type.MatchesAllTypes || type.MediaType.Value?.ToLowerInvariant()
                is "application/*" or "application/json" or ProblemWriter.MediaType or "application/cloudevents+json"));
    }

    /// <summary>202 with the receipt: the signal is on disk.</summary>
    public static Task AcceptAsync(HttpContext context, IntakeResult.Accepted accepted)
    {
        context.Response.Headers.Location = ReceiptWriter.Location(accepted);
        return JsonAsync(context, 202, json =>
        {
            json.WriteStartObject();
            ReceiptWriter.Write(json, accepted);
            json.WriteEndObject();
        });
    }

    /// <summary>
    /// 400 with every fault; 403 when only the law stands in the way would tell more than it helps, so it is 400 as well.
    /// </summary>
    public static Task RefuseAsync(HttpContext context, ImmutableArray<Refusal> faults) => ProblemWriter.WriteAsync(context, Of(faults));

    /// <summary>The problem that lists these faults.</summary>
    public static Problem Of(ImmutableArray<Refusal> faults)
        => Problem.Of(400) with
        {
            Detail = faults.Length == 1 ? "One field is not valid." : $"{faults.Length} fields are not valid.",
            Errors = [.. faults.Select(fault => new ProblemError(fault.Field, fault.Rule, fault.PrivacyRule?.ToString()))],
        };

    /// <summary>Faults of the signal, named as fields of the event's data.</summary>
    public static ImmutableArray<Refusal> OfData(ImmutableArray<Refusal> faults)
        => [.. faults.Select(fault => fault with { Field = $"data.{fault.Field}" })];

    /// <summary>An answer in JSON.</summary>
    public static async Task JsonAsync(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        var body = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(body, HubJson.Writing))
        {
            write(json);
        }
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.WrittenCount;
        await context.Response.Body.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }
}

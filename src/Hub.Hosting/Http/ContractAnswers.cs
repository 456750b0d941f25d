using Hub.Contracts;
using Hub.Contracts.Privacy;
using Microsoft.AspNetCore.Http;

namespace Hub.Hosting.Http;

/// <summary>Requests and answers that are contracts: read strictly, and answered in the hub's own JSON.</summary>
public static class ContractAnswers
{
    /// <summary>The media type of an answer.</summary>
    public const string Json = "application/json";

    /// <summary>Answers with a contract.</summary>
    public static Task WriteAsync<T>(HttpContext context, T value)
        where T : class
        => WriteAsync(context, HubJson.Write(value), Json);

    /// <summary>Answers with bytes that are ready.</summary>
    public static async Task WriteAsync(HttpContext context, byte[] body, string mediaType)
    {
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>Reads the body as a contract and hands it on; answers with the fault where it is too large or none.</summary>
    /// <param name="context">The request and its answer.</param>
    /// <param name="largest">Most bytes of a body.</param>
    /// <param name="handle">What to do with it.</param>
    /// <param name="absent">What no body means; null where there must be one.</param>
    public static async Task ReadAsync<T>(HttpContext context, int largest, Func<T, Task> handle, T? absent = null)
        where T : class
    {
        using var body = await RequestBody.ReadAsync(context, largest);
        if (body is null)
        {
            await ProblemWriter.WriteAsync(context, Problem.Of(413));
            return;
        }
        T contract;
        try
        {
            contract = absent is not null && body.Bytes.IsEmpty ? absent : HubJson.Read<T>(body.Bytes.Span);
        }
        catch (ContractViolationException violation)
        {
            await ProblemWriter.WriteAsync(context, Of(violation));
            return;
        }
        await handle(contract);
    }

    /// <summary>The answer to a contract that does not hold: its field and rule.</summary>
    public static Problem Of(ContractViolationException violation)
        => Problem.Of(400) with { Errors = [new ProblemError(violation.Field, violation.Rule, violation.PrivacyRule?.ToString())] };
}

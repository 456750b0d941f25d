using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Hub.Contracts;
using Microsoft.AspNetCore.Http;

namespace Hub.Hosting.Http;

/// <summary>Writes a <see cref="Problem"/> as <c>application/problem+json</c>.</summary>
public static class ProblemWriter
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/problem+json";


    /// <summary>Answers the request with the problem.</summary>
    public static async Task WriteAsync(HttpContext context, Problem problem, TimeSpan? retryAfter = null)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = MediaType;
        if (retryAfter is { } wait)
        {
            response.Headers.RetryAfter = ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }
        if (problem.Status == 401)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }
        var body = new ArrayBufferWriter<byte>(512);
        Write(body, problem);
        response.ContentLength = body.WrittenCount;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body.WrittenMemory, context.RequestAborted);
        }
    }

    /// <summary>Writes the problem as a JSON object.</summary>
    public static void Write(IBufferWriter<byte> body, Problem problem)
    {
        using var json = new Utf8JsonWriter(body, HubJson.Writing);
        Write(json, problem);
    }

    /// <summary>Writes the problem as a JSON object.</summary>
    public static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("type", "about:blank"u8);
        json.WriteString("title", problem.Title);
        json.WriteNumber("status", problem.Status);
        json.WriteString("detail", problem.Detail);
        if (!problem.Errors.IsDefaultOrEmpty)
        {
            json.WriteStartArray("errors");
            foreach (var error in problem.Errors)
            {
                json.WriteStartObject();
                json.WriteString("field", error.Field);
                json.WriteString("rule", error.Rule);
                if (error.Code is not null)
                {
                    json.WriteString("code", error.Code);
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }
}

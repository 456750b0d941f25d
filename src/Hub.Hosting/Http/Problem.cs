using System.Collections.Immutable;

namespace Hub.Hosting.Http;

/// <summary>A fault as every HTTP door answers it: RFC 9457, with all faults at once and without any value of the request.</summary>
/// <param name="Status">HTTP status; 400 for whatever is wrong with the input, never 422.</param>
/// <param name="Title">What is wrong, the same for every fault of its sort.</param>
/// <param name="Detail">What to do about it.</param>
/// <param name="Errors">The faults by field; empty where there is no field.</param>
public sealed record Problem(int Status, string Title, string Detail, ImmutableArray<ProblemError> Errors = default)
{
    /// <summary>The usual problem of a status that the server itself answers.</summary>
    public static Problem Of(int status) => status switch
    {
        400 => new(400, "The request is not valid", "Correct the request; see /openapi.json."),
        401 => new(401, "Who are you?", "Send an API key in X-API-Key, a bearer token, or use your client certificate."),
        403 => new(403, "Not allowed", "This door is not open to you."),
        404 => new(404, "Not found", "There is nothing here for you; paths have no trailing slash."),
        405 => new(405, "Method not allowed", "See the Allow header."),
        406 => new(406, "Not acceptable", "The answer is application/json or application/problem+json."),
        408 => new(408, "Too slow", "The request did not arrive in time; send it again."),
        413 => new(413, "Too large", "Send less at once."),
        415 => new(415, "Media type not supported", "See /openapi.json for the media types of this door."),
        429 => new(429, "Too many requests", "Wait as long as Retry-After says."),
        503 => new(503, "The hub cannot take this in now", "Nothing was stored; send it again later."),
        >= 500 => new(500, "Something went wrong in the hub", "Send it again; nothing is taken in without a receipt."),
        _ => new(status, "The request is not valid", "See /openapi.json."),
    };
}

/// <summary>One fault: where, which rule, never the value.</summary>
/// <param name="Field">The field in the request's own form.</param>
/// <param name="Rule">What it must satisfy.</param>
/// <param name="Code">Name of the privacy rule that was broken, or how a thing stands so that this cannot be done; null where a plain
/// format rule was broken.</param>
public sealed record ProblemError(string Field, string Rule, string? Code = null);

namespace Hub.Adapters.Open311;

/// <summary>Answers in GeoReport's own forms.</summary>
internal static class Open311Replier
{
    /// <summary>A reply.</summary>
    public static async Task ReplyAsync(HttpContext context, Open311Format format, string root, Open311Value value, int status = 200)
    {
        var body = format.Write(root, value);
        context.Response.StatusCode = status;
        context.Response.ContentType = format.ContentType;
        context.Response.ContentLength = body.Length;
        // Web pages of residents' apps read these replies.
        context.Response.Headers.AccessControlAllowOrigin = "*";
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>Faults; the status is the gravest that all of them share, as GeoReport has it: 403, then 404, then 400.</summary>
    public static Task RefuseAsync(HttpContext context, Open311Format format, IReadOnlyList<Open311Error> errors, int? status = null)
        => ReplyAsync(
            context, format, "errors", Open311Replies.Errors(errors),
            status ?? (errors.All(error => error.Code == errors[0].Code) ? errors[0].Code : 400));
}

using System.Globalization;
using System.Security.Cryptography;
using Hub.Deciding.Municipalities;
using Hub.Hosting.Http;
using Hub.Router.InUse;

namespace Hub.Router.OpenData;

/// <summary>
/// Open data, open to all: no key, for programs on any site, kept by caches in between. Within a limit for all together: who asks is not
/// looked at, let alone kept.
/// </summary>
internal sealed class OpenEndpoints(LiveDeciding deciding, OpenYears years, TimeProvider clock)
{
    /// <summary>The index.</summary>
    public const string Index = "/open";

    private const int PerMinute = 600;
    private const int Burst = 200;
    private const string ShortKept = "public, max-age=3600";
    private const string LongKept = "public, max-age=86400";

    private readonly TokenBucket allowance = new(PerMinute, Burst, clock);

    /// <summary>Maps it.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Index, Door(async context => await AnswerAsync(
            context, OpenIndex.Write(await AllAsync(context.RequestAborted)), ContractAnswers.Json, ShortKept)));
        endpoints.MapGet("/open/{municipality}/{table}.{ending}", Door(PlaceAsync));
        endpoints.MapGet("/open/{municipality}/figures/{year}.{ending}", Door(YearAsync));
    }

    private async Task<IEnumerable<OpenTable>> AllAsync(CancellationToken cancellationToken)
    {
        var tables = new List<OpenTable>();
        foreach (var municipality in deciding.Set.Municipalities.Municipalities)
        {
            tables.AddRange(OpenPlaces.Of(municipality));
            tables.AddRange(await years.AllAsync(municipality, cancellationToken));
        }
        return tables;
    }

    private async Task PlaceAsync(HttpContext context)
    {
        if (Municipality(context) is not { } municipality)
        {
            await RefuseAsync(context, "municipality", "must be one that stands in /open, such as gm0637");
        }
        else if (OpenPlaces.Of(municipality).FirstOrDefault(
            one => one.Path.EndsWith($"/{Value(context, "table")}", StringComparison.Ordinal))
            is not { } table)
        {
            await RefuseAsync(context, "table", "must be areas, teams or focuspunten");
        }
        else
        {
            await AnswerAsync(context, table, ShortKept);
        }
    }

    private async Task YearAsync(HttpContext context)
    {
        if (Municipality(context) is not { } municipality)
        {
            await RefuseAsync(context, "municipality", "must be one that stands in /open, such as gm0637");
        }
        else if (!municipality.Options.OpenFigures)
        {
            await RefuseAsync(context, "municipality", "must be one that publishes figures: this one does not (options.openFigures)");
        }
        else if (!int.TryParse(Value(context, "year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || await years.OfAsync(municipality, year, context.RequestAborted) is not { } table)
        {
            await RefuseAsync(
                context, "year", "must be a whole year that is over and counted, of the last nine, in which enough happened to show");
        }
        else
        {
            await AnswerAsync(context, table, LongKept);
        }
    }

    private Municipality? Municipality(HttpContext context)
        => deciding.Set.Municipalities.Municipalities.FirstOrDefault(one => one.Prefix == Value(context, "municipality"));

    private static Task AnswerAsync(HttpContext context, OpenTable table, string kept) => Value(context, "ending") switch
    {
        "json" => AnswerAsync(context, OpenWriting.Json(table), ContractAnswers.Json, kept),
        "csv" => AnswerAsync(context, OpenWriting.Csv(table), "text/csv; charset=utf-8", kept),
        _ => RefuseAsync(context, "ending", "must be json or csv"),
    };

    private static async Task AnswerAsync(HttpContext context, byte[] body, string media, string kept)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"";
        (context.Response.Headers.CacheControl, context.Response.Headers.ETag) = (kept, tag);
        if (context.Request.Headers.IfNoneMatch.ToString().Split(',').Any(one => one.Trim() is "*" || one.Trim() == tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        await ContractAnswers.WriteAsync(context, body, media);
    }

    private static Task RefuseAsync(HttpContext context, string field, string rule)
        => ProblemWriter.WriteAsync(
            context, Problem.Of(404) with { Detail = "GET /open lists what there is.", Errors = [new(field, rule)] });

    private static string? Value(HttpContext context, string name) => context.Request.RouteValues[name] as string;

    private RequestDelegate Door(Func<HttpContext, Task> door) => async context =>
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        await (allowance.TryTake(out var wait) ? door(context) : ProblemWriter.WriteAsync(context, Problem.Of(429), wait));
    };
}

using System.Collections.Immutable;
using Hub.Adapters.Intake;

namespace Hub.Adapters.Open311;

/// <summary>What a client asks to see.</summary>
/// <param name="Jurisdiction">The municipality.</param>
/// <param name="Ids">Ids; they override all else. Default where none were asked.</param>
/// <param name="Services">Service codes; empty for all.</param>
/// <param name="From">From this moment on.</param>
/// <param name="Through">Up to this moment.</param>
/// <param name="Open">Whether open ones are asked.</param>
/// <param name="Closed">Whether closed ones are asked.</param>
internal sealed record Open311Query(
    Open311Jurisdiction Jurisdiction, ImmutableArray<Guid> Ids, ImmutableArray<string> Services, DateTimeOffset From,
    DateTimeOffset Through, bool Open, bool Closed)
{
    private static readonly TimeSpan LongestSpan = TimeSpan.FromDays(90);

    /// <summary>Reads a query; null where it has faults. The last 90 days where no time is asked.</summary>
    public static Open311Query? Read(Open311Form query, Open311Catalog catalog, DateTimeOffset now, List<Open311Error> errors)
    {
        var jurisdiction = query.Text("jurisdiction_id") is { } id ? catalog.Jurisdiction(id) : null;
        if (jurisdiction is null)
        {
            errors.Add(query.Text("jurisdiction_id") is null
                ? new Open311Error(400, "jurisdiction_id is required.")
                : new Open311Error(404, "jurisdiction_id was not found."));
        }
        if (query.Text("service_request_id") is { } ids)
        {
            return jurisdiction is null ? null : new Open311Query(jurisdiction, ParseIds(ids), [], default, default, true, true);
        }
        var services = query.Text("service_code") is { } codes
            ? codes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];
        if (services.Any(code => catalog.Service(code) is null))
        {
            errors.Add(new Open311Error(404, "service_code was not found."));
        }
        var (open, closed) = Status(query, errors);
        var (from, through) = (Moment(query, "start_date", errors), Moment(query, "end_date", errors));
        if (from is null && through is null)
        {
            (from, through) = (now - LongestSpan, now);
        }
        from ??= through - LongestSpan;
        through ??= from + LongestSpan;
        if (through - from > LongestSpan || through < from)
        {
            errors.Add(new Open311Error(400, "start_date and end_date may not span more than 90 days, nor run backwards."));
        }
        return errors.Count > 0 || jurisdiction is null
            ? null
            : new Open311Query(jurisdiction, default, [.. services], from!.Value, through!.Value, open, closed);
    }

    /// <summary>Whether a request is among what was asked.</summary>
    public bool Takes(Open311Request request)
        => (request.Closed ? Closed : Open) && (Services.IsEmpty || Services.Contains(request.ServiceCode, StringComparer.Ordinal));

    private static ImmutableArray<Guid> ParseIds(string text)
        => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => Guid.TryParseExact(part, "D", out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty).Distinct().Take(Open311Store.Most)];

    private static (bool Open, bool Closed) Status(Open311Form query, List<Open311Error> errors)
    {
        if (query.Text("status") is not { } text)
        {
            return (true, true);
        }
        var asked = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (asked.Any(status => status is not ("open" or "closed")))
        {
            errors.Add(new Open311Error(400, "status must be open, closed, or both."));
        }
        return (asked.Contains("open", StringComparer.Ordinal), asked.Contains("closed", StringComparer.Ordinal));
    }

    // In a query "+" is a blank: an offset that was not escaped is read all the same.
    private static DateTimeOffset? Moment(Open311Form query, string name, List<Open311Error> errors)
    {
        if (query.Text(name) is not { } text)
        {
            return null;
        }
        var at = text.LastIndexOf(' ');
        if (at > 10)
        {
            text = $"{text[..at]}+{text[(at + 1)..]}";
        }
        if (Moments.TryParse(text, out var moment))
        {
            return moment.ToUniversalTime();
        }
        errors.Add(new Open311Error(400, $"{name} must be a date and time with time zone (W3C)."));
        return null;
    }
}

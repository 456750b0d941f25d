using System.Globalization;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Privacy;
using Microsoft.AspNetCore.Http;

namespace Hub.Hosting.Http;

/// <summary>
/// Reads the parameters of an address strictly: what is not understood is a fault by name and rule, all of them at once, and never a value.
/// </summary>
public sealed class RequestQuery
{
    private readonly IQueryCollection query;
    private readonly List<ProblemError> faults = [];

    /// <summary>Creates the reader.</summary>
    /// <param name="request">The request.</param>
    /// <param name="known">The parameters that its address has. A name that is not among them may be anything, so it is not
    /// repeated.</param>
    public RequestQuery(HttpRequest request, params ReadOnlySpan<string> known)
    {
        query = request.Query;
        foreach (var name in query.Keys)
        {
            if (!known.Contains(name))
            {
                faults.Add(new ProblemError("query", $"must have no other parameters than {string.Join(", ", known!)}"));
                break;
            }
        }
    }

    /// <summary>The answer to what was not understood; null where all was. Asked once everything was read.</summary>
    public Problem? Fault => faults.Count == 0 ? null : Problem.Of(400) with { Errors = [.. faults] };

    /// <summary>A number within bounds.</summary>
    public int Number(string name, int otherwise, int least, int most)
        => Text(name) is not { } text ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                ? number
            : Refuse(name, $"must be {least} to {most}", otherwise);

    /// <summary>A moment with its offset; null where it is not given.</summary>
    public DateTimeOffset? Moment(string name)
        => Text(name) is not { } text ? null
            : DateTimeOffset.TryParseExact(
                text, ["yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal, out var moment)
                && text.AsSpan(10).IndexOfAny('Z', '+', '-') >= 0 ? moment
            : Refuse<DateTimeOffset?>(name, "must be a moment with offset, such as 2026-11-03T09:30:00Z", null);

    /// <summary>A code of a closed list; null where it is not given.</summary>
    public T? Code<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
        {
            return null;
        }
        try
        {
            return WireCode.Read<T>(text) is var value && !EqualityComparer<T>.Default.Equals(value, default)
                ? value
                : Refuse<T?>(name, Listed<T>(), null);
        }
        catch (JsonException)
        {
            return Refuse<T?>(name, Listed<T>(), null);
        }
    }

    /// <summary>A value that checks itself; null where it is not given.</summary>
    public T? Value<T>(string name)
        where T : class, ITextValue<T>
    {
        if (Text(name) is not { } text)
        {
            return null;
        }
        try
        {
            return T.From(text);
        }
        catch (ContractViolationException violation)
        {
            return Refuse<T?>(name, violation.Rule, null);
        }
    }

    /// <summary>What a reader makes of it; null where it is not given.</summary>
    public T? Read<T>(string name, Func<string, T?> read, string rule)
        where T : class
        => Text(name) is not { } text ? null : read(text) ?? Refuse<T?>(name, rule, null);

    private string? Text(string name)
        => !query.TryGetValue(name, out var values) || values is [""] ? null
            : values is [{ } only] ? only
            : Refuse<string?>(name, "must be given once", null);

    private T Refuse<T>(string name, string rule, T otherwise)
    {
        faults.Add(new ProblemError(name, rule));
        return otherwise;
    }

    private static string Listed<T>()
        where T : struct, Enum
        => $"must be one of: {string.Join(", ", Texts<T>())}";

    private static IEnumerable<string> Texts<T>()
        where T : struct, Enum
        => Enum.GetValues<T>().Where(value => !EqualityComparer<T>.Default.Equals(value, default)).Select(WireCode.Of);
}

using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations;

/// <summary>
/// What operators read of a matter: codes and names of parts. No blank fits in one, so no sentence does, and no name of a person.
/// </summary>
internal static partial class EnvelopeCode
{
    /// <summary>Checks a code that must be there.</summary>
    public static string Of(string? value, [CallerArgumentExpression(nameof(value))] string field = "")
        => Require.Form(value, Form, "must be a code of letters, digits, points, colons, underscores and hyphens", field);

    /// <summary>Checks a code that may be absent.</summary>
    public static string? Optional(string? value, [CallerArgumentExpression(nameof(value))] string field = "")
        => value is null ? null : Of(value, field);

    /// <summary>Checks a moment that may be absent.</summary>
    public static DateTimeOffset? Moment(DateTimeOffset? value, [CallerArgumentExpression(nameof(value))] string field = "")
        => value is { } moment ? Require.Moment(moment, field) : null;

    /// <summary>Checks an id that may be absent.</summary>
    public static Guid? Id(Guid? value, [CallerArgumentExpression(nameof(value))] string field = "")
        => value is { } id ? Require.Id(id, field) : null;

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._:-]{0,199}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}

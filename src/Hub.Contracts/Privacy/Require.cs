using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Hub.Contracts.Text;

namespace Hub.Contracts.Privacy;

/// <summary>
/// The checks that every contract's constructor uses. Each throws <see cref="ContractViolationException"/> with field and rule.
/// </summary>
public static class Require
{
    /// <summary>A reference that must be there.</summary>
    public static T Present<T>(T? value, [CallerArgumentExpression(nameof(value))] string field = "")
        where T : class
        => value ?? throw new ContractViolationException(field, "is required");

    /// <summary>An id that is not empty.</summary>
    public static Guid Id(Guid value, [CallerArgumentExpression(nameof(value))] string field = "")
        => value != Guid.Empty ? value : throw new ContractViolationException(field, "must be a non-empty id");

    /// <summary>An enum value that is defined and not <c>Unknown</c>.</summary>
    public static T Known<T>(T value, [CallerArgumentExpression(nameof(value))] string field = "")
        where T : struct, Enum
        => Enum.IsDefined(value) && !EqualityComparer<T>.Default.Equals(value, default)
            ? value
            : throw new ContractViolationException(field, "must be a known code");

    /// <summary>A moment, turned into UTC; the default moment is refused.</summary>
    public static DateTimeOffset Moment(DateTimeOffset value, [CallerArgumentExpression(nameof(value))] string field = "")
        => value != default ? value.ToUniversalTime() : throw new ContractViolationException(field, "must be a moment with offset");

    /// <summary>Text of one to <paramref name="longest"/> characters, not only white space.</summary>
    public static string Text(string? value, int longest, [CallerArgumentExpression(nameof(value))] string field = "")
        => string.IsNullOrWhiteSpace(value) || value.Length > longest
            ? throw new ContractViolationException(field, $"must have 1 to {longest} characters")
            : value;

    /// <summary>Text that may be absent, else at most <paramref name="longest"/> characters.</summary>
    public static string? OptionalText(string? value, int longest, [CallerArgumentExpression(nameof(value))] string field = "")
        => value is null || value.Length <= longest
            ? value
            : throw new ContractViolationException(field, $"must have at most {longest} characters");

    /// <summary>
    /// What somebody wrote, in its <see cref="NormalText"/> form: one to <paramref name="longest"/> characters, not only white space.
    /// </summary>
    public static string Written(string? value, int longest, [CallerArgumentExpression(nameof(value))] string field = "")
        => Text(NormalText.Of(value), longest, field);

    /// <summary>
    /// What somebody wrote, in its <see cref="NormalText"/> form, if anything: at most <paramref name="longest"/> characters.
    /// </summary>
    public static string? OptionalWritten(string? value, int longest, [CallerArgumentExpression(nameof(value))] string field = "")
        => OptionalText(NormalText.Of(value), longest, field);

    /// <summary>Text of a fixed form.</summary>
    public static string Form(string? value, Regex form, string rule, [CallerArgumentExpression(nameof(value))] string field = "")
        => value is not null && form.IsMatch(value) ? value : throw new ContractViolationException(field, rule);

    /// <summary>A number within bounds, both inclusive.</summary>
    public static int Between(int value, int least, int most, [CallerArgumentExpression(nameof(value))] string field = "")
        => value >= least && value <= most ? value : throw new ContractViolationException(field, $"must be {least} to {most}");

    /// <summary>A list that may be empty, without empty entries; an absent one becomes empty.</summary>
    public static ImmutableArray<T> List<T>(ImmutableArray<T> value, int most, [CallerArgumentExpression(nameof(value))] string field = "")
    {
        var list = value.IsDefault ? [] : value;
        return list.Length > most ? throw new ContractViolationException(field, $"must have at most {most} entries")
            : list.Any(entry => entry is null) ? throw new ContractViolationException(field, "must have no empty entries")
            : list;
    }

    /// <summary>A list of one to <paramref name="most"/> entries, each of which is there.</summary>
    public static ImmutableArray<T> Entries<T>(
        ImmutableArray<T> value, int most, [CallerArgumentExpression(nameof(value))] string field = "")
        where T : class
    {
        if (value.IsDefaultOrEmpty || value.Length > most)
        {
            throw new ContractViolationException(field, $"must have 1 to {most} entries");
        }
        foreach (var entry in value)
        {
            Present(entry, field);
        }
        return value;
    }
}

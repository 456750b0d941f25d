using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;
using Hub.Contracts;
using Hub.Contracts.Privacy;

namespace Hub.Configuration;

/// <summary>Reads single values: text, numbers, booleans, enums, durations, dates, addresses and contract values.</summary>
internal static class ConfigScalar
{
    /// <summary>Whether a type is a single value.</summary>
    public static bool Handles(Type type)
        => type == typeof(string) || type == typeof(bool) || type == typeof(int) || type == typeof(long) || type == typeof(double)
            || type == typeof(decimal) || type == typeof(TimeSpan) || type == typeof(DateOnly) || type == typeof(TimeOnly)
            || type == typeof(Uri) || type == typeof(JsonElement) || type.IsEnum || IsTextValue(type);

    /// <summary>Reads a value; where it is broken, says by which rule.</summary>
    public static bool TryRead(Type type, JsonElement element, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? rule)
    {
        (value, rule) = Read(type, element);
        return value is not null;
    }

    /// <summary>Reads a key of a dictionary.</summary>
    public static bool TryReadKey(Type type, string name, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? rule)
    {
        (value, rule) = FromText(type, name);
        return value is not null;
    }

    /// <summary>The names of an enum in a file; the zero value is never one.</summary>
    public static IEnumerable<(string Name, object Value)> Names(Type type)
        => type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture) != 0)
            .Select(field => (field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
                ?? JsonNamingPolicy.CamelCase.ConvertName(field.Name), field.GetValue(null)!));

    private static (object? Value, string? Rule) Read(Type type, JsonElement element)
    {
        if (type == typeof(JsonElement))
        {
            return (element.Clone(), null);
        }
        if (type == typeof(bool))
        {
            return element.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? (element.GetBoolean(), null)
                : (null, "must be true or false");
        }
        if (type == typeof(int) || type == typeof(long) || type == typeof(double) || type == typeof(decimal))
        {
            return Number(type, element);
        }
        return element.ValueKind == JsonValueKind.String ? FromText(type, element.GetString()!) : (null, "must be text");
    }

    private static (object? Value, string? Rule) Number(Type type, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Number)
        {
            return (null, "must be a number");
        }
        object? value = type == typeof(int) ? element.TryGetInt32(out var whole) ? whole : null
            : type == typeof(long) ? element.TryGetInt64(out var large) ? large : null
            : type == typeof(double) ? element.TryGetDouble(out var real) ? real : null
            : element.TryGetDecimal(out var exact) ? exact : null;
        return value is null ? (null, "must be a whole number that fits") : (value, null);
    }

    private static (object? Value, string? Rule) FromText(Type type, string text)
    {
        if (type == typeof(string))
        {
            return text.Length > 0 ? (text, null) : (null, "must not be empty");
        }
        if (type.IsEnum)
        {
            var found = Names(type).FirstOrDefault(entry => entry.Name == text).Value;
            return found is not null
                ? (found, null)
                : (null, $"must be one of: {string.Join(", ", Names(type).Select(entry => entry.Name))}");
        }
        return type == typeof(TimeSpan) ? Duration(text)
            : type == typeof(DateOnly) ? DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) ? (date, null)
                : (null, "must be a date, yyyy-MM-dd")
            : type == typeof(TimeOnly) ? TimeOnly.TryParseExact(text, "HH:mm", out var time) ? (time, null)
                : (null, "must be a time, HH:mm")
            : type == typeof(Uri) ? Uri.TryCreate(text, UriKind.Absolute, out var uri) ? (uri, null) : (null, "must be an absolute address")
            : TextValue(type, text);
    }

    private static (object? Value, string? Rule) Duration(string text)
    {
        try
        {
            var value = XmlConvert.ToTimeSpan(text);
            return value >= TimeSpan.Zero ? (value, null) : (null, "must not be negative");
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return (null, "must be a duration such as PT15M or P1D");
        }
    }

    private static bool IsTextValue(Type type)
        => type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITextValue<>));

    private static (object? Value, string? Rule) TextValue(Type type, string text)
    {
        try
        {
            return (typeof(ConfigScalar).GetMethod(nameof(From), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type).Invoke(null, [text]), null);
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is ContractViolationException fault)
        {
            return (null, fault.Rule);
        }
    }

    private static T From<T>(string text)
        where T : class, ITextValue<T>
        => T.From(text);
}

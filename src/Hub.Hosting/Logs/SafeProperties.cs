using System.Globalization;
using Serilog.Events;

namespace Hub.Hosting.Logs;

/// <summary>What of a log event may be written.</summary>
internal static class SafeProperties
{
    private const int Longest = 200;

    /// <summary>The value as short text: single values of plain types; of anything else the type's name.</summary>
    public static string Text(LogEventPropertyValue value)
        => value is ScalarValue { Value: var scalar } ? Text(scalar) : value.GetType().Name;

    /// <summary>The message with its values filled in.</summary>
    public static string Message(LogEvent entry)
        => string.Concat(entry.MessageTemplate.Tokens.Select(token => token switch
        {
            Serilog.Parsing.PropertyToken property when entry.Properties.TryGetValue(property.PropertyName, out var value) => Text(value),
            _ => token.ToString(),
        }));

    /// <summary>The kinds of an exception and its causes, without their text: that may quote what was handled.</summary>
    public static string Kinds(Exception exception)
    {
        var kinds = new List<string>();
        for (var fault = exception; fault is not null && kinds.Count < 8; fault = fault.InnerException)
        {
            kinds.Add(fault.GetType().Name);
        }
        return string.Join(" < ", kinds);
    }

    /// <summary>Where an exception came from: method names only.</summary>
    public static string Place(Exception exception)
    {
        var trace = exception.StackTrace ?? "";
        return trace.Length <= 4000 ? trace : trace[..4000];
    }

    private static string Text(object? scalar) => scalar switch
    {
        null => "",
        string text => text.Length <= Longest ? text : text[..Longest],
        bool or char or sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or Guid or TimeSpan
            or DateTime
            or DateTimeOffset or Enum => Convert.ToString(scalar, CultureInfo.InvariantCulture) ?? "",
        Hub.Contracts.Signals.PartnerId or Hub.Contracts.Territory.TeamId or Hub.Contracts.Signals.MunicipalityCode
            or Hub.Contracts.Rules.RuleId or Hub.Contracts.Rules.RuleSetVersion or Uri => scalar.ToString()!,
        _ => scalar.GetType().Name,
    };
}

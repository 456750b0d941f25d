using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace Hub.Standalone;

/// <summary>What is wrong with how a command was typed, in one line.</summary>
internal static partial class UsageFault
{
    /// <summary>The line. The library names .NET types where a value does not fit; people want to know what does.</summary>
    public static string Of(ParseError fault)
        => fault.SymbolResult switch
        {
            OptionResult { Option: var option } when fault.Message.StartsWith($"{option.Name}: ", StringComparison.Ordinal)
                => fault.Message, // our own words
            OptionResult { Option: var option, Tokens.Count: > 0 } when Expected(option.ValueType) is { } expected
                => $"{option.Name}: {expected}",
            ArgumentResult { Argument: var argument, Parent: CommandResult, Tokens.Count: > 0 } when Expected(
                argument.ValueType) is { } expected
                => $"<{argument.Name}>: {expected}",
            ArgumentResult { Parent: OptionResult { Option: var option }, Tokens.Count: > 0 } when Expected(
                option.ValueType) is { } expected
                => $"{option.Name}: {expected}",
            _ => Dutch(fault.Message),
        };

    // The library has no Dutch; what it says and is not known here stands as it is.
    private static string Dutch(string message)
        => Missing.Match(message) is { Success: true } missing ? $"{missing.Groups["name"].Value}: is nodig"
            : Empty.Match(message) is { Success: true } empty ? $"{empty.Groups["name"].Value}: hier ontbreekt wat erachter hoort"
            : Unknown.Match(message) is { Success: true } unknown ? $"{unknown.Groups["name"].Value}: onbekend; --help noemt wat er kan"
            : Choice.Match(message) is { Success: true } choice
                ? $"{choice.Groups["name"].Value}: kan niet; kies uit "
                    + $"{string.Join(", ", Quoted.Matches(choice.Groups["rest"].Value).Select(one => one.Value))}"
            : message.StartsWith("Required command", StringComparison.Ordinal) ? "Welke opdracht? --help noemt ze"
            : message;

    [GeneratedRegex(@"^Option '(?<name>[^']+)' is required\.", RegexOptions.CultureInvariant)]
    private static partial Regex Missing { get; }

    [GeneratedRegex(
        @"^Required argument missing for (command|option): '?(?<name>[^'.]+)'?\.",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Empty { get; }

    [GeneratedRegex(@"^Unrecognized command or argument '(?<name>[^']*)'", RegexOptions.CultureInvariant)]
    private static partial Regex Unknown { get; }

    [GeneratedRegex(
        @"^Argument '(?<name>[^']*)' not recognized\. [^:]+:(?<rest>.*)\z", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Choice { get; }

    [GeneratedRegex(@"(?<=')[^'\s]+(?=')", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted { get; }

    private static string? Expected(Type type)
    {
        var one = Nullable.GetUnderlyingType(type) ?? type;
        return one == typeof(Guid) ? "moet een kenmerk zijn als 0193f5a2-7c1e-8b4d-9e2f-5a6b7c8d9e0f"
            : one == typeof(int) ? "moet een getal zijn"
            : one == typeof(bool) ? "moet true of false zijn, of leeg blijven"
            : one.IsEnum
                ? "moet een van deze zijn: "
                    + $"{string.Join(", ", Enum.GetNames(one).Where(name => name != "Unknown").Select(name => name.ToLowerInvariant()))}"
            : null;
    }
}

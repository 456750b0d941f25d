using System.CommandLine.Parsing;

namespace Hub.Standalone;

/// <summary>What is wrong with how a command was typed, in one line.</summary>
internal static class UsageFault
{
    /// <summary>The line. The library names .NET types where a value does not fit; people want to know what does.</summary>
    public static string Of(ParseError fault)
        => fault.SymbolResult switch
        {
            OptionResult { Option: var option, Tokens.Count: > 0 } when Expected(option.ValueType) is { } expected => $"{option.Name}: {expected}",
            ArgumentResult { Argument: var argument, Parent: CommandResult, Tokens.Count: > 0 } when Expected(argument.ValueType) is { } expected => $"<{argument.Name}>: {expected}",
            ArgumentResult { Parent: OptionResult { Option: var option }, Tokens.Count: > 0 } when Expected(option.ValueType) is { } expected => $"{option.Name}: {expected}",
            _ => fault.Message,
        };

    private static string? Expected(Type type)
    {
        var one = Nullable.GetUnderlyingType(type) ?? type;
        return one == typeof(Guid) ? "moet een kenmerk zijn als 0193f5a2-7c1e-8b4d-9e2f-5a6b7c8d9e0f"
            : one == typeof(int) ? "moet een getal zijn"
            : one == typeof(bool) ? "moet true of false zijn, of leeg blijven"
            : one.IsEnum ? $"moet een van deze zijn: {string.Join(", ", Enum.GetNames(one).Where(name => name != "Unknown").Select(name => name.ToLowerInvariant()))}"
            : null;
    }
}

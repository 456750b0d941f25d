using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Hub.Configuration;

/// <summary>How a settings type looks in a file: its constructor, and the key of each parameter.</summary>
/// <remarks>Public for the test that compares the JSON Schemas with it.</remarks>
public sealed class ConfigShape
{
    private static readonly ConcurrentDictionary<Type, ConfigShape> Shapes = new();
    private readonly ConstructorInfo constructor;

    private ConfigShape(Type type)
    {
        constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).FirstOrDefault()
            ?? throw new InvalidOperationException($"{type.Name} has no public constructor to be read through.");
        var nullability = new NullabilityInfoContext();
        Keys = [.. constructor.GetParameters().Select(parameter => new ConfigKey(
            JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!), parameter.ParameterType, !parameter.HasDefaultValue,
            nullability.Create(parameter).WriteState == NullabilityState.Nullable, Default(parameter)))];
    }

    /// <summary>The keys, in the order of the constructor.</summary>
    public ImmutableArray<ConfigKey> Keys { get; }

    /// <summary>The shape of a type.</summary>
    public static ConfigShape Of(Type type) => Shapes.GetOrAdd(type, key => new ConfigShape(key));

    internal object Create(object?[] values) => constructor.Invoke(values);

    private static object? Default(ParameterInfo parameter)
        => !parameter.HasDefaultValue ? null
            : parameter.DefaultValue is null && parameter.ParameterType.IsValueType ? Empty(parameter.ParameterType)
            : parameter.ParameterType.IsEnum ? Enum.ToObject(parameter.ParameterType, parameter.DefaultValue!)
            : parameter.DefaultValue;

    // A list that is left out is an empty list, never the default that throws when it is read.
    private static object? Empty(Type type)
        => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? type.GetField("Empty", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)
            : Activator.CreateInstance(type);
}

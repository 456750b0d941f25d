using System.Reflection;

namespace Hub.Contracts.Tests;

/// <summary>The contracts of the assembly, found by their shape.</summary>
internal static class ContractTypes
{
    /// <summary>Public classes that travel: records, but not the text values inside them, nor tools and exceptions.</summary>
    public static IEnumerable<Type> Messages()
        => typeof(HubJson).Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true } && IsRecord(type) && !IsTextValue(type));

    /// <summary>Values that travel as one string.</summary>
    public static IEnumerable<Type> TextValues()
        => typeof(HubJson).Assembly.GetExportedTypes().Where(IsTextValue);

    /// <summary>All contract types, closed where they are generic.</summary>
    public static TheoryData<Type> MessageData() => [.. Messages().Select(Closed)];

    /// <summary>Public instance properties.</summary>
    public static PropertyInfo[] Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    /// <summary>The type as the samples have it.</summary>
    public static Type Closed(Type type)
        => type.IsGenericTypeDefinition
            ? Samples.All.Keys.First(known => known.IsGenericType && known.GetGenericTypeDefinition() == type)
            : type;

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsTextValue(Type type)
        => type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITextValue<>));
}

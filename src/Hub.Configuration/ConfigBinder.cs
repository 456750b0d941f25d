using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Hub.Contracts.Privacy;

namespace Hub.Configuration;

/// <summary>Turns a JSON element into a settings object and collects every fault on the way.</summary>
internal sealed class ConfigBinder(string file)
{
    /// <summary>All faults so far.</summary>
    public List<ConfigFault> Faults { get; } = [];

    /// <summary>Whether every part could be read.</summary>
    public bool Complete { get; private set; } = true;

    public object? BindRoot(Type type, JsonElement element) => BindObject(type, element, "$");

    private object? Bind(Type type, JsonElement element, string path)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (ConfigScalar.Handles(type))
        {
            return ConfigScalar.TryRead(type, element, out var value, out var rule) ? value : Broken(path, rule);
        }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return BindList(type.GetGenericArguments()[0], element, path);
        }
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableDictionary<,>)
            ? BindDictionary(type.GetGenericArguments()[0], type.GetGenericArguments()[1], element, path)
            : BindObject(type, element, path);
    }

    private object? BindObject(Type type, JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return Broken(path, "must be an object");
        }
        var shape = ConfigShape.Of(type);
        var members = Members(shape, element, path);
        var values = new object?[shape.Keys.Length];
        var whole = true;
        for (var i = 0; i < values.Length; i++)
        {
            var key = shape.Keys[i];
            values[i] = Value(key, members, path);
            whole &= values[i] is not null || !key.Required || key.MayBeNull;
        }
        return whole ? Create(shape, values, path) : null;
    }

    private object? Value(ConfigKey key, Dictionary<string, JsonElement> members, string path)
    {
        var present = members.TryGetValue(key.Name, out var member);
        if (present && (member.ValueKind != JsonValueKind.Null || !key.MayBeNull))
        {
            return Bind(key.Type, member, $"{path}.{key.Name}") ?? key.Default;
        }
        return !present && key.Required ? Broken($"{path}.{key.Name}", "is required") : key.Default;
    }

    private Dictionary<string, JsonElement> Members(ConfigShape shape, JsonElement element, string path)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (path == "$" && member.Name == "$schema")
            {
                continue;
            }
            if (!members.TryAdd(member.Name, member.Value))
            {
                Faults.Add(new ConfigFault(file, $"{path}.{member.Name}", "stands there twice"));
            }
            else if (!shape.Keys.Any(key => key.Name == member.Name))
            {
                var known = string.Join(", ", shape.Keys.Select(key => key.Name));
                Faults.Add(new ConfigFault(file, $"{path}.{member.Name}", $"is not a known key; known here: {known}"));
            }
        }
        return members;
    }

    private object? Create(ConfigShape shape, object?[] values, string path)
    {
        try
        {
            return shape.Create(values);
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is ContractViolationException fault)
        {
            return Broken($"{path}.{fault.Field}", fault.Rule);
        }
    }

    private object? BindList(Type type, JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            return Broken(path, "must be a list");
        }
        var list = new List<object>();
        foreach (var (index, item) in element.EnumerateArray().Index())
        {
            if (Bind(type, item, $"{path}[{index}]") is { } value)
            {
                list.Add(value);
            }
        }
        return ConfigCollections.List(type, list);
    }

    private object? BindDictionary(Type keyType, Type valueType, JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return Broken(path, "must be an object");
        }
        var entries = new Dictionary<object, object>();
        foreach (var member in element.EnumerateObject())
        {
            var at = $"{path}.{member.Name}";
            if (!ConfigScalar.TryReadKey(keyType, member.Name, out var key, out var rule))
            {
                Broken(at, rule);
            }
            else if (Bind(valueType, member.Value, at) is { } value && !entries.TryAdd(key, value))
            {
                Faults.Add(new ConfigFault(file, at, "stands there twice"));
            }
        }
        return ConfigCollections.Dictionary(keyType, valueType, entries);
    }

    private object? Broken(string path, string rule)
    {
        Complete = false;
        Faults.Add(new ConfigFault(file, path, rule));
        return null;
    }
}

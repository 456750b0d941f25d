using System.Text.Json;

namespace Hub.Configuration;

/// <summary>
/// Reads a JSON file strictly into the type that describes it: one public constructor, a parameter a key (in camelCase), required
/// unless it has a default. Unknown keys, keys that stand twice, wrong types and broken values are faults; all are collected.
/// </summary>
/// <remarks>
/// Reads text, numbers, booleans, enums, contract values such as a team id, durations in ISO 8601 (<c>PT15M</c>), dates, absolute URIs,
/// <c>ImmutableArray</c>, <c>ImmutableDictionary</c> and nested types of the same kind. The root may name its <c>$schema</c>.
/// </remarks>
public static class ConfigFile
{
    /// <summary>Reads one file of a configuration folder.</summary>
    /// <param name="folder">The configuration folder.</param>
    /// <param name="file">The file's name relative to the folder, with forward slashes; faults repeat it.</param>
    public static ConfigReading<T> Read<T>(string folder, string file)
        where T : class
    {
        try
        {
            return Parse<T>(file, File.ReadAllBytes(Path.Combine(folder, file)));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return Nothing<T>(file, "the file does not exist");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Nothing<T>(file, "the file cannot be read");
        }
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="file">The name that faults give.</param>
    /// <param name="utf8">The content.</param>
    public static ConfigReading<T> Parse<T>(string file, ReadOnlyMemory<byte> utf8)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(utf8));
            var binder = new ConfigBinder(file);
            var value = (T?)binder.BindRoot(typeof(T), document.RootElement);
            return new ConfigReading<T>(value, binder.Complete, [.. binder.Faults]);
        }
        catch (JsonException fault)
        {
            return Nothing<T>(file, $"is no JSON (line {fault.LineNumber + 1})");
        }
        catch (InvalidOperationException)
        {
            return Nothing<T>(file, "holds text that is none: half a surrogate pair"); // found only when the text is read
        }
    }

    /// <summary>The files of a sub-folder, in ordinal order, as names relative to the configuration folder.</summary>
    public static IReadOnlyList<string> List(string folder, string subFolder, string pattern = "*.json")
    {
        var path = Path.Combine(folder, subFolder);
        return !Directory.Exists(path)
            ? []
            : [
                .. Directory.EnumerateFiles(path, pattern).Select(file => $"{subFolder}/{Path.GetFileName(file)}")
                .Order(StringComparer.Ordinal)];
    }

    private static ConfigReading<T> Nothing<T>(string file, string rule)
        where T : class
        => new(null, Complete: false, [new ConfigFault(file, "$", rule)]);

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8)
        => utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
}

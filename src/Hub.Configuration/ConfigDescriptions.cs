using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Hub.Configuration;

/// <summary>
/// What the documentation comments of settings types say, read from the XML file beside their assembly; nothing where it is not there.
/// </summary>
internal sealed partial class ConfigDescriptions
{
    private readonly Dictionary<Assembly, Dictionary<string, XElement>> files = [];

    /// <summary>What a type is for.</summary>
    public string? Of(Type type) => Plain(Member(type)?.Element("summary"));

    /// <summary>What a key is for.</summary>
    public string? Of(Type type, string key)
        => Plain(
            Member(type)?.Elements("param")
                .FirstOrDefault(each => string.Equals((string?)each.Attribute("name"), key, StringComparison.OrdinalIgnoreCase)));

    private XElement? Member(Type type)
    {
        if (!files.TryGetValue(type.Assembly, out var members))
        {
            var file = Path.ChangeExtension(type.Assembly.Location, ".xml");
            members = !File.Exists(file) ? []
                : XDocument.Load(file).Descendants("member")
                    .ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal);
            files[type.Assembly] = members;
        }
        return members.GetValueOrDefault($"T:{type.FullName!.Replace('+', '.')}");
    }

    private static string? Plain(XElement? element)
    {
        if (element is null)
        {
            return null;
        }
        foreach (var reference in element.Descendants().Where(each => each.Name.LocalName is "see" or "paramref").ToList())
        {
            reference.ReplaceWith(((string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name") ?? "").Split('.', ':')[^1]);
        }
        return Space.Replace(element.Value, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space { get; }
}

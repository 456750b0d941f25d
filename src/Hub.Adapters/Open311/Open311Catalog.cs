using System.Collections.Frozen;
using Hub.Adapters.Intake;
using Hub.Configuration;

namespace Hub.Adapters.Open311;

/// <summary>The services and jurisdictions, checked and indexed.</summary>
internal sealed class Open311Catalog
{
    /// <summary>The file, relative to the configuration folder.</summary>
    public const string FileName = "rules/open311-services.json";

    private readonly FrozenDictionary<string, Open311Jurisdiction> jurisdictions;
    private readonly FrozenDictionary<string, Open311Service> services;

    /// <summary>Indexes a file without faults.</summary>
    public Open311Catalog(Open311File file)
    {
        File = file;
        jurisdictions = file.Jurisdictions.ToFrozenDictionary(jurisdiction => jurisdiction.Id, StringComparer.OrdinalIgnoreCase);
        services = file.Services.ToFrozenDictionary(service => service.Code, StringComparer.Ordinal);
    }

    /// <summary>What it was read from.</summary>
    public Open311File File { get; }

    /// <summary>A jurisdiction by its root domain; null when it is not served.</summary>
    public Open311Jurisdiction? Jurisdiction(string id) => jurisdictions.GetValueOrDefault(id);

    /// <summary>A service by its code; null when it is not offered.</summary>
    public Open311Service? Service(string code) => services.GetValueOrDefault(code);

    /// <summary>Reads the catalogue; null where the file does not exist (then the door is shut) or, with faults, is broken.</summary>
    public static Open311Catalog? Read(string configFolder, ICollection<ConfigFault> faults)
    {
        if (!System.IO.File.Exists(Path.Combine(configFolder, FileName)))
        {
            return null;
        }
        var reading = ConfigFile.Read<Open311File>(configFolder, FileName);
        var found = reading.Faults.ToList();
        if (reading is { Value: { } file, Complete: true })
        {
            Check(file, found);
        }
        found.ForEach(faults.Add);
        return found.Count == 0 ? new Open311Catalog(reading.Value!) : null;
    }

    private static void Check(Open311File file, List<ConfigFault> faults)
    {
        Must(Moments.TryParse(file.Changeset, out _), "$.changeset", "must be a date and time with offset");
        Must(file.Url.IsAbsoluteUri && file.Url.Scheme is "https" or "http", "$.url", "must be the public http address of /open311/v2");
        Must(!file.Jurisdictions.IsEmpty, "$.jurisdictions", "must name at least one");
        Must(!file.Services.IsEmpty, "$.services", "must name at least one");
        Unique(file.Jurisdictions.Select(jurisdiction => jurisdiction.Id), "$.jurisdictions", StringComparer.OrdinalIgnoreCase);
        Unique(file.Services.Select(service => service.Code), "$.services", StringComparer.Ordinal);
        foreach (var (index, service) in file.Services.Index())
        {
            Must(service.Code.Length is > 0 and <= 100, $"$.services[{index}].code", "must have 1 to 100 characters");
            Must(
                service.Code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'), $"$.services[{index}].code",
                "must be lower-case letters, digits and hyphens");
            Unique(service.Questions.Select(question => question.Code), $"$.services[{index}].attributes", StringComparer.Ordinal);
            foreach (var (at, question) in service.Questions.Index())
            {
                var list = question.Datatype is Open311Datatype.SingleValueList or Open311Datatype.MultiValueList;
                Must(
                    list == !question.Choices.IsEmpty, $"$.services[{index}].attributes[{at}].values",
                    "must be given for a list, and for a list only");
            }
        }

        void Must(bool holds, string path, string rule)
        {
            if (!holds)
            {
                faults.Add(new ConfigFault(FileName, path, rule));
            }
        }

        void Unique(IEnumerable<string> codes, string path, StringComparer comparer)
            => Must(codes.GroupBy(code => code, comparer).All(group => group.Count() == 1), path, "must have each code once");
    }
}

using System.Text.RegularExpressions;
using Hub.Configuration.Readers;

namespace Hub.Configuration;

/// <summary>What the types cannot say of a second reader: where words may go, how safely, and which files there must be.</summary>
public static partial class SecondReaderCheck
{
    /// <summary>Checks a second reader; adds each fault.</summary>
    /// <param name="reader">The reader, with absolute paths.</param>
    /// <param name="file">The file that it stands in.</param>
    /// <param name="at">Where in it, such as <c>$.secondReader</c>.</param>
    /// <param name="faults">Gets what is wrong.</param>
    public static void Check(SecondReaderSettings reader, string file, string at, ICollection<ConfigFault> faults)
    {
        When(!Name.IsMatch(reader.Name), "name", "must be 1 to 40 lower-case letters, digits, points and hyphens");
        When(!Name.IsMatch(reader.Version), "version", "must be 1 to 40 lower-case letters, digits, points and hyphens");
        When(reader.Seconds is < 1 or > 5, "seconds", "must be 1 to 5");
        When(reader.AtOnce is < 1 or > 32, "atOnce", "must be 1 to 32");
        When(reader.Characters is < 200 or > 20_000, "characters", "must be 200 to 20000");
        if (reader.Chat is null == reader.Encoder is null)
        {
            faults.Add(new ConfigFault(file, at, "must have either chat or encoder"));
        }
        foreach (var (index, one) in reader.Allowed.Index())
        {
            When(one.PathAndQuery != "/" || one.UserInfo.Length > 0 || !IsSafe(one), $"allowed[{index}]", "must be an https address without path, or http on this machine");
        }
        if (reader.Chat is { } chat)
        {
            When(!IsSafe(chat.Address), "chat.address", "must be https, or http on this machine");
            When(!reader.Allows(chat.Address), "chat.address", "must be one of allowed");
            When(chat.Address is not { Query: "", Fragment: "", UserInfo: "" }, "chat.address", "must have no query and no name in it");
            When(chat.Model.Length > 200, "chat.model", "must have 1 to 200 characters");
            if (chat.Key is { } key)
            {
                When(key.File is null == key.Variable is null, "chat.key", "must name either a file or a variable");
                When(key.Read() is null, "chat.key", "names a secret that is not there or is empty");
            }
        }
        if (reader.Encoder is { } encoder)
        {
            When(!File.Exists(encoder.Model), "encoder.model", "names a file that does not exist");
            When(!File.Exists(encoder.Vocabulary), "encoder.vocabulary", "names a file that does not exist");
            When(!File.Exists(encoder.Library), "encoder.library", "names a file that does not exist");
            When(encoder.Tokens is < 16 or > 4096, "encoder.tokens", "must be 16 to 4096");
        }

        void When(bool broken, string key, string rule)
        {
            if (broken)
            {
                faults.Add(new ConfigFault(file, $"{at}.{key}", rule));
            }
        }
    }

    /// <summary>Checks that a municipality that switched a second reader on has one.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="files">The files of the municipalities that switched it on.</param>
    /// <param name="faults">Gets what is wrong.</param>
    public static void CheckUse(HubSettings settings, IEnumerable<string> files, ICollection<ConfigFault> faults)
    {
        foreach (var file in settings.SecondReader is null ? files : [])
        {
            faults.Add(new ConfigFault(file, "$.options.secondReader", "is switched on, and hub.json has no secondReader"));
        }
    }

    /// <summary>Reads a file that holds a second reader alone, as to try it before it is put into <c>hub.json</c>.</summary>
    /// <param name="file">The file; paths in it are relative to its folder.</param>
    /// <param name="faults">Gets what is wrong.</param>
    public static SecondReaderSettings? Read(string file, ICollection<ConfigFault> faults)
    {
        var path = Path.GetFullPath(file);
        var (folder, name, before) = (Path.GetDirectoryName(path)!, Path.GetFileName(path), faults.Count);
        var reading = ConfigFile.Read<SecondReaderSettings>(folder, name);
        reading.Faults.ToList().ForEach(faults.Add);
        if (reading is not { Complete: true, Value: { } written })
        {
            return null;
        }
        var reader = SettingsPaths.Resolve(written, folder);
        Check(reader, name, "$", faults);
        return faults.Count == before ? reader : null;
    }

    private static bool IsSafe(Uri address)
        => address.IsAbsoluteUri && (address.Scheme == "https" || (address.Scheme == "http" && SettingsCheck.IsLoopback(address.Host)));

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name { get; }
}

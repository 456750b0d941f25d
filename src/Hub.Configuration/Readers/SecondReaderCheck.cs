using System.Text.RegularExpressions;

namespace Hub.Configuration.Readers;

/// <summary>What the types cannot say of a second reader: where words may go, how safely, and which files there must be.</summary>
public static partial class SecondReaderCheck
{
    /// <summary>Checks a second reader.</summary>
    /// <param name="reader">The reader, with absolute paths.</param>
    /// <param name="fault">Gets each key that is wrong, beginning with a point, and the rule that it breaks: a ConfigFault of its
    /// file.</param>
    public static void Check(SecondReaderSettings reader, Action<string, string> fault)
    {
        When(!Name.IsMatch(reader.Name), "name", "must be 1 to 40 lower-case letters, digits, points and hyphens");
        When(!Name.IsMatch(reader.Version), "version", "must be 1 to 40 lower-case letters, digits, points and hyphens");
        When(reader.Seconds is < 1 or > 5, "seconds", "must be 1 to 5");
        When(reader.AtOnce is < 1 or > 32, "atOnce", "must be 1 to 32");
        When(reader.Characters is < 200 or > 20_000, "characters", "must be 200 to 20000");
        if (reader.Chat is null == reader.Encoder is null)
        {
            fault("", "must have either chat or encoder");
        }
        foreach (var (index, one) in reader.Allowed.Index())
        {
            When(
                one.PathAndQuery != "/" || one.UserInfo.Length > 0 || !IsSafe(one), $"allowed[{index}]",
                "must be an https address without path, or http on this machine");
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
                fault($".{key}", rule);
            }
        }
    }

    private static bool IsSafe(Uri address)
        => address.IsAbsoluteUri && (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback));

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name { get; }
}

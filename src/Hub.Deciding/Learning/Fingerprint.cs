using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hub.Contracts;
using Hub.Deciding.Classification;

namespace Hub.Deciding.Learning;

/// <summary>
/// What weights are learned from, in one word of 16 letters: every signal as it was read, with its label, and the costs. It changes with a
/// signal, a label, a lexicon, a rule or the reading itself, and says in seconds what learning anew says in minutes.
/// </summary>
internal static class Fingerprint
{
    private const int Letters = 16;

    /// <summary>The word for these signals under this rule set.</summary>
    /// <param name="rules">The rule set; of it the costs count.</param>
    /// <param name="space">The features that the signals were read into.</param>
    /// <param name="prepared">The signals, in the order in which they are learned.</param>
    public static string Of(RuleSet rules, FeatureSpace space, IReadOnlyList<PreparedSignal> prepared)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, JsonSerializer.Serialize(rules.Costs, HubJson.Options));
        foreach (var (name, _) in space.Features)
        {
            Add(hash, name);
        }
        foreach (var signal in prepared)
        {
            var label = signal.Labelled;
            Add(hash, string.Create(
                CultureInfo.InvariantCulture,
                $"{label.File} {label.Kind} {label.Theme} {label.Acute} {label.SafeAtHome} {label.Initiative} {label.OnlyLooksLike}"));
            Add(hash, string.Create(CultureInfo.InvariantCulture, $"{label.Met} {label.Corrected} {signal.Loudness}"));
            foreach (var sentence in signal.Sentences)
            {
                Add(hash, string.Join(' ', sentence));
            }
            Add(hash, string.Join(' ', signal.Fields));
            Add(hash, string.Join(' ', signal.Form));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Letters];
    }

    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData("\n"u8);
    }
}

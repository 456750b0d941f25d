using System.Text.RegularExpressions;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Guides;

/// <summary>The blocks of a guide, as they stand there.</summary>
internal sealed class GuideBlocks(string file)
{
    private readonly string guide = File.ReadAllText(Repository.PathOf("docs", file));

    /// <summary>The first block of a language that holds a text.</summary>
    public string With(string language, string text)
        => Regex.Matches(guide, $"```{language}\n(?<block>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)
            .Select(found => found.Groups["block"].Value).First(block => block.Contains(text, StringComparison.Ordinal));
}

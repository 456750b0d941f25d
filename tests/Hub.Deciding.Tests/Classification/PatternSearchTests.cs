using Hub.Deciding.Classification.Lexicons;

namespace Hub.Deciding.Tests.Classification;

/// <summary>The search over all entries finds what looking for each by itself finds.</summary>
public sealed class PatternSearchTests
{
    [Theory]
    [InlineData("bank", "bank bankje spaarbank ", "0-3")]
    [InlineData("bank*", "bank bankje spaarbank ", "0-3 5-8")]
    [InlineData("*bank", "bank bankje spaarbank ", "0-3 17-20")]
    [InlineData("*bank*", "bank bankje spaarbank ", "0-3 5-8 17-20")]
    [InlineData("de bank", "de bank \nde \nbank de bankje ", "0-6")]
    [InlineData("nummer #", "op nummer # staat nummer # a ", "3-10 18-25")]
    [InlineData("auto", "auto auto's zo'n autos ", "0-3 5-8")]
    [InlineData("auto's", "auto auto's autos ", "5-10")]
    [InlineData("m", "m m'n ", "0-0")]
    public void Finds_words_as_open_as_they_are_written(string entry, string text, string expected)
        => Assert.Equal(
            expected,
            string.Join(' ', Run([(LexiconPattern.Read(entry)!.Value, 0)], text).Select(hit => $"{hit.Start}-{hit.End}")));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Agrees_with_looking_for_each_entry_by_itself(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var patterns = Enumerable.Range(0, 40).Select(i => (Pattern: LexiconPattern.Read(Entry(random)), Lexicon: i))
                .Where(entry => entry.Pattern is not null).Select(entry => (entry.Pattern!.Value, entry.Lexicon)).ToArray();
            var text = string.Concat(Enumerable.Range(0, 60).Select(_ => "ab#' \n"[random.Next(6)]));
            Assert.Equal(OneByOne(patterns, text), Run(patterns, text).Order());
        }
    }

    private static string Entry(Random random) =>
        string.Concat(Enumerable.Range(0, 1 + random.Next(5)).Select(i => i == 0 && random.Next(3) == 0 ? '*' : "aabb#' "[random.Next(7)]))
        + (random.Next(3) == 0 ? "*" : "");

    private static IEnumerable<(int Start, int End, int Lexicon)> OneByOne((LexiconPattern Pattern, int Lexicon)[] patterns, string text)
        => patterns
            .SelectMany(entry =>
                Enumerable
                    .Range(0, Math.Max(0, text.Length - entry.Pattern.Text.Length + 1))
                    .Where(at =>
                        text.AsSpan(at).StartsWith(entry.Pattern.Text, StringComparison.Ordinal)
                        && (entry.Pattern.OpenLeft || IsBreak(text, at - 1))
                        && (entry.Pattern.OpenRight || IsEnd(text, at + entry.Pattern.Text.Length)))
                    .Select(at => (at, at + entry.Pattern.Text.Length - 1, entry.Lexicon)))
            .Order();

    private static bool IsEnd(string text, int at) => IsBreak(text, at) || (text[at] == '\'' && !IsBreak(text, at - 2));

    private static bool IsBreak(string text, int at) => at < 0 || at >= text.Length || text[at] is ' ' or '\n';

    private static List<(int Start, int End, int Lexicon)> Run((LexiconPattern Pattern, int Lexicon)[] patterns, string text)
    {
        var sink = new Collecting();
        PatternSearch.Build(patterns).Run(text, ref sink);
        return sink.Found;
    }

    private readonly struct Collecting() : IPatternSink
    {
        public List<(int Start, int End, int Lexicon)> Found { get; } = [];

        void IPatternSink.Found(int lexicon, int start, int end) => Found.Add((start, end, lexicon));
    }
}

using Hub.Testing.Processes;

namespace Hub.Configuration.Tests;

/// <summary>Where words of signals may go is checked before any goes: each fault by its place, and in Dutch.</summary>
public sealed class SecondReaderSettingsTests : IDisposable
{
    private const string Good =
        """
        "name": "gemma", "version": "3-27b", "allowed": ["https://taal.gemeente.example"],
        "chat": { "address": "https://taal.gemeente.example/v1/", "model": "gemma-3" }
        """;

    private readonly TestFolder folder = new("reader");

    public void Dispose() => folder.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Fact]
    public void There_is_none_unless_somebody_says_so()
    {
        var (settings, faults) = Read("{}");
        Assert.Empty(faults);
        Assert.Null(settings!.SecondReader);
    }

    [Fact]
    public void The_example_of_the_guide_is_read()
    {
        var guide = File.ReadAllText(Repository.PathOf("docs", "operators.md"));
        var start = guide.IndexOf("\"name\": \"gemma\"", StringComparison.Ordinal);
        var example = guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)];
        var (settings, faults) = Read($$"""{ "secondReader": { {{example}} }""");

        Assert.Empty(faults);
        Assert.Equal("gemma 3-27b-q8", settings!.SecondReader!.ToString());
        Assert.Equal((3, 4, 6000), (settings.SecondReader.Seconds, settings.SecondReader.AtOnce, settings.SecondReader.Characters));
    }

    [Theory]
    [InlineData("\"address\": \"https://taal", "\"address\": \"http://taal", ".chat.address must be https, or http on this machine")]
    [InlineData("\"address\": \"https://taal", "\"address\": \"https://elders", ".chat.address must be one of allowed")]
    [InlineData("example/v1/", "example:8443/v1/", ".chat.address must be one of allowed")]
    [InlineData("example/v1/", "example/v1/?naam=x", ".chat.address must have no query and no name in it")]
    [InlineData("[\"https://taal.gemeente.example\"]", "[]", ".chat.address must be one of allowed")]
    [InlineData("[\"https://taal", "[\"http://taal", ".allowed[0] must be an https address without path, or http on this machine")]
    [InlineData("\"3-27b\"", "\"3 27b\"", ".version must be 1 to 40 lower-case letters, digits, points and hyphens")]
    [InlineData("\"version\"", "\"seconds\": 6, \"version\"", ".seconds must be 1 to 5")]
    [InlineData("\"version\"", "\"atOnce\": 0, \"version\"", ".atOnce must be 1 to 32")]
    [InlineData(
        "\"model\": \"gemma-3\"", "\"model\": \"gemma-3\", \"key\": { \"file\": \"weg\" }",
        ".chat.key names a secret that is not there or is empty")]
    [InlineData(
        "\"chat\"", "\"encoder\": { \"model\": \"m.onnx\", \"vocabulary\": \"v.txt\", \"library\": \"l.so\" }, \"chat\"",
        " must have either chat or encoder")]
    [InlineData(
        "\"chat\"", "\"encoder\": { \"model\": \"m.onnx\", \"vocabulary\": \"v.txt\", \"library\": \"l.so\" }, \"chat\"",
        ".encoder.model names a file that does not exist")]
    public void A_reader_that_may_not_be_is_refused(string old, string with, string fault)
    {
        var (_, faults) = Read($$"""{ "secondReader": { {{Good.Replace(old, with, StringComparison.Ordinal)}} } }""");

        Assert.Contains($"$.secondReader{fault}", faults.Select(one => $"{one.Path} {one.Rule}"));
        Assert.All(faults, one => Assert.NotEqual(one.Rule, RuleWords.Dutch(one.Rule)));
    }

    [Theory]
    [InlineData("http://127.0.0.1:8000")]
    [InlineData("http://localhost:8000")]
    [InlineData("http://[::1]:8000")]
    public void On_the_machine_itself_it_needs_no_certificate(string address)
    {
        var reader = Good.Replace("https://taal.gemeente.example", address, StringComparison.Ordinal);

        Assert.Empty(Read($$"""{ "secondReader": { {{reader}} } }""").Faults);
    }

    private (HubSettings? Settings, List<ConfigFault> Faults) Read(string json)
    {
        File.WriteAllText(folder.Combine(HubSettings.FileName), json);
        var faults = new List<ConfigFault>();
        return (HubSettings.Read(folder.Path, faults), faults);
    }
}

using Hub.Deciding.Planning;
using Hub.System.Tests.Commands;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Guides;

/// <summary>The operator's guide on trying, publishing and going back: its commands, as they stand there, in a folder of their
/// own.</summary>
public sealed class RuleGuideTests : IAsyncDisposable
{
    private readonly TestFolder folder = new("rule-guide");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string InUse => folder.Combine("deploy/config");

    [Fact]
    public async Task A_rule_set_is_tried_published_and_gone_back_from_with_the_commands_of_the_guide()
    {
        await using var commands = new CommandFolder();
        Directory.CreateDirectory(folder.Combine("deploy"));
        Repository.CopyFolder(commands.Config, InUse);
        await SmallRules.PutAsync(InUse);
        await File.WriteAllTextAsync(folder.Combine("labelled.jsonl"), string.Concat(SmallRules.Labels.Select(File.ReadAllText)), Token);
        await File.WriteAllLinesAsync(
            folder.Combine("corrections.jsonl"), SmallRules.Texts.Select((text, i) => SmallRules.Line($"c-{i}", text, "individual")),
                Token);
        await File.WriteAllLinesAsync(folder.Combine("recent.jsonl"), [SmallRules.Line("r-1", SmallRules.Next, "individual")], Token);
        await File.WriteAllTextAsync(folder.Combine("hub"), $"#!/bin/sh\nexec dotnet '{Repository.Program("Hub.Standalone")}' \"$@\"\n",
            Token);
        await Posix.RunAsync("chmod", ["+x", folder.Combine("hub")]);
        var guide = new GuideBlocks("operators.md");
        var before = DecidingSet.Load(InUse).RuleSet.Value;

        await RunAsync("./hub keys new"); // what the guide has behind it by then
        var tried = await RunAsync(guide.With("sh", "config compare deploy/config deploy/next"));
        await RunAsync(guide.With("sh", "deploy/next/rules deploy/config/"));
        var published = DecidingSet.Load(InUse).RuleSet.Value;
        await RunAsync(guide.With("sh", "deploy/before/rules deploy/config/"));

        Assert.Contains("0 wordt 5, van 5", tried, StringComparison.Ordinal);
        Assert.Contains("r-1", tried, StringComparison.Ordinal);
        Assert.Contains(published, tried, StringComparison.Ordinal);
        Assert.NotEqual(before, published);
        Assert.Equal(before, DecidingSet.Load(InUse).RuleSet.Value);
    }

    public ValueTask DisposeAsync() => folder.DisposeAsync();

    private Task<string> RunAsync(string block) => Posix.RunAsync("/bin/sh", ["-e", "-c", block], folder: folder.Combine("."));
}

using System.CommandLine;
using Hub.Standalone;

namespace Hub.System.Tests.Commands;

/// <summary>
/// Each option of each command, found by walking the tree, with a good and a bad value: never a trace of the code,
/// and wrong use is one line and 2.
/// </summary>
public sealed class CommandLineTests(CommandFolder folder) : IClassFixture<CommandFolder>
{
    // Those would start a hub and stay; what they take is parsed like the rest.
    private static readonly string[] Stay = ["demo", "run"];

    public static TheoryData<string, string> Options => [.. CommandTree.Options().Select(found => (found.Path, found.Option.Name))];

    public static TheoryData<string, string> Texts
        => [
            .. CommandTree
                .Options()
                .Where(found => CommandTree.TakesText(found.Option.ValueType) && !Stay.Contains(found.Path))
                .Select(found => (found.Path, found.Option.Name)),
        ];

    public static TheoryData<string> WithKenmerk
        => [
            .. CommandTree
                .Arguments()
                .Where(found => (found.Argument.ValueType.GetElementType() ?? found.Argument.ValueType) == typeof(Guid))
                .Select(found => found.Path),
        ];

    [Theory]
    [MemberData(nameof(Options))]
    public void An_option_takes_a_good_value(string path, string name)
    {
        var (command, option) = Find(path, name);

        var parsed = HubCommandLine.Create().Parse([.. CommandTree.Line(path, command, option), name, CommandTree.Good(option)]);

        Assert.Empty(parsed.Errors);
        Assert.NotNull(Value(parsed, name, option.ValueType));
    }

    [Theory]
    [MemberData(nameof(Options))]
    public async Task A_value_that_an_option_cannot_take_is_one_line_and_2(string path, string name)
    {
        var (command, option) = Find(path, name);

        var (code, said) = await RunAsync([.. CommandTree.Line(path, command, option), .. CommandTree.Bad(option)]);

        Assert.Equal(2, code);
        Assert.Single(said.Trim().Split('\n'));
        Assert.True(said.Contains(name, StringComparison.Ordinal) || said.Contains(CommandTree.Nonsense, StringComparison.Ordinal), said);
        Clear(said);
    }

    [Theory]
    [MemberData(nameof(WithKenmerk))]
    public async Task A_kenmerk_that_is_none_is_one_line_and_2(string path)
    {
        var (code, said) = await RunAsync([.. path.Split(' '), "geen-kenmerk"]);

        Assert.Equal(2, code);
        Assert.Contains("kenmerk", said, StringComparison.Ordinal);
        Clear(said);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_that_means_nothing_is_told_in_words(string path, string name)
    {
        var (command, option) = Find(path, name);
        string[] config = name == "--config" || command.Options.All(other => other.Name != "--config") ? [] : ["--config", folder.Config];

        var (code, said) = await RunAsync([.. CommandTree.Line(path, command, option), name, CommandTree.Good(option), .. config]);

        Assert.InRange(code, 0, 3);
        Clear(said);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080;http://127.0.0.1:8081")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8081")]
    public void Addresses_may_be_parted_by_a_semicolon_or_be_values_of_their_own(params string[] typed)
    {
        var parsed = HubCommandLine.Create().Parse(["run", "--urls", .. typed]);

        Assert.Equal(2, parsed.GetValue<Uri[]>("--urls")!.Length);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told_in_words()
    {
        var (code, said) = await RunAsync(["run", "--config", folder.Config, "--data", CommandTree.Nonsense]);

        Assert.InRange(code, 1, 3);
        Clear(said);
    }

    private static void Clear(string said)
        => Assert.All(
            (string[])["   at ", "Exception", "System.", "had hier opgevangen"],
            trace => Assert.DoesNotContain(trace, said, StringComparison.Ordinal));

    private static (Command Command, Option Option) Find(string path, string name)
        => CommandTree
            .Options()
            .Where(found => found.Path == path && found.Option.Name == name)
            .Select(found => (found.Command, found.Option))
            .First();

    private static object? Value(ParseResult parsed, string name, Type type)
        => typeof(ParseResult).GetMethod(nameof(ParseResult.GetValue), 1, [typeof(string)])!.MakeGenericMethod(type).Invoke(parsed, [name]);

    private static async Task<(int Code, string Said)> RunAsync(string[] args)
    {
        using var said = new StringWriter();
        var code = await HubCommandLine.RunAsync(args, said, said);
        return (code, said.ToString());
    }
}

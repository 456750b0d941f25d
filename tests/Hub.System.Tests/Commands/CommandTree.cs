using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;

namespace Hub.System.Tests.Commands;

/// <summary>Every command of <c>./hub</c> with its options, found by walking the tree, and words to type for each.</summary>
internal static class CommandTree
{
    /// <summary>A value that no option but a free text takes, and that no file has as its name.</summary>
    public const string Nonsense = "/dev/null/geen goede waarde";

    private static readonly Command Root = Hub.Standalone.HubCommandLine.Create();

    /// <summary>Each option by the path of its command.</summary>
    public static IEnumerable<(string Path, Command Command, Option Option)> Options()
        => Commands("", Root)
            .SelectMany(found =>
                found
                    .Command.Options.Where(option => option is not (HelpOption or VersionOption))
                    .Select(option => (found.Path, found.Command, option)));

    /// <summary>Each argument by the path of its command.</summary>
    public static IEnumerable<(string Path, Command Command, Argument Argument)> Arguments()
        => Commands("", Root).SelectMany(found => found.Command.Arguments.Select(argument => (found.Path, found.Command, argument)));

    /// <summary>All that <c>--help</c> says, by the path of its command.</summary>
    public static IEnumerable<(string Path, string Text)> Descriptions() => Descriptions("", Root);

    /// <summary>What to type for a command with all that it requires, less one option.</summary>
    public static IEnumerable<string> Line(string path, Command command, Option? less = null)
        => path.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Concat(command.Arguments.Select(argument => Good(argument.ValueType, [])))
            .Concat(
                command.Options.Where(option => option.Required && option != less).SelectMany(option => new[] { option.Name, Good(option) })
            );

    /// <summary>A value that the option takes.</summary>
    public static string Good(Option option) => Good(option.ValueType, option.GetCompletions(CompletionContext.Empty));

    /// <summary>What follows the line when the option is given a value that it cannot take: for a text that is none at all.</summary>
    public static string[] Bad(Option option) => TakesText(option.ValueType) ? [option.Name] : [$"{option.Name}={Nonsense}"];

    /// <summary>Whether any text will do for the parser.</summary>
    public static bool TakesText(Type type)
        => (type.GetElementType() ?? type) is var one && (one == typeof(string) || one == typeof(FileInfo));

    private static IEnumerable<(string Path, string Text)> Descriptions(string path, Command command)
        => command
            .Options.Where(option => option is not (HelpOption or VersionOption))
            .Select(option => ($"{path} {option.Name}", option.Description ?? ""))
            .Concat(command.Arguments.Select(argument => ($"{path} <{argument.Name}>", argument.Description ?? "")))
            .Append((path, command.Description ?? ""))
            .Concat(command.Subcommands.SelectMany(sub => Descriptions($"{path} {sub.Name}".Trim(), sub)));

    private static string Good(Type type, IEnumerable<CompletionItem> choices)
        => (Nullable.GetUnderlyingType(type) ?? type.GetElementType() ?? type) switch
        {
            var one when one == typeof(Guid) => "0193f5a2-7c1e-8b4d-9e2f-5a6b7c8d9e0f",
            var one when one == typeof(Uri) => "http://127.0.0.1:1",
            var one when one == typeof(int) => "3",
            var one when one == typeof(bool) => "true",
            _ => choices.FirstOrDefault()?.Label ?? Nonsense,
        };

    private static IEnumerable<(string Path, Command Command)> Commands(string path, Command command)
        => command.Subcommands.Count == 0
            ? [(path, command)]
            : command
                .Subcommands.SelectMany(sub => Commands($"{path} {sub.Name}".Trim(), sub))
                .Concat(command.Action is null ? [] : [(path, command)]);
}

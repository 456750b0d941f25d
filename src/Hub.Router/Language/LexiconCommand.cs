using System.CommandLine;
using System.Text;
using Hub.Hosting.Terminal;

namespace Hub.Router.Language;

/// <summary><c>./hub lexicon build</c>: compiles a word list into the resource that the release gate reads.</summary>
internal static class LexiconCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var input = new Option<FileInfo>("--input") { Required = true, Description = "Word list, one entry a line (Debian: /usr/share/dict/dutch)." };
        var output = new Option<FileInfo>("--output") { Required = true, Description = "The compiled list." };
        var build = new Command("build", "Compile a word list; the same list gives the same bytes.") { input, output };
        build.SetAction(result => Build(result.GetRequiredValue(input), result.GetRequiredValue(output)));
        return new Command("lexicon", "The word list of the release gate.") { build };
    }

    private static int Build(FileInfo input, FileInfo output)
    {
        if (!input.Exists)
        {
            new TerminalWriter(Console.Error).WriteLine($"{input.FullName} does not exist. Debian's package wdutch has one: /usr/share/dict/dutch.");
            return 3;
        }

        using var file = output.Create();
        LexiconFile.Build(File.ReadLines(input.FullName, Encoding.UTF8), file);
        new TerminalWriter(Console.Out).WriteLine($"{output.FullName}: {file.Length} bytes");
        return 0;
    }
}

using System.CommandLine;
using System.Text;
using Hub.Contracts.Text;
using Hub.Deciding.Language.Words;

namespace Hub.Standalone.Commands.Rules;

/// <summary><c>./hub lexicon build</c>: compiles a word list into the resource that the release gate reads.</summary>
internal static class LexiconCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var input = new Option<FileInfo>("--input")
        {
            Required = true,
            Description = "Woordenlijst, één woord per regel (Debian: /usr/share/dict/dutch).",
        };
        var output = new Option<FileInfo>("--output") { Required = true, Description = "De vertaalde lijst." };
        var build = new Command("build", "Vertaalt een woordenlijst; dezelfde lijst geeft dezelfde bytes.") { input, output };
        build.SetAction(result => Build(result.GetRequiredValue(input), result.GetRequiredValue(output)));
        return new Command("lexicon", "De woordenlijst voor de vrijgave van tekst.") { build };
    }

    private static int Build(FileInfo input, FileInfo output)
    {
        if (!input.Exists)
        {
            new TerminalWriter(Console.Error)
                .WriteLine($"{input.FullName} bestaat niet. Het pakket wdutch van Debian heeft er een: /usr/share/dict/dutch.");
            return 3;
        }

        using var file = output.Create();
        LexiconFile.Build(File.ReadLines(input.FullName, Encoding.UTF8), file);
        new TerminalWriter(Console.Out).WriteLine($"{output.FullName}: {file.Length} bytes");
        return 0;
    }
}

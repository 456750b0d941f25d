using Spectre.Console;

namespace Hub.Standalone.Commands.Watching;

/// <summary>The terminal while somebody watches: a screen of its own, without a cursor; both come back as they were, however it
/// ends.</summary>
internal sealed class WatchScreen : IDisposable
{
    private const string Enter = "\e[?1049h\e[?25l";
    private const string Leave = "\e[0m\e[?25h\e[?1049l";
    private readonly Lock drawing = new();
    private readonly TextWriter terminal = Console.Out;
    private readonly bool coloured = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Goes to the screen.</summary>
    public WatchScreen() => terminal.Write(Enter);

    /// <summary>Columns and lines, as they are now.</summary>
    public static (int Width, int Height) Size
        => (Console.WindowWidth is > 0 and var width ? width : 80, Console.WindowHeight is > 0 and var height ? height : 24);

    /// <summary>Whether somebody pressed q.</summary>
    public static bool AskedToStop()
    {
        while (!Console.IsInputRedirected && Console.KeyAvailable)
        {
            if (Console.ReadKey(intercept: true).Key == ConsoleKey.Q)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Draws what fits, over what stood there.</summary>
    public void Draw(WatchLook look)
    {
        var (width, height) = Size;
        var lines = look.Screen(width, height).Take(height).Select(line => $"{Styled(line.Within(width), width)}\e[K");
        lock (drawing)
        {
            terminal.Write($"\e[H{string.Join("\r\n", lines)}\e[J");
            terminal.Flush();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        terminal.Write(Leave);
        terminal.Flush();
    }

    private string Styled(WatchLine line, int width)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = coloured ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = width;
        foreach (var (piece, tone) in line.Pieces)
        {
            console.Write(piece, StyleOf(tone));
        }
        return text.ToString();
    }

    private static Style StyleOf(WatchTone tone) => tone switch
    {
        WatchTone.Strong => new Style(decoration: Decoration.Bold),
        WatchTone.Faint => new Style(decoration: Decoration.Dim),
        WatchTone.Good => new Style(Color.Green),
        WatchTone.Bad => new Style(Color.Red, decoration: Decoration.Bold),
        _ => Style.Plain,
    };
}

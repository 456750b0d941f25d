using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Commands;

/// <summary>A command of the hub as a process behind a pseudo terminal of a given size, as a person has it.</summary>
internal sealed partial class PseudoTerminal : IAsyncDisposable
{
    private readonly TestFolder folder = new("terminal");
    private readonly StringBuilder text = new();
    private readonly Process process;
    private readonly Task reading;

    private PseudoTerminal(int columns, int rows, string command, bool colour)
    {
        // The shell outlives Ctrl+C, so that it can say how the command ended and how it left the terminal.
        var line = $"trap : INT; stty cols {columns} rows {rows}; stty -g >before; {command}; echo einde=$?; stty -g >after";
        var start = new ProcessStartInfo("script")
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var argument in (string[])["-qfc", line, "/dev/null"])
        {
            start.ArgumentList.Add(argument);
        }
        (start.Environment["TERM"], start.Environment["NO_COLOR"]) = ("xterm-256color", colour ? "" : "1");
        process = Process.Start(start)!;
        folder.Register(process.Id);
        reading = Task.Run(ReadAsync);
    }

    /// <summary>All that the terminal got.</summary>
    public string Text
    {
        get
        {
            lock (text)
            {
                return text.ToString();
            }
        }
    }

    /// <summary>The last whole screen, as lines without colours.</summary>
    public string[] Screen
        => Text.Split("\e[H") is { Length: > 1 } frames
            && Array.FindLast(frames, frame => frame.Contains("\e[J", StringComparison.Ordinal)) is { } last
            ? [.. Escapes.Replace(last[..last.IndexOf("\e[J", StringComparison.Ordinal)], "").Split('\n')
                .Select(line => line.TrimEnd('\r'))]
            : [];

    /// <summary>How many screens were drawn.</summary>
    public int Screens => Text.Split("\e[J").Length - 1;

    /// <summary>Starts a command of the hub.</summary>
    public static PseudoTerminal Start(int columns, int rows, bool colour, params string[] command)
        => new(columns, rows, $"exec_hub() {{ dotnet '{Repository.Program("Hub.Standalone")}' \"$@\"; }}; exec_hub "
            + $"{string.Join(' ', command.Select(word => $"'{word}'"))}", colour);

    /// <summary>Types.</summary>
    public void Type(char key)
    {
        process.StandardInput.Write(key);
        process.StandardInput.Flush();
    }

    /// <summary>Waits until a screen shows something.</summary>
    public async Task<string[]> UntilAsync(Func<string, bool> shown, string what)
    {
        try
        {
            await Posix.UntilAsync(() => Task.FromResult(Array.Exists(Screen, line => shown(line)) || process.HasExited),
                TimeSpan.FromSeconds(60), what);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{what}; the screen was:\n{string.Join('\n', Screen)}");
        }
        Assert.False(process.HasExited, Text);
        return Screen;
    }

    /// <summary>Waits for the end: the exit code of the command, and whether the terminal is set as it was before.</summary>
    public async Task<(int Code, bool Restored)> EndAsync()
    {
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        await reading;
        folder.Unregister(process.Id);
        var same = await File.ReadAllTextAsync(folder.Combine("before")) == await File.ReadAllTextAsync(folder.Combine("after"));
        var left = Text.LastIndexOf("\e[?1049l", StringComparison.Ordinal) > Text.LastIndexOf("\e[?1049h", StringComparison.Ordinal)
            && Text.LastIndexOf("\e[?25h", StringComparison.Ordinal) > Text.LastIndexOf("\e[?25l", StringComparison.Ordinal);
        return (int.Parse(Ending.Match(Text).Groups["code"].Value), same && left);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        process.Dispose();
        await folder.DisposeAsync();
    }

    private async Task ReadAsync()
    {
        var buffer = new char[4096];
        while (await process.StandardOutput.ReadAsync(buffer) is > 0 and var read)
        {
            lock (text)
            {
                text.Append(buffer, 0, read);
            }
        }
    }

    [GeneratedRegex(@"\e\[[0-9;?]*[A-Za-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Escapes { get; }

    [GeneratedRegex(@"einde=(?<code>\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Ending { get; }
}

using System.Runtime.InteropServices;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Text;
using Microsoft.Win32.SafeHandles;

namespace Hub.Standalone.Commands.Watching;

/// <summary>
/// Looks every few seconds until somebody ends it: on a terminal as a screen that is drawn anew, elsewhere as a block of text a look, with
/// JSON as a line a look.
/// </summary>
internal static class WatchLoop
{
    /// <summary>The exit code of who was stopped before anything was seen.</summary>
    public const int NothingSeen = 130;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(50);

    /// <summary>Goes on until q, Ctrl+C, or nobody reads any more.</summary>
    /// <returns>The exit code of what was seen last.</returns>
    public static async Task<int> RunAsync(IWatched watched, TimeSpan interval, bool json, CancellationToken cancellationToken)
    {
        await using var output = new TerminalWriter(Piped());
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // The command line hears Ctrl+C only once the first look has been waited for: until then it would end the process at once, and
        // leave the terminal on this screen, without its cursor.
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var screen = json || Console.IsOutputRedirected ? null : new WatchScreen();
        WatchLook? seen = null;
        var listening = screen is null ? Task.CompletedTask : ListenAsync(screen, () => Volatile.Read(ref seen), ended);
        try
        {
            while (true)
            {
                var look = await watched.LookAsync(ended.Token);
                Volatile.Write(ref seen, look);
                Show(look, screen, json, output);
                await Task.Delay(interval, ended.Token);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // somebody has seen enough
        }
        catch (IOException) when (screen is null)
        {
            // who read along has gone
        }
        finally
        {
            await ended.CancelAsync();
            await listening;
        }
        return seen?.Code ?? NothingSeen;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            ended.Cancel();
        }
    }

    // The console's own stream takes a reader that has gone for one that reads: it would look on for ever behind `| head`.
    private static StreamWriter Piped()
        => new(new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0)) { AutoFlush = false };

    private static void Show(WatchLook look, WatchScreen? screen, bool json, TerminalWriter output)
    {
        if (screen is not null)
        {
            screen.Draw(look);
            return;
        }
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(look.Json, HubJson.Options));
        }
        else
        {
            look.Plain(output);
            output.WriteLine();
        }
        output.Flush();
    }

    // Keys, and a window that changes its size, also while a server keeps a look waiting.
    private static async Task ListenAsync(WatchScreen screen, Func<WatchLook?> seen, CancellationTokenSource ended)
    {
        var size = WatchScreen.Size;
        while (!ended.IsCancellationRequested)
        {
            if (WatchScreen.AskedToStop())
            {
                await ended.CancelAsync();
                return;
            }
            if (WatchScreen.Size != size)
            {
                size = WatchScreen.Size;
                if (seen() is { } look)
                {
                    screen.Draw(look);
                }
            }
            await Task.Delay(Beat, CancellationToken.None);
        }
    }
}

using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Hub.Testing.Processes;

/// <summary>Signals and small programs of the operating system.</summary>
public static partial class Posix
{
    /// <summary>Whether the tests run as root.</summary>
    public static bool IsRoot => EffectiveUser() == 0;

    /// <summary>SIGKILL: the process ends at once, without cleaning up. False when there was no such process.</summary>
    public static bool KillHard(int pid) => Kill(pid, 9) == 0;

    /// <summary>SIGTERM.</summary>
    public static bool Terminate(int pid) => Kill(pid, 15) == 0;

    /// <summary>SIGINT; PostgreSQL calls it a fast shutdown.</summary>
    public static bool KillInterrupt(int pid) => Kill(pid, 2) == 0;

    /// <summary>SIGSTOP: a pause, not a crash.</summary>
    public static bool Pause(int pid) => Kill(pid, 19) == 0;

    /// <summary>SIGCONT.</summary>
    public static bool Resume(int pid) => Kill(pid, 18) == 0;

    /// <summary>Whether a process lives; a zombie does not.</summary>
    public static bool Lives(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..][0] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Resident memory in bytes; zero when the process is gone.</summary>
    public static long ResidentMemory(int pid)
    {
        try
        {
            return long.Parse(File.ReadAllText($"/proc/{pid}/statm").Split(' ')[1]) * Environment.SystemPageSize;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>
    /// Processor time that the calling thread has used: unlike the wall clock it does not count what others on the machine do.
    /// </summary>
    public static TimeSpan ThreadTime()
    {
        _ = ClockTime(3, out var time);
        return TimeSpan.FromTicks((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / 100));
    }

    /// <summary>Waits until a condition holds.</summary>
    /// <exception cref="TimeoutException">It does not hold in time.</exception>
    public static async Task UntilAsync(Func<Task<bool>> condition, TimeSpan within, string what)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(began) > within)
            {
                throw new TimeoutException($"not within {within.TotalSeconds:0} s: {what}");
            }
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    /// <summary>Lets real time pass, for what a server does in its own time and shows to nobody. Not for waiting on the hub.</summary>
    public static Task PassAsync(TimeSpan time) => Task.Delay(time);

    /// <summary>Runs a program to its end and gives its output.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than zero.</exception>
    public static async Task<string> RunAsync(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null,
        string? input = null)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = input is not null,
            WorkingDirectory = folder ?? "/",
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start");
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await output} {await errors}");
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int pid, int signal);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial uint EffectiveUser();

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ClockTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}

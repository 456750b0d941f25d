using System.Collections.Concurrent;
using System.Diagnostics;

namespace Hub.Bench.Load;

/// <summary>
/// Sends so many requests a second, each at its own moment whether or not earlier ones were answered,
/// and keeps how long each answer took.
/// </summary>
internal sealed class SteadyLoad(HttpLoad load, int perSecond)
{
    private readonly ConcurrentBag<double> milliseconds = [];
    private int refused;
    private int accepted;
    private int tooMany;

    /// <summary>How long each 202 took.</summary>
    public IReadOnlyCollection<double> Milliseconds => milliseconds;

    /// <summary>How many were answered with 202.</summary>
    public int Accepted => Volatile.Read(ref accepted);

    /// <summary>How many were answered with 429.</summary>
    public int TooMany => Volatile.Read(ref tooMany);

    /// <summary>How many were answered otherwise than with 202, or not at all.</summary>
    public int Refused => Volatile.Read(ref refused);

    /// <summary>Sends until the time is over and all are answered.</summary>
    public async Task RunAsync(TimeSpan time, Func<int, byte[]> body)
    {
        var count = (int)(time.TotalSeconds * perSecond);
        var sends = new List<Task>(count);
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            var due = TimeSpan.FromSeconds(i / (double)perSecond) - Stopwatch.GetElapsedTime(began);
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due);
            }
            var number = i;
            sends.Add(Task.Run(() => SendAsync(body(number))));
        }
        await Task.WhenAll(sends);
    }

    private async Task SendAsync(byte[] body)
    {
        var at = Stopwatch.GetTimestamp();
        var status = await load.StatusAsync(body);
        if (status == StatusCodes.Status202Accepted)
        {
            milliseconds.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
            Interlocked.Increment(ref accepted);
        }
        else
        {
            Interlocked.Increment(ref refused);
            _ = status == StatusCodes.Status429TooManyRequests ? Interlocked.Increment(ref tooMany) : 0;
        }
    }
}

using System.Diagnostics;
using Hub.Testing.Processes;

namespace Hub.Testing.Nodes;

/// <summary>What rabbitmqctl does too, asked of the node itself: a hundredth of the cost.</summary>
internal static class ErlangCall
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static int asked;

    /// <summary>Calls a function with texts; it ends well whatever was answered: {ok, ok} is good.</summary>
    public static async Task DoAsync(
        int port, IReadOnlyDictionary<string, string> environment, string folder, string function, params string[] texts)
    {
        var arguments = texts.Select(text => $"<<\"{Quoted(text)}\">>");
        var said = await AskAsync(port, environment, folder, $"{function}({string.Join(", ", arguments)}).\n");
        if (said.Trim() != "{ok, ok}")
        {
            throw new InvalidOperationException($"{function}: {said}");
        }
    }

    /// <summary>Evaluates an expression; what it gave.</summary>
    public static async Task<string> EvaluateAsync(
        int port, IReadOnlyDictionary<string, string> environment, string folder, string expression)
        => (await AskAsync(port, environment, folder, $"{expression}.\n")).Trim() is ['{', 'o', 'k', ',', ' ', .. var given, '}']
            ? given
            : throw new InvalidOperationException($"{expression}: no answer");

    private static string Quoted(string text)
        => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    // Each asks under a name of its own: one that is drawn by the second is another's too, whom the node then refuses. A loaded machine may
    // still
    // be slow to shake hands; what found no connection did nothing, and is asked again.
    private static async Task<string> AskAsync(int port, IReadOnlyDictionary<string, string> environment, string folder, string question)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var name = $"ask{Environment.ProcessId}x{Interlocked.Increment(ref asked)}";
            try
            {
                return await Posix.RunAsync("erl_call", ["-address", $"127.0.0.1:{port}", "-h", name, "-e"], environment, folder, question);
            }
            catch (InvalidOperationException fault)
                when (fault.Message.Contains("failed to connect", StringComparison.Ordinal) && waited.Elapsed < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }
}

using System.Security.Cryptography;
using System.Text;

namespace Hub.Hosting.Http;

/// <summary>The name under which a worker is heard: its machine, and what tells it from others there.</summary>
public static class WorkerName
{
    private const int LongestMachine = 60;

    /// <summary>A name that stays the same after a restart.</summary>
    /// <param name="kind">What it does, in one word.</param>
    /// <param name="own">What no other worker of this kind on this machine has, such as the path of its spool or its address.</param>
    public static string Of(string kind, string own)
    {
        var machine = new string(
            [.. Environment.MachineName.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.').Take(LongestMachine)]);
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(own)).AsSpan(0, 3));
        return $"{kind}-{(machine.Length == 0 ? "machine" : machine)}-{mark}";
    }
}

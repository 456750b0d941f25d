using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Hub.Router.SecondReading;

/// <summary>
/// Lets ONNX Runtime be found where the settings say. Builds of it by its maker tell the maker over the network how they are used, from the
/// moment that they are loaded: that is switched off before.
/// </summary>
internal static class EncoderRuntime
{
    /// <summary>The variable that keeps it silent.</summary>
    public const string Silence = "ORT_DISABLE_TELEMETRY";

    private static readonly Lock Gate = new();
    private static string? library;

    /// <summary>Prepares the first use; the first library stays, since a process holds one.</summary>
    /// <param name="file">The library of ONNX Runtime.</param>
    /// <exception cref="Win32Exception">It could not be kept silent: then it is not loaded.</exception>
    public static void Prepare(string file)
    {
        lock (Gate)
        {
            if (library is not null)
            {
                return;
            }
            Environment.SetEnvironmentVariable(Silence, "1");
            // Native code does not see what the line above sets, but on Windows.
            if (!OperatingSystem.IsWindows() && SetVariable(Silence, "1", 1) != 0)
            {
                throw new Win32Exception(Marshal.GetLastPInvokeError());
            }
            library = file;
            AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name)
                => name.Contains("onnxruntime", StringComparison.OrdinalIgnoreCase) ? NativeLibrary.Load(library) : 0;
        }
    }

    [DllImport("libc", EntryPoint = "setenv", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetVariable(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string value, int overwrite);
}

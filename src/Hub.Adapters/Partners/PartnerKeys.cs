using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Hub.Adapters.Partners;

/// <summary>Makes API keys: the hub keeps the hash, the partner the key.</summary>
internal static class PartnerKeys
{
    /// <summary>Makes a key and writes its hash; returns the key, which is nowhere else.</summary>
    /// <exception cref="IOException">The key's file is there already.</exception>
    public static string Create(string keysFolder, string partner, string name)
    {
        var key = $"hub_{partner}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))}";
        var file = FileOf(keysFolder, partner, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        stream.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))));
        return key;
    }

    /// <summary>Writes a key for a trial where only its owner can read it; returns the file.</summary>
    public static string WritePrivate(string keysFolder, string partner, string name, string key)
    {
        var file = Path.Combine(keysFolder, "partners-private", $"{partner}.{name}.key");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        }
        else
        {
            Directory.CreateDirectory(
                Path.GetDirectoryName(file)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        using var writer = new StreamWriter(file, options);
        writer.Write(key);
        return file;
    }

    /// <summary>Where the hash of a key stands.</summary>
    public static string FileOf(string keysFolder, string partner, string name)
        => Path.Combine(keysFolder, "partners", $"{partner}.{name}.sha256");
}

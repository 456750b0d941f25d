namespace Hub.Configuration.Servers;

/// <summary>Where a secret comes from: a file or an environment variable, never the configuration itself.</summary>
/// <param name="File">File that holds the secret alone, relative to the configuration folder.</param>
/// <param name="Variable">Environment variable that holds it.</param>
public sealed record SecretSource(string? File = null, string? Variable = null)
{
    /// <summary>Reads the secret; null where there is none.</summary>
    public string? Read()
    {
        var text = Variable is not null ? Environment.GetEnvironmentVariable(Variable)
            : File is not null && System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File)
            : null;
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    /// <summary>Reads the secret.</summary>
    /// <exception cref="InvalidOperationException">It is gone since the settings were checked.</exception>
    public string Require() => Read() ?? throw new InvalidOperationException("A secret that the settings name is not there.");

    /// <inheritdoc/>
    public override string ToString() => Variable is not null ? "from a variable" : "from a file";
}

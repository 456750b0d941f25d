namespace Hub.Desk.Frame;

/// <summary>One file that a browser loads from the desk.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">What is served.</param>
/// <param name="Hash">SHA-256 of that, in lower-case hexadecimal.</param>
internal sealed record BrowserFile(string Name, byte[] Content, string Hash)
{
    /// <summary>What a browser is told that it is; it never guesses.</summary>
    public string MediaType => Path.GetExtension(Name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"{other} is not served."),
    };
}

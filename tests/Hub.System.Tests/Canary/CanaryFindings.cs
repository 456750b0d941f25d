namespace Hub.System.Tests.Canary;

/// <summary>What a canary run found.</summary>
/// <param name="Found">Markers, and where.</param>
/// <param name="Unexpected">Answers that were not what they should be.</param>
/// <param name="Decrypted">What the right team read with its own key.</param>
/// <param name="Results">What partners heard of files and messages.</param>
/// <param name="Register">Exit code of the question who received data about the person.</param>
internal sealed record CanaryFindings(
    IReadOnlyList<string> Found, IReadOnlyList<string> Unexpected, string Decrypted, string Results, int Register)
{
    private const int GoodRows = 5;
    private const int GoodMessages = 1;

    /// <summary>Nothing leaked, and all of it really happened: a run in which nothing came through finds nothing either.</summary>
    public void MustBeClean()
    {
        Assert.Equal("", string.Join('\n', Unexpected));
        Assert.Equal("", string.Join('\n', Found));
        var (rows, messages) = (Results.Split(";ontvangen;").Length - 1, Results.Split("\"received\"").Length - 1);
        Assert.True((rows, messages) == (GoodRows, GoodMessages), $"{rows} rows and {messages} messages were taken in:\n{Results}");
        Assert.Equal(0, Register);
        Assert.Contains(Markers.Name, Decrypted, StringComparison.Ordinal);
        Assert.Contains(Markers.Phone, Decrypted, StringComparison.Ordinal);
    }
}

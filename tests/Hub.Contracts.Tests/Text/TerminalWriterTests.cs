using Hub.Contracts.Text;

namespace Hub.Contracts.Tests.Text;

/// <summary>What somebody else wrote never steers the terminal of who reads it.</summary>
public sealed class TerminalWriterTests
{
    [Theory]
    [InlineData("gewoon, met é en \u25af en \ud83d\ude00", "gewoon, met é en \u25af en \ud83d\ude00")]
    [InlineData("a\u001b[31mROOD", "a\\u001b[31mROOD")]
    [InlineData("a\u009b31m", "a\\u009b31m")]
    [InlineData("a\u202eb\u200b\u00ad\ufeff\u2066", "a\\u202eb\\u200b\\u00ad\\ufeff\\u2066")]
    [InlineData("a\u2028b\u0007\u0000", "a\\u2028b\\u0007\\u0000")]
    [InlineData("\U000E0041", "\\udb40\\udc41")]
    public void What_a_terminal_obeys_or_hides_is_shown_as_its_escape(string text, string shown)
    {
        Assert.Equal(shown, Written(writer => writer.Write(text)));
        Assert.Equal(shown, Written(writer => writer.Write(text.AsSpan())));
        Assert.Equal(shown, Written(writer => Array.ForEach(text.ToCharArray(), writer.Write)));
        Assert.Equal(shown + Environment.NewLine, Written(writer => writer.WriteLine(text)));
    }

    [Fact]
    public void Lines_and_tabs_pass_but_not_in_a_cell()
    {
        Assert.Equal("a\n\tb", Written(writer => writer.Write("a\n\tb")));
        Assert.Equal("a\\n\\tb", TerminalWriter.Cell("a\n\tb"));
    }

    private static string Written(Action<TerminalWriter> write)
    {
        using var inner = new StringWriter();
        using var writer = new TerminalWriter(inner);
        write(writer);
        return inner.ToString();
    }
}

using System.Text;

namespace Hub.System.Tests.Canary;

public sealed class MarkerScanTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_marker_is_found_in_base64_at_each_alignment(int before)
    {
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', before) + Markers.PersonStory));

        Assert.NotEmpty(MarkerScan.In("text", text));
    }

    [Fact]
    public void A_marker_is_found_as_plain_text_hexadecimal_and_UTF_16()
    {
        Assert.NotEmpty(MarkerScan.In("text", $"a {Markers.Name} b"));
        Assert.NotEmpty(MarkerScan.In("text", Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Markers.Word))));
        Assert.NotEmpty(MarkerScan.In("bytes", Encoding.Unicode.GetBytes(Markers.Surname)));
    }

    [Fact]
    public void Text_without_a_marker_is_clean()
    {
        Assert.Empty(MarkerScan.In("text", "De lantaarnpaal op het plein is kapot."));
    }
}

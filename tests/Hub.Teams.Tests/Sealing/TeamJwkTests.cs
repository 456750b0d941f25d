using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Hub.Teams.Sealing;

namespace Hub.Teams.Tests.Sealing;

/// <summary>Key files as other programs read them.</summary>
public sealed class TeamJwkTests
{
    // One key in some fifty has such a number; a browser refuses the file of who wrote the zeros.
    [Fact]
    public void A_number_that_begins_with_zeros_is_written_without_them_and_read_back_whole()
    {
        using var rsa = RSA.Create(2048);
        var key = rsa.ExportParameters(includePrivateParameters: true);
        (key.D![0], key.D[1], key.DP![0], key.InverseQ![0]) = (0, 0, 0, 0);

        var text = TeamJwk.Write(key, "k20261124a", withPrivate: true);
        var back = TeamJwk.Read(text);

        using var members = JsonDocument.Parse(text);
        Assert.All(
            (string[])["n", "e", "d", "p", "q", "dp", "dq", "qi"],
            name => Assert.NotEqual(0, Base64Url.DecodeFromChars(members.RootElement.GetProperty(name).GetString())[0]));
        Assert.Equal(key.D, back.D);
        Assert.Equal(key.DP, back.DP);
        Assert.Equal(key.InverseQ, back.InverseQ);
    }
}

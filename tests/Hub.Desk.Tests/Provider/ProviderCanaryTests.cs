using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;

namespace Hub.Desk.Tests.Provider;

/// <summary>What stays of who signed in.</summary>
[Collection(ProviderTestGroup.Name)]
public sealed partial class ProviderCanaryTests(ProviderSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_desk_keeps_and_writes_holds_no_token_and_nobodys_address()
    {
        await using var person = await Person.AtAsync(site.Desk);
        await person.Page.GotoAsync("/desk");
        await Visitors.SignInAsync(person, "anna");
        await using var stranger = await Person.AtAsync(site.Desk);
        await stranger.Page.GotoAsync("/desk/aanmelden/terug/0?code=canary-code-5512&state=canary-state-5512");
        Assert.Equal("asked", await Visitors.AskedAsync(site, site.Provider.Token("anna"), actor: "aanvoerder-8010"));

        foreach (var file in Directory.EnumerateFiles(site.Desk.Data, "*", SearchOption.AllDirectories))
        {
            var text = Encoding.Latin1.GetString(await ReadAsync(file));
            // a seal for a team, or a token
            Assert.DoesNotContain(Written.Matches(text), one => !HeaderOf(one.Value).Contains("\"team\"", StringComparison.Ordinal));
            foreach (var word in new[] { "s-anna-71", "s-anna-71@example.nl", ProviderNode.Secret, "canary-code-5512",
                "canary-state-5512" })
            {
                Assert.False(text.Contains(word, StringComparison.Ordinal), $"{Path.GetFileName(file)} holds {word}");
            }
        }
    }

    [GeneratedRegex(@"eyJ[A-Za-z0-9_-]{10,}(?=\.[A-Za-z0-9_-]{10,}\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Written { get; }

    private static string HeaderOf(string part) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(part));

    private static async Task<byte[]> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Token);
        return copy.ToArray();
    }
}

using System.Text;
using Hub.Contracts.TeamInbox;
using Hub.Desk.Link;

namespace Hub.Desk.Tests.Link;

/// <summary>Each way in which the hub refuses has a Dutch sentence, and none tells a person to use a terminal.</summary>
public sealed class RefusalWordsTests
{
    [Theory]
    [InlineData(401, null, "sleutel")]
    [InlineData(404, null, "postvak")]
    [InlineData(409, InboxCodes.Taken, "Iemand anders")]
    [InlineData(409, InboxCodes.WrongState, "al verder")]
    [InlineData(409, InboxCodes.ContentGone, "gewist")]
    [InlineData(409, "erased-on-request", "ingetrokken")]
    [InlineData(400, "HumanConfirms", "rol")]
    [InlineData(400, "NeedToKnow", "Dat team mag dit niet hebben")]
    [InlineData(413, null, "te groot")]
    [InlineData(500, null, "niet gebeurd")]
    [InlineData(503, null, "niet gebeurd")]
    public void It_says_what_happened_and_what_to_do(int status, string? code, string word)
    {
        var body = code is null ? "" : $$"""{"status":{{status}},"errors":[{"field":"content","rule":"x","code":"{{code}}"}]}""";

        var words = Refusal.Of(new HubAnswer(status, "application/problem+json", Encoding.UTF8.GetBytes(body))).Words;

        Assert.Contains(word, words, StringComparison.Ordinal);
        Assert.DoesNotContain("./hub", words, StringComparison.Ordinal);
        Assert.EndsWith(".", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("""{"errors":[1]}""")]
    public void An_answer_that_is_no_problem_of_the_hub_is_refused_in_words_too(string body) =>
        Assert.Contains(
            "niet gebeurd",
            Refusal.Of(new HubAnswer(502, "text/html", Encoding.UTF8.GetBytes(body))).Words,
            StringComparison.Ordinal);
}

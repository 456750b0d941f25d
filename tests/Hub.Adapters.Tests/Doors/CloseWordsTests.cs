using Hub.Adapters.Doors;
using Hub.Contracts;
using Hub.Contracts.FollowUp;

namespace Hub.Adapters.Tests.Doors;

public sealed class CloseWordsTests
{
    [Fact]
    public void Every_ending_has_a_sentence_of_its_own()
    {
        string[] said = [.. Enum.GetValues<CloseOutcome>().Where(one => one != CloseOutcome.Unknown)
            .Select(one => CloseWords.Of(WireCode.Of(one)))];

        Assert.Equal(said.Length, said.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(CloseWords.Done, said);
    }
}

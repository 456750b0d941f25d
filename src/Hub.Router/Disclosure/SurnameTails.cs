using Hub.Router.Language;

namespace Hub.Router.Disclosure;

/// <summary>Endings of Dutch surnames: a compound that no list holds and that ends so (Nieuwpoort, Hoogerwerf) is as likely a name.</summary>
internal static class SurnameTails
{
    private const int Longest = 5;

    private static readonly WordSet Tails = WordSet.Of(
        "stra sma inga ink ing mans sen berg berge burg dijk daal veld kamp horst poort brink werf stein man hof huis boom broek meijer meyer bosch bos ker aar aars aards ers ema ma ling loo donk "
        + "rade haar voort vliet kerk schot zoon hout eman jans");

    /// <summary>Whether the folded word ends so.</summary>
    public static bool Ends(ReadOnlySpan<char> word)
    {
        for (var length = 2; length <= Longest && length < word.Length; length++)
        {
            if (Tails.Contains(word[^length..]))
            {
                return true;
            }
        }

        return false;
    }
}

using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Disclosure.Release;

/// <summary>
/// Endings of Dutch surnames: a compound that no list holds and that ends so (Nieuwpoort, Hoogerwerf) is as likely a name.
/// </summary>
internal static class SurnameTails
{
    private static readonly Endings Tails = new(
        "stra sma inga ink ing mans sen berg berge burg dijk daal veld kamp horst poort brink werf stein man hof huis "
        + "boom broek meijer meyer bosch bos ker aar aars aards ers ema ma ling loo donk "
        + "rade haar voort vliet kerk schot zoon hout eman jans",
        shortestStem: 1);

    /// <summary>Whether the folded word ends so.</summary>
    public static bool Ends(ReadOnlySpan<char> word) => Tails.Has(word);
}

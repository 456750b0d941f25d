using Hub.Contracts.Territory;

namespace Hub.Router.Territory;

/// <summary>What one piece of evidence says: the areas that it allows, as bits, and the one that it means when nothing else speaks.</summary>
/// <param name="Areas">A bit for each area that is possible; 0 says nothing.</param>
/// <param name="Main">The area that it means in all likelihood; -1 where it leaves that open.</param>
/// <param name="Buurt">The buurt, where it says that much.</param>
internal readonly record struct AreaEvidence(ulong Areas, int Main, BuurtCode? Buurt = null)
{
    /// <summary>Says nothing.</summary>
    public static AreaEvidence None => new(0, -1);

    /// <summary>Certain of one area.</summary>
    public static AreaEvidence Of(int area, BuurtCode? buurt = null) => new(1UL << area, area, buurt);

    /// <summary>Either of both.</summary>
    public AreaEvidence Or(AreaEvidence other)
        => Areas == 0 ? other
            : other.Areas == 0 ? this
            : new AreaEvidence(Areas | other.Areas, Main == other.Main ? Main : -1, Buurt == other.Buurt ? Buurt : null);
}

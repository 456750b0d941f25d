using System.Collections.Frozen;
using Hub.Deciding.Classification.Text;

namespace Hub.Deciding.Classification.Evidence;

/// <summary>
/// Words that every text has: articles, pronouns, prepositions, conjunctions, auxiliaries. They weigh in the sum, and tell a reader nothing
/// by themselves; within an expression they are shown with it.
/// </summary>
internal static class SmallWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> All = string.Join(
        ' ',
        "de het een der den des ene ik jij je u hij zij ze wij we jullie hen hun haar hem mij me ons onze onzes mijn jouw uw",
        "zijn zich mekaar elkaar deze dit die dat zulke welke welk wie wat waar waarvan waarin waarop waarmee waardoor waarom",
        "wanneer hoe hoeveel iemand iets niets alles alle allemaal ieder iedere elk elke enkele enkel sommige veel vele weinig",
        "meer meest minder beide ander andere men er ervan erop erin ermee eraan erbij eruit erdoor daar daarvan daarop daarin",
        "daarmee daarbij daardoor daarom daarna hier hiervan hierbij hierop in op aan bij van voor naar met zonder om uit over",
        "onder door tot te ten ter tegen tussen achter langs rond naast sinds tijdens vanaf via volgens per binnen buiten boven",
        "beneden na en of maar want dus omdat doordat zodat als dan toen terwijl hoewel tenzij indien mits nadat voordat totdat",
        "ook nog al wel niet geen nooit ooit altijd soms vaak weer steeds nu straks net pas toch even graag heel erg zeer zo",
        "zoals zelfs misschien ongeveer bijna echt gewoon eigenlijk verder ben bent is was waren wees geweest word wordt worden",
        "werd werden geworden heb hebt heeft hebben had hadden gehad zal zult zullen zou zouden kan kun kunt kunnen kon konden",
        "mag mogen mocht mochten moet moeten moest moesten wil wilt willen wilde wilden ga gaat gaan ging gingen gegaan doe",
        "doet doen deed deden gedaan kom komt komen kwam kwamen laat laten liet lieten blijft blijven bleef bleven blijf staat",
        "staan stond stonden zit zitten zat zaten ligt liggen lag lagen lijkt lijken t s n d m ie ff es gr mvg vr ivm tav nav",
        "ca evt bv enz etc re mbt mn dd sp ja nee aub svp z'n m'n d'r zo'n").Split(' ')
        .Distinct(StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word speaks of one person, the writer too.</summary>
    public static bool IsPerson(ReadOnlySpan<char> word)
        => word is "hij" or "hem" or "zij" or "haar" or "ze" or "zijn" or "ik" or "mijn" or "mij" or "me";

    /// <summary>Whether a token is one, or no word at all.</summary>
    public static bool Is(NormalText text, int token) => text.Tokens[token].NormalLength < 2 || All.Contains(text.Word(text.Tokens[token]));
}

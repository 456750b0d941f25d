using Hub.Deciding.Language.Words;
using static Hub.Deciding.Language.Words.WordClass;

namespace Hub.Deciding.Language;

/// <summary>Finds surnames that are everyday words written small, by where no everyday word can stand: "te winkel belde", "de wit van hiernaast", "de hond van mulder".</summary>
internal static class SmallNames
{
    // What may follow "te" and may be a surname too: te koop, te hard.
    private static readonly WordSet NoNameAfterTe = WordSet.Of(
        "koop huur leen water land voet paard gast boek bed keer hard klein groot kort lang laat vroeg jong oud zwaar licht warm koud nat droog vol smal breed hoog laag snel traag duur "
        + "goedkoop gek erg ver dicht dik dun wijd nauw ruim donker fel scherp zacht stil druk pas kust kijk hoop goed recht scheef glad wild rijk arm slim sterk zoet vast los rond rood wit zwart groen");

    // Adjectives without an ending: after "de" they need a noun to go on, or they are a name.
    private static readonly WordSet BareAdjectives = WordSet.Of("wit groot klein jong bruin zwart rood blauw grijs groen goed kort oud rijk slim sterk arm zoet wild lang hoog ruig rooij vries koning graaf boer haan");
    private static readonly WordSet Certain = WordSet.Of("wit groot klein jong bruin zwart rood blauw grijs groen goed kort oud rijk slim sterk arm zoet wild lang hoog ruig rooij vries");

    private static readonly WordSet PersonActs = WordSet.Of(
        "zegt zei belt belde woont woonde vertelt vertelde wil wilde vindt vond vraagt vroeg weigert weigerde slaapt sliep huilt huilde drinkt dronk eet at schreeuwt schreeuwde roept riep scheldt schold "
        + "mailt mailde appt appte schrijft schreef verhuurt dealt blowt rookt werkt werkte heet durft denkt dacht weet wist kent klaagt klaagde lacht snauwt gelooft schaamt verzorgt meldt meldde heeft had "
        + "hef heb parkeert parkeerde gooit gooide rijdt reed doet deed laat liet stookt dreigt dreigde betaalt betaalde draait draaide geeft gaf");

    private static readonly WordSet Owned = WordSet.Of(
        "hond honden kat katten auto auto's tuin tuintje huis woning zoon dochter zoontje dochtertje kinderen vrouw man moeder vader broer zus heg schuur schuurtje kliko container bus busje scooter fiets caravan "
        + "camper troep rommel zooi spullen camera muziek hek schutting balkon boom bomen dak haan kippen stoel rollator scootmobiel adres nummer sleutel buren buurman buurvrouw ex vriend vriendin melding klacht bericht mail mailtje telefoontje belletje");

    private static readonly WordSet Belongings = WordSet.Of("hond honden kat katten auto auto's zoon dochter zoontje dochtertje kinderen "
        + "vrouw man kliko busje scooter fiets caravan camper hek schutting heg rollator scootmobiel");

    private static readonly WordSet Materials = WordSet.Of(
        "hout steen glas ijzer goud zilver water zand klei riet stof staal beton plastic papier karton huis boven beneden vroeger elders buiten binnen ver achter links rechts hier daar boord rijk stad dorp school");

    private static readonly WordSet Beside = WordSet.Of("hiernaast ernaast hierboven hieronder hierachter boven beneden tegenover nummer nr huisnummer");
    private static readonly WordSet Nicknames = WordSet.Of("bijnaam bijgenaamd alias aka nickname roepnaam schuilnaam");
    private static readonly WordSet Links = WordSet.Of("volgens met van bij aan door en naar voor uit op in die dat om als");

    /// <summary>Adds the mentions of one text.</summary>
    public static void Scan(MentionScan scan)
    {
        var text = scan.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind == TokenKind.Word && !scan.Covers(i) && Length(text, i) is > 0 and var length)
            {
                scan.Add(MentionKind.Name, i, length);
            }
        }
    }

    private static int Length(TokenizedText text, int i) => text.Word(i) switch
    {
        "naam" => text.Is(i - 2, TokenKind.Word) && text.Word(i - 2) is "onder" && text.Word(i - 1) is "de" ? AfterNickname(text, i) : 0,
        "te" => AfterTe(text, i),
        "ten" or "ter" => text.Is(i + 1, TokenKind.Word) && !text.IsCapital(i + 1) && Acts(text, i + 2) ? 2 : 0,
        "de" => AfterDe(text, i),
        "van" => AfterVan(text, i),
        "apenstaartje" or "apenstaart" => text.Is(i + 1, TokenKind.Word) ? 2 : 1,
        var word when Nicknames.Contains(word) => AfterNickname(text, i),
        _ => IsBare(text, i) ? 1 : 0,
    };

    // te winkel
    private static int AfterTe(TokenizedText text, int i)
    {
        var name = i + 1;
        if (!IsSmallWordName(text, name) || text.Has(name, Function | Capitalised) || NoNameAfterTe.Contains(text.Word(name)))
        {
            return 0;
        }

        // An infinitive (te bakken) is a name only where a person acts.
        return text.Word(name).EndsWith("en") && !Acts(text, name + 1) ? 0 : 2;
    }

    // de wit van hiernaast, de groot belde
    private static int AfterDe(TokenizedText text, int i)
    {
        var name = i + 1;
        if (!text.Is(name, TokenKind.Word) || text.IsCapital(name) || text[name].Joined || !BareAdjectives.Contains(text.Word(name)))
        {
            return 0;
        }

        return Acts(text, name + 1) && Certain.Contains(text.Word(name)) || IsBeside(text, name + 1) || (Certain.Contains(text.Word(name)) && !MayGoOn(text, name + 1)) ? 2 : 0;
    }

    // de hond van mulder
    private static int AfterVan(TokenizedText text, int i)
        => text.Is(i - 1, TokenKind.Word) && Owned.Contains(text.Word(i - 1)) && IsSmallWordName(text, i + 1) && !text.Has(i + 1, Function | Capitalised | Public | Desk)
            && !Materials.Contains(text.Word(i + 1)) && (!text.Has(i + 2, WordClass.Word)
                || text.Has(i + 2, Function | VerbLike | PersonVerb)) ? 2 : IsOwner(text, i) ? 2 : 0;

    // de auto van tak staat: a thing that one person has, and a noun for one thing without its article before a verb.
    private static bool IsOwner(TokenizedText text, int i)
        => text.Is(i - 1, TokenKind.Word) && Belongings.Contains(text.Word(i - 1)) && text.Is(i + 1, TokenKind.Word)
            && !text.IsCapital(i + 1) && text[i + 1].Length > 2
            && !text.Has(i + 1, Function | Capitalised | Desk | Role | ShortTitle | LongTitle | VerbLike) && !(text.Has(i + 1, Public)
                && !text.Has(i + 1, MaybeName)) && !Materials.Contains(text.Word(i + 1))
            && !text.Word(i + 1).EndsWith("en") && !text.Word(i + 1).EndsWith("s") && text.Has(i + 2, PersonVerb | VerbLike);

    // bijnaam de tank
    private static int AfterNickname(TokenizedText text, int i)
    {
        var end = i + 1;
        end += text.IsMark(end, ':') || text.IsMark(end, '\'') || text.IsMark(end, '"') ? 1 : 0;
        var first = end;
        while (end < first + 3 && text.Is(end, TokenKind.Word) && !text[end].StartsSentence && !text.Has(end, VerbLike | PersonVerb))
        {
            end++;
        }

        return end > first ? end - i : 0;
    }

    // roos heeft, bos woont: at the start of a sentence, with no article, before what only a person does; zonneveld van 204
    private static bool IsBare(TokenizedText text, int i)
        => (text[i].StartsSentence || i == 0 || text.IsMark(i - 1, ',') || text.Is(i - 1, TokenKind.Break) || text.IsMark(i - 1, ':')) && IsSmallWordName(text, i) && !text.Has(i, Function | Public | Desk | Capitalised)
            && (Acts(text, i + 1) || IsBeside(text, i + 1));

    private static bool IsSmallWordName(TokenizedText text, int i)
        => text.Is(i, TokenKind.Word) && !text[i].Joined && text[i].Length > 2 && !text.IsCapital(i) && text.Has(i, WordName);

    private static bool Acts(TokenizedText text, int i) => text.Is(i, TokenKind.Word) && PersonActs.Contains(text.Word(i));

    // van hiernaast, van 204, op nummer 3, (nr 12)
    private static bool IsBeside(TokenizedText text, int i)
    {
        i += text.IsMark(i, '(') || text.IsMark(i, ',') ? 1 : 0;
        if (text.Is(i, TokenKind.Word) && text.Word(i) is "hiernaast" or "nr" or "nummer")
        {
            return true;
        }

        return text.Is(i, TokenKind.Word) && text.Word(i) is "van" or "op" or "uit"
            && (text.Is(i + 1, TokenKind.Number) || (text.Is(i + 1, TokenKind.Word) && Beside.Contains(text.Word(i + 1))));
    }

    // de wit geverfde muur, de groot en klein
    private static bool MayGoOn(TokenizedText text, int i)
        => text.Is(i, TokenKind.Word) && !text[i].StartsSentence && !Links.Contains(text.Word(i)) && !text.Has(i, PersonVerb | VerbLike);
}

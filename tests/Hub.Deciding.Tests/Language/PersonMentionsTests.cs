using Hub.Deciding.Language;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Tests.Language;

public sealed class PersonMentionsTests
{
    private static readonly PersonMentions Mentions = new(DutchWords.Load());

    [Theory]
    [InlineData(MentionKind.Phone, "bel 06-12345678 even", "06-12345678")]
    [InlineData(MentionKind.Phone, "bel 06 12 34 56 78 even", "06 12 34 56 78")]
    [InlineData(MentionKind.Phone, "tel. +31 6 1234 5678", "+31 6 1234 5678")]
    [InlineData(MentionKind.Phone, "tel (079) 312 34 56 graag", "079) 312 34 56")]
    [InlineData(MentionKind.Phone, "Poolse nr +48 601 223 914.", "+48 601 223 914")]
    [InlineData(MentionKind.Bsn, "bsn 999990342", "999990342")]
    [InlineData(MentionKind.Bsn, "zijn nummer is 9999.90.342.", "9999.90.342")]
    [InlineData(MentionKind.Iban, "op NL91ABNA0417164300 graag", "NL91ABNA0417164300")]
    [InlineData(MentionKind.Iban, "op NL91 ABNA 0417 1643 00 graag", "NL91 ABNA 0417 1643 00")]
    [InlineData(MentionKind.Plate, "een Audi, TX-391-K, haalt op", "TX-391-K")]
    [InlineData(MentionKind.Plate, "de 27-NFK-8 staat er", "27-NFK-8")]
    [InlineData(MentionKind.Plate, "een Golf 27NFK8 stond er", "27NFK8")]
    [InlineData(MentionKind.Email, "mail naar j.jansen@voorbeeld.nl, graag", "j.jansen@voorbeeld.nl")]
    [InlineData(MentionKind.Handle, "op insta hafsa.bnx staat het", "hafsa.bnx")]
    [InlineData(MentionKind.Handle, "volg @denise.v79: leuk", "@denise.v79")]
    [InlineData(MentionKind.Handle, "op Discord verbrokkeld_m heet hij", "verbrokkeld_m")]
    [InlineData(MentionKind.Link, "zie facebook.com/miekew voor meer", "facebook.com/miekew")]
    [InlineData(MentionKind.BirthDate, "geb. 14-06-1998 te Arnhem", "14-06-1998")]
    [InlineData(MentionKind.BirthDate, "geboren 3 mei 1941 is hij", "3 mei 1941")]
    [InlineData(MentionKind.BirthDate, "op 1938-04-12 geboren", "1938-04-12")]
    [InlineData(MentionKind.CaseNumber, "Zaaknr HA-2026-00417 loopt", "HA-2026-00417")]
    [InlineData(MentionKind.CaseNumber, "proces-verbaal PL1500-2026012345 volgt", "PL1500-2026012345")]
    [InlineData(MentionKind.CaseNumber, "leerlingnr 118204 staat open", "118204")]
    [InlineData(MentionKind.Postcode, "woont 2719 CL daar", "2719 CL")]
    [InlineData(MentionKind.Dwelling, "Kapelstraat 5 Varsseveld", "5")]
    [InlineData(MentionKind.Dwelling, "hij woont op 58a.", "58a")]
    [InlineData(MentionKind.Dwelling, "uit nr 71 hs komt het", "71 hs")]
    [InlineData(MentionKind.Dwelling, "Honigkamp 201-4, betaalt niet", "201-4")]
    [InlineData(MentionKind.Dwelling, "de flat deur 912 boven", "912")]
    [InlineData(MentionKind.Dwelling, "die van 44 en 48 ook", "44")]
    [InlineData(MentionKind.Dwelling, "het komt uit 4.07 vandaan", "4")]
    [InlineData(MentionKind.Name, "mw. Truus Onrust is alleen", "Truus Onrust")]
    [InlineData(MentionKind.Name, "mevrouw de wit belde", "de wit")]
    [InlineData(MentionKind.Name, "melding van A. van Holten over licht", "A. van Holten")]
    [InlineData(MentionKind.Name, "de zoon Oluwaseun Adeyemi kwam", "Oluwaseun Adeyemi")]
    [InlineData(MentionKind.Name, "hij heet Zelno geloof ik", "Zelno")]
    [InlineData(MentionKind.Name, "met fam. Te Pas overlegd", "Te Pas")]
    [InlineData(MentionKind.Name, "Lamp stuk. Groet, winter", "winter")]
    [InlineData(MentionKind.Name, "de lamp is stuk. wim berg", "wim berg")]
    public void Finds_what_identifies_a_person(object kind, string text, string expected)
    {
        var found = Mentions.Find(Tokenizer.Read(text));

        Assert.Contains(found, mention => mention.Kind == (MentionKind)kind && text.Substring(mention.Start, mention.Length) == expected);
    }

    [Theory]
    [InlineData("Op 12 maart om 19.30 uur staan er 20 jongeren bij lijn 5.")]
    [InlineData("De lantaarnpaal in de Willem Dreeslaan is al 3 weken stuk.")]
    [InlineData("Er ligt 30 kilo afval naast de container, kost € 1.800.")]
    [InlineData("Langs de A12 en de N317 liggen takken van 2 meter.")]
    [InlineData("Bij de bakker naast het bos ligt glas op de stoep.")]
    public void Leaves_alone_what_identifies_nobody(string text) => Assert.Empty(Mentions.Find(Tokenizer.Read(text)));
}

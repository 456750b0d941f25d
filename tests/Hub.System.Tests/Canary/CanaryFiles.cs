using System.Text;
using Hub.System.Tests.NothingLost;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Canary;

/// <summary>Files of a corporation: good ones, ones with broken rows, and ones that cannot be read at all.</summary>
internal static class CanaryFiles
{
    private const string Partner = "woonstichting-de-linde";
    private const string ArrearsHeader =
        "signaalnummer;aanleverdatum;vastelastenpartner;soort_vordering;bsn;voorletters;achternaam;geboortedatum;straat;huisnummer;"
        + "postcode;woonplaats;gemeentecode;telefoon;email;"
        + "achterstand_eur;persoonlijk_contact_gezocht;gewezen_op_schuldhulp;schriftelijke_herinnering;aanbod_doorgeven_gegevens;opmerking";
    private const string PlainHeader =
        "kenmerk;gemeld_op;titel;omschrijving;straat;huisnummer;woonplaats;wijk;gemeentecode;naam;geboortedatum;telefoon;email;adres;spoed";

    private static readonly (string Name, string Text)[] All =
    [
        (
            "achterstand.csv",
            $"{ArrearsHeader}\n{Arrears("v1", "417,16", "J")}\n{Arrears("v2", Markers.Name, "J")}\n"
                + $"{Arrears("v3", "417,16", Markers.Surname)}\n{Markers.Name};{Markers.Bsn}\n"),
        (
            "signalen.csv",
            $"{PlainHeader}\n{Plain("s1", "GM0637", "J")}\n{Plain("s2", Markers.Name, "J")}\n{Plain("s3", "GM0637", Markers.Surname)}\n"),
        ("kolom.csv", $"kenmerk;{Markers.Name}\n{Markers.ExternalId};{Markers.PersonStory}\n"),
        ("aanhaling.csv", $"{PlainHeader}\n\"{Markers.PersonStory}\n"),
        (
            "goed.xml",
            $"<signalen><signaal>{Cells(PlainHeader, Plain("x1", "GM0637", "J"))}</signaal>"
                + $"<signaal><{Markers.Name}>{Markers.Surname}</{Markers.Name}></signaal></signalen>"),
        ("dtd.xml", $"<!DOCTYPE x [<!ENTITY a \"{Markers.PersonStory}\">]><signalen><signaal><kenmerk>&a;</kenmerk></signaal></signalen>"),
        ("open.xml", $"<signalen><{Markers.Name}>{Markers.PersonStory}"),
        (
            "zaken.json",
            $"{{ \"zaken\": [{CanaryDoors.Zaak("SOC", "ONV").Body}, {CanaryDoors.Zaak("ORG", "KME").Body}], "
                + $"\"signaleringen\": [{CanaryDoors.Signalering("J").Body}] }}"),
        ("open.json", $"{{ \"{Markers.Name}\": \"{Markers.PersonStory}"),
        ("tekst.txt", Markers.PersonStory),
    ];

    /// <summary>Puts them in the folder and waits until each has its result; gives back the results.</summary>
    public static async Task<string> DropAsync(HubFolder folder)
    {
        var (into, results) = (Path.Combine(folder.FileDrop(Partner), "in"), Path.Combine(folder.FileDrop(Partner), "results"));
        Directory.CreateDirectory(into);
        foreach (var (name, text) in All)
        {
            await File.WriteAllTextAsync(Path.Combine(into, name), text);
        }
        await File.WriteAllBytesAsync(Path.Combine(into, "latijn.csv"), [.. Encoding.UTF8.GetBytes(Markers.PersonStory), 0xE9, 0xFF]);
        await Posix.UntilAsync(
            () => Task.FromResult(Directory.Exists(results) && Directory.GetFiles(results, "*.csv").Length == All.Length + 1),
            TimeSpan.FromSeconds(60),
            "each file has its result");
        return string.Join(
            '\n',
            Directory
                .GetFiles(results, "*.csv")
                .Order(StringComparer.Ordinal)
                .Select(file => $"{Path.GetFileName(file)}\n{File.ReadAllText(file)}"));
    }

    private static string Arrears(string id, string amount, string offered)
        => string.Join(
            ';',
            $"{Markers.ExternalId}-{id}",
            "2026-11-12", Markers.ReporterName, "huur", Markers.Bsn, "Z.", Markers.Surname, Markers.BirthDate, Markers.Word, "417",
            "2721AA", "Zoetermeer", "GM0637", Markers.Phone, Markers.Email, amount, "J", "J", "J", offered,
            Markers.PersonStory.Replace(';', ','));

    private static string Plain(string id, string municipality, string urgent)
        => string.Join(
            ';',
            $"{Markers.ExternalId}-{id}",
            "2026-11-12", Markers.Title,
            Markers.PersonStory.Replace(';', ','),
            Markers.Word, "417", "Zoetermeer", "Oosterheem", municipality,
            $"{Markers.Name} {Markers.Surname}",
            Markers.BirthDate, Markers.Phone, Markers.Email, Markers.Address,
            urgent);

    private static string Cells(string header, string row)
        => string.Concat(header.Split(';').Zip(row.Split(';'), (name, value) => $"<{name}>{value}</{name}>"));
}

using System.Globalization;
using Hub.Deciding.Municipalities;

namespace Hub.Router.OpenData;

/// <summary>Under which terms open data are given: those of the municipality, and of who made what it took over.</summary>
internal static class OpenTerms
{
    private static readonly Uri CcBy = new("https://creativecommons.org/licenses/by/4.0/deed.nl");
    private static readonly Uri Cc0 = new("https://creativecommons.org/publicdomain/zero/1.0/deed.nl");

    /// <summary>The licence of what the municipality itself made.</summary>
    public static Uri LicenceOf(Municipality municipality) => municipality.Options.OpenLicence == OpenLicence.CcBy ? CcBy : Cc0;

    /// <summary>The licence of what holds buurten: they are CBS's, and so are the terms.</summary>
    public static Uri LicenceOfTerritory => CcBy;

    /// <summary>Whose it is.</summary>
    public static string AttributionOf(Municipality municipality) => $"Gemeente {municipality.Name}";

    /// <summary>Whose the buurten are.</summary>
    public static string AttributionOfTerritory(Municipality municipality)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"Gemeente {municipality.Name}; buurten: © Centraal Bureau voor de Statistiek (CBS), wijk- en buurtindeling "
            + $"{municipality.CbsYear}, CC BY 4.0");
}

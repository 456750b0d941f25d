using System.Globalization;
using System.Text;

namespace Hub.Adapters.Signalen;

/// <summary>What the poller asks an installation.</summary>
internal static class SignalenQuery
{
    /// <summary>What changed since a moment, with the overlap behind it.</summary>
    public static string Changed(SignalenPollFile file, DateTimeOffset since)
    {
        var query = new StringBuilder($"ordering=updated_at&page_size=100&updated_after={Escaped(since - file.Behind)}");
        foreach (var slug in Slugs(file))
        {
            query.Append($"&category_slug={slug}");
        }
        return query.ToString();
    }

    /// <summary>What left each of the categories since a moment.</summary>
    public static IEnumerable<string> Removed(SignalenPollFile file, DateTimeOffset since)
        => Slugs(file).Select(slug => $"after={Escaped(since - file.Behind)}&category_slug={slug}");

    private static IEnumerable<string> Slugs(SignalenPollFile file)
        => (file.CategorySlugs.IsDefault ? [] : file.CategorySlugs).Select(Uri.EscapeDataString);

    private static string Escaped(DateTimeOffset moment)
        => Uri.EscapeDataString(moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture));
}

using System.Text.RegularExpressions;
using Hub.Adapters.Intake;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Signalen;

/// <summary>Reads the category of a melding: a path or URL (POST shapes), or slugs (list and detail).</summary>
/// <remarks>
/// Every municipality has a tree of its own, so a slug that nobody knows passes as it is: it is evidence, and a signal that
/// nothing else decides goes to triage.
/// </remarks>
internal static partial class SignalenCategory
{
    private const string Scheme = "signalen";

    /// <summary>The category as <c>main/sub</c>, renamed where the municipality's map says so; null when the melding has none.</summary>
    /// <param name="melding">The melding.</param>
    /// <param name="renamed">The municipality's map: old or own slug to the slug that the rules know.</param>
    public static SignalCategory? Read(JsonPart melding, IReadOnlyDictionary<string, string> renamed)
    {
        if (melding.Part("category") is not { } category)
        {
            return null;
        }
        var sub = category.Text("sub_slug", 90);
        var main = category.Text("main_slug", 90);
        if (sub is null)
        {
            var field = category.Has("sub_category") ? "sub_category" : "category_url";
            (main, sub) = FromPath(category, field);
        }
        return sub is null ? null : new SignalCategory(Scheme, Rename(main is null ? sub : $"{main}/{sub}", sub, renamed));
    }

    private static (string? Main, string? Sub) FromPath(JsonPart category, string field)
    {
        if (category.Text(field, 500) is not { } url)
        {
            return (null, null);
        }
        var match = Path.Match(url);
        if (match.Success)
        {
            return (match.Groups["main"].Value, match.Groups["sub"].Value);
        }
        category.Fault(field, "must be a path to terms/categories/{main}/sub_categories/{sub}");
        return (null, null);
    }

    private static string Rename(string whole, string sub, IReadOnlyDictionary<string, string> renamed)
        => renamed.TryGetValue(whole, out var known) || renamed.TryGetValue(sub, out known) ? known : whole;

    [GeneratedRegex(
        @"terms/categories/(?<main>[a-z0-9_-]{1,90})/sub_categories/(?<sub>[a-z0-9_-]{1,90})/?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Path { get; }
}

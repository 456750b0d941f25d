using System.Text.RegularExpressions;
using Hub.Adapters.Intake;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Signalen;

/// <summary>Reads the category of a melding: a path or URL (POST shapes), or slugs (list and detail).</summary>
/// <remarks>
/// Every municipality has a tree of its own, and its file maps slugs to themes where the router decides. Here a slug passes as it is: it is
/// evidence, and a signal that nothing else decides goes to triage.
/// </remarks>
internal static partial class SignalenCategory
{
    private const string Scheme = "signalen";

    /// <summary>The category as <c>main/sub</c>; null when the melding has none.</summary>
    public static SignalCategory? Read(JsonPart melding)
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
        return sub is null ? null : new SignalCategory(Scheme, main is null ? sub : $"{main}/{sub}");
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

    [GeneratedRegex(
        @"terms/categories/(?<main>[a-z0-9_-]{1,90})/sub_categories/(?<sub>[a-z0-9_-]{1,90})/?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Path { get; }
}
